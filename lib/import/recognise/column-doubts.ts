import type { Row } from '../../sheets/table.ts';
import { addressOf } from '../../sheets/table.ts';
import { currencyIn } from '../cells/currency.ts';
import { isBlank } from '../cells/read.ts';
import { columnAt } from '../columns.ts';
import { plain } from '../plain.ts';
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
  const local = localOf(sheet.columns);
  const doubts: ColumnDoubt[] = [];
  const columns = sheet.columns.map((mapped) => {
    const of = mapped.target && columnAt(mapped.target.kind, mapped.target.key);
    if (!of || !mapped.target) return mapped;
    const cells = placed(rows, mapped.column);
    const next = { ...mapped };
    const target = mapped.target;
    const open = (
      kind: ColumnDoubt['kind'],
      taken: string | null,
      choices: string[],
      at: Proof<unknown>['example'],
    ) =>
      doubts.push({
        ...{ kind, sheet: sheet.sheet, column: mapped.column, header: mapped.header, target, taken, choices },
        example: at && { address: addressOf(at.row, mapped.column), shown: at.shown },
      });
    if (isDate(of.type.name) && mapped.order === null) {
      const proof = orderOf(cells, local.dayFirst);
      next.order = proof.is;
      if (!proof.sure) open('order', proof.is, ['dmy', 'mdy'], proof.example);
    }
    if (isNumber(of.type.name) && mapped.decimal === null) {
      const proof = decimalOfColumn(cells, local.comma);
      next.decimal = proof.is;
      if (!proof.sure) open('decimal', proof.is, [',', '.'], proof.example);
    }
    if (of.type.name === 'money' && mapped.currency === null && !hasCurrencyBeside(sheet.columns, target)) {
      next.currency = currency;
      const bare = cells.find(({ cell }) => !namesCurrency(cell));
      if (bare)
        open('currency', currency, currency ? [currency] : [], { row: bare.row, shown: String(bare.cell) });
    }
    return next;
  });
  return { mapping: { ...sheet, columns }, doubts };
}

const isDate = (type: string) => /^(day|instant|quarter|period)$/.test(type);
const isNumber = (type: string) => /^(money|percent)$/.test(type);

function placed(rows: readonly Row[], column: number): Placed[] {
  return rows.flatMap(({ number, cells }) =>
    isBlank(cells[column]) ? [] : [{ row: number, cell: cells[column] ?? null }],
  );
}

const hasCurrencyBeside = (columns: readonly ColumnMapping[], { kind }: Target) =>
  columns.some(({ target }) => target?.kind === kind && target.key === 'currency');

const namesCurrency = (cell: Placed['cell']) =>
  (typeof cell === 'object' && cell?.kind === 'money') ||
  (typeof cell === 'string' && currencyIn(cell)?.currency !== undefined);

/** Headers in English may be of either side of the ocean; those in other languages put the day first. */
function localOf(columns: readonly ColumnMapping[]): { dayFirst: boolean; comma: boolean } {
  const words = columns.map(({ header }) => plain(header)).join(' ');
  const other =
    /\b(kunde|firma|datum|betrag|ansprechpartner|wert|vertrag|abschluss\w*|fecha|importe|cliente|empresa|cierre|montant|societe|compte|cloture|echeance|nom|nombre|verantwortlich)\b/.test(
      words,
    );
  return { dayFirst: true, comma: other };
}
