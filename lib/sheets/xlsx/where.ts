import { t } from '../../i18n/index.ts';
import { SheetError } from '../error.ts';
import { limits } from '../limits.ts';

/** Thrown while a row is read, by who does not know which: `placed` makes the sentence of it. */
class RowFault extends Error {
  override readonly name = 'RowFault';
  readonly kind: 'damaged' | 'rows' | 'columns';
  constructor(kind: RowFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}

export const damagedRow = () => new RowFault('damaged');
export const tooManyRows = () => new RowFault('rows');
export const tooManyColumns = () => new RowFault('columns');

/** The same error with the sheet and the row that it happened in; another error as it is. */
export function placed(error: unknown, sheet: string, row: number): unknown {
  if (error instanceof RowFault) return sentence(error, sheet, row);
  if (error instanceof SheetError && error.fault === 'damaged')
    return new SheetError('damaged', t('errors.sheet.damagedSheet', { sheet, row }), { cause: error });
  return error;
}

function sentence(cause: RowFault, sheet: string, row: number): SheetError {
  switch (cause.kind) {
    case 'damaged':
      return new SheetError('damaged', t('errors.sheet.damagedSheet', { sheet, row }), { cause });
    case 'rows':
      return new SheetError('too-large', t('errors.sheet.tooManyRows', { sheet, count: limits.rows }), {
        cause,
      });
    case 'columns':
      return new SheetError(
        'too-large',
        t('errors.sheet.tooManyColumns', { sheet, row, count: limits.columns }),
        {
          cause,
        },
      );
  }
}
