import type { RecordKind } from '../../model/index.ts';
import type { Cell, Sheet } from '../../sheets/table.ts';
import { currencyOfHeader } from '../cells/currency.ts';
import { isBlank } from '../cells/read.ts';
import { columnAt } from '../columns.ts';
import { type Assigned, assign } from './assign.ts';
import { kindByContent, type Looks, looksOf, placesOf } from './content.ts';
import type { Header } from './header-rows.ts';
import { candidatesOf } from './headers.ts';
import { interactionOfName } from './interaction-name.ts';
import { isAnchor, mainKind } from './kinds.ts';
import type { ColumnMapping, SheetMapping } from './mapping.ts';

/** What a sheet is by its headers, its name and what its columns hold. Undefined where no row can be a record. */
export function mapByHeaders(sheet: Sheet, header: Header | undefined): Partial<SheetMapping> | undefined {
  const rows = sheet.rows.slice(header ? header.last + 1 : 0);
  const width = Math.max(header?.names.length ?? 0, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, at) => header?.names[at] ?? '');
  const looks = names.map((_, at) => looksOf(rows.slice(0, 500).map(({ cells }) => cells[at] ?? null)));
  const candidates = names.map(candidatesOf);
  const main = mainKind(sheet.name, candidates) ?? kindByContent(looks);
  if (!main) return undefined;
  const assigned = assign(candidates, main);
  const columns = byContent(names, assigned, looks, main);
  if (!header) nameFirstText(columns, main, rows.slice(0, 50));
  if (!columns.some(({ target }) => target && target.kind === main && isAnchor(target))) return undefined;
  return { use: true, why: null, main, columns, interaction: interactionOfName(sheet.name) };
}

function byContent(
  names: readonly string[],
  assigned: readonly (Assigned | undefined)[],
  looks: readonly (Looks | undefined)[],
  main: RecordKind,
): ColumnMapping[] {
  const kinds = new Set<RecordKind>([main, ...assigned.flatMap((one) => (one ? [one.column.kind] : []))]);
  if (main !== 'owner' && main !== 'target') kinds.add('account');
  const used = new Set(assigned.flatMap((one) => (one ? [`${one.column.kind}.${one.column.key}`] : [])));
  return names.map((header, column) => {
    const own = assigned[column];
    if (own) return mappingOf(header, column, own.column, own.sure, 'header');
    const look = looks[column];
    const place = look && placesOf(look, kinds).find(({ kind, key }) => !used.has(`${kind}.${key}`));
    if (!place) return mappingOf(header, column, null, 0, 'nothing');
    used.add(`${place.kind}.${place.key}`);
    return mappingOf(header, column, place, header === '' ? 0.6 : 0.4, 'content');
  });
}

export function mappingOf(
  header: string,
  column: number,
  target: { kind: RecordKind; key: string } | null,
  sure: number,
  by: ColumnMapping['by'],
): ColumnMapping {
  return {
    column,
    header: header.slice(0, 500),
    target: target && { kind: target.kind, key: target.key },
    sure,
    by,
    order: null,
    decimal: null,
    currency: currencyOfHeader(header)?.currency ?? null,
    crm: null,
  };
}

/** Without headers, the first column of words is the name. */
function nameFirstText(
  columns: ColumnMapping[],
  main: RecordKind,
  rows: readonly { cells: readonly Cell[] }[],
) {
  const isWords = ({ column, target }: ColumnMapping) =>
    target === null &&
    rows.filter(({ cells }) => typeof cells[column] === 'string' || isBlank(cells[column])).length ===
      rows.length;
  const places = main === 'contact' ? ['name', 'account'] : ['name'];
  for (const key of places) {
    const at = columns.findIndex(isWords);
    const column = columns[at];
    if (column && columnAt(main, key))
      columns[at] = { ...column, target: { kind: main, key }, sure: 0.4, by: 'content' };
  }
}
