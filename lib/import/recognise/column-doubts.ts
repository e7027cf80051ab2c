import type { Row } from '../../sheets/table.ts';
import { addressOf } from '../../sheets/table.ts';
import { currencyIn as currencyInText } from '../cells/currency.ts';
import { isBlank, shown } from '../cells/read.ts';
import { columnAt } from '../columns.ts';
import { plain } from '../plain.ts';
import { commaHeaders } from '../words/comma-headers.ts';
import type { ColumnMapping, SheetMapping, Target } from './mapping.ts';
import { decimalOfColumn, orderOf, type Placed, type Proof } from './proof.ts';

/** A column that can be read in several ways; `taken` is how it will be, unless the person chooses another. */
export interface ColumnDoubt {
  readonly kind: 'order' | 'decimal' | 'currency';
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly target: Target;
  readonly taken: string | null;
  readonly choices: readonly string[];
  /** `C7` and what it shows. */
  readonly example: { readonly address: string; readonly shown: string } | null;
}

/** Decides for each column how its dates and numbers are written and which currency it is in, or says that it is open. */
export function settle(
  sheet: SheetMapping,
  rows: readonly Row[],
  currency: string | null,
): { mapping: SheetMapping; doubts: ColumnDoubt[] } {
  const comma = hasOtherLanguage(sheet.columns);
  const doubts: ColumnDoubt[] = [];
  const columns = sheet.columns.map((mapped) => {
    const { target } = mapped;
    const type = target && columnAt(target.kind, target.key)?.type.name;
    if (!target || !type) return mapped;
    const cells = placed(rows, mapped.column);
    const settled = [
      ...(isDate(type) && mapped.order === null ? [orderIn(cells)] : []),
      ...(isNumber(type) && mapped.decimal === null ? [decimalIn(cells, comma)] : []),
      ...(type === 'money' && needsCurrency(mapped, target, sheet.columns)
        ? [currencyIn(cells, currency)]
        : []),
    ];
    for (const { open, is } of settled)
      if (open) doubts.push(doubtOf(sheet.sheet, mapped, target, open, String(Object.values(is)[0] ?? '')));
    return Object.assign({ ...mapped }, ...settled.map(({ is }) => is)) as ColumnMapping;
  });
  return { mapping: { ...sheet, columns }, doubts };
}

interface Settled {
  readonly is: Partial<ColumnMapping>;
  /** Several readings are possible, and it matters. */
  readonly open?: { kind: ColumnDoubt['kind']; choices: readonly string[]; at: Proof<unknown>['example'] };
}

function orderIn(cells: readonly Placed[]): Settled {
  // Headers in English may be from either side of the ocean; in the other languages the day comes first.
  const { is, sure, example } = orderOf(cells, true);
  return {
    is: { order: is },
    ...(!sure && { open: { kind: 'order', choices: ['dmy', 'mdy'], at: example } }),
  };
}

function decimalIn(cells: readonly Placed[], comma: boolean): Settled {
  const { is, sure, example } = decimalOfColumn(cells, comma);
  return {
    is: { decimal: is },
    ...(!sure && { open: { kind: 'decimal', choices: [',', '.'], at: example } }),
  };
}

function currencyIn(cells: readonly Placed[], currency: string | null): Settled {
  const bare = cells.find(({ cell }) => !namesCurrency(cell));
  if (!bare) return { is: { currency } };
  const at = { row: bare.row, shown: shown(bare.cell) };
  return { is: { currency }, open: { kind: 'currency', choices: currency ? [currency] : [], at } };
}

const needsCurrency = (mapped: ColumnMapping, { kind }: Target, columns: readonly ColumnMapping[]) =>
  mapped.currency === null &&
  !columns.some(({ target }) => target?.kind === kind && target.key === 'currency');

function doubtOf(
  sheet: string,
  { column, header }: ColumnMapping,
  target: Target,
  { kind, choices, at }: NonNullable<Settled['open']>,
  taken: string,
): ColumnDoubt {
  const example = at && { address: addressOf(at.row, column), shown: at.shown };
  return { kind, sheet, column, header, target, taken: taken === '' ? null : taken, choices, example };
}

const isDate = (type: string) => /^(day|instant|quarter|period)$/.test(type);
const isNumber = (type: string) => /^(money|percent)$/.test(type);

function placed(rows: readonly Row[], column: number): Placed[] {
  return rows.flatMap(({ number, cells }) =>
    isBlank(cells[column]) ? [] : [{ row: number, cell: cells[column] ?? null }],
  );
}

const namesCurrency = (cell: Placed['cell']) =>
  (typeof cell === 'object' && cell?.kind === 'money') ||
  (typeof cell === 'string' && currencyInText(cell)?.currency !== undefined);

/** Where people write so, a comma begins the decimals. */
const hasOtherLanguage = (columns: readonly ColumnMapping[]) =>
  columns.some(({ header }) => commaHeaders.test(plain(header)));
