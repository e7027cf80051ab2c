import type { RecordKind } from '../../model/index.ts';
import type { Row } from '../../sheets/table.ts';
import { isBlank, shown } from '../cells/read.ts';
import { columnAt } from '../columns.ts';
import { plain } from '../plain.ts';
import type { ColumnMapping, SheetMapping } from '../recognise/mapping.ts';
import { type CrmExport, crmExports } from './exports.ts';
import { salesforceId } from './ids.ts';

/** The mapping of a file that a CRM wrote, by its headers; undefined for any other. */
export function crmMapping(names: readonly string[]): Partial<SheetMapping> | undefined {
  const said = new Set(names.map(plain));
  const [best] = crmExports
    .filter(({ must }) => must.every((name) => said.has(plain(name))))
    .map((one) => ({ one, fits: Object.keys(one.columns).filter((name) => said.has(plain(name))).length }))
    .sort((a, b) => b.fits - a.fits);
  if (!best) return undefined;
  const { kind, interaction = null } = best.one;
  return { use: true, why: null, main: kind, columns: columnsOf(best.one, names), interaction };
}

function columnsOf({ columns }: CrmExport, names: readonly string[]): ColumnMapping[] {
  const byName = new Map(Object.entries(columns).map(([name, to]) => [plain(name), to]));
  const taken = new Set<string>();
  return names.map((header, column) => {
    const [to = '', crm = null] = byName.get(plain(header))?.split(' ') ?? [];
    const [kind, key = ''] = to.split('.') as [RecordKind, string?];
    const of = to === '' ? undefined : columnAt(kind, key);
    const isFree = of !== undefined && (of.type.many || of.key === 'accountId' || !taken.has(to));
    taken.add(to);
    const target = of && isFree ? { kind, key } : null;
    const rest = { order: null, decimal: null, currency: null, crm: target ? crm : null };
    const how = target ? { sure: 1, by: 'crm' as const } : { sure: 0, by: 'nothing' as const };
    return { column, header: header.slice(0, 500), target, ...how, ...rest };
  });
}

const zohoModules: Readonly<Partial<Record<RecordKind, string>>> = {
  account: 'zoho:Accounts',
  contact: 'zoho:Contacts',
  opportunity: 'zoho:Deals',
  task: 'zoho:Tasks',
  note: 'zoho:Notes',
  owner: 'zoho:Users',
};

const SAMPLE = 50;

/** Ids of a report or of a sheet that a person made of an export say themselves where they come from. */
export function withCrmIds(columns: readonly ColumnMapping[], rows: readonly Row[]): ColumnMapping[] {
  // What stands below a report has a cell of its own.
  const full = rows.filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1).slice(0, SAMPLE);
  return columns.map((mapped) => {
    const of = mapped.target && columnAt(mapped.target.kind, mapped.target.key);
    if (!of || mapped.crm !== null || of.type.ref?.by !== 'id') return mapped;
    const ids = full.flatMap(({ cells }) =>
      isBlank(cells[mapped.column]) ? [] : [shown(cells[mapped.column] ?? null)],
    );
    return { ...mapped, crm: ids.length === 0 ? null : originOf(ids, of.type.ref.to) };
  });
}

function originOf(ids: readonly string[], kind: RecordKind): string | null {
  if (ids.every((id) => /^zcrm_\d+$/.test(id))) return zohoModules[kind] ?? null;
  const isSalesforce = ids.every(
    (id) => /^(00[1356]|500|800)/.test(id) && (id.length === 15 || salesforceId(id) === id),
  );
  return isSalesforce && ids.every((id) => salesforceId(id) !== undefined) ? 'salesforce' : null;
}
