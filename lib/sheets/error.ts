import { t } from '../i18n/index.ts';

export type SheetFault =
  | 'empty'
  | 'not-a-workbook'
  | 'other-format'
  | 'password'
  | 'damaged'
  /** More than can be held, or made so that it is. */
  | 'too-large'
  /** Signed by somebody, or of a structure that is not to change: a sheet can't be added. */
  | 'locked';

/** Why a file can't be read or added to. The message is a sentence for the person: why, where and what to do. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly fault: SheetFault;
  constructor(fault: SheetFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** `part`: the file within the file that can't be read, by its path there. */
export function damaged(part: string, cause?: unknown): SheetError {
  return new SheetError('damaged', t('errors.sheet.damagedPart', { part }), { cause });
}

export const damagedArchive = (cause?: unknown) =>
  new SheetError('damaged', t('errors.sheet.damagedArchive'), { cause });
