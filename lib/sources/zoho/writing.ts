import type { RecordKind } from '../../model/index.ts';
import { inTurn } from '../crm/in-turn.ts';
import type { Fields, Row, Trace } from '../crm/vendor.ts';
import type { Why } from './calls.ts';
import { isZohoId } from './coql.ts';
import { type Desk, fieldOf, markOf } from './desk.ts';
import { NAME } from './fault.ts';
import { inOurWords, refuse, refuseUnheld, refuseUnknown } from './refusals.ts';
import { writeRoles } from './roles.ts';
import type { Module } from './schema.ts';
import type { Slot, Wanted } from './slot.ts';
import { slotsOf } from './slots.ts';

const modules: Readonly<Partial<Record<RecordKind, Module>>> = {
  account: 'Accounts',
  contact: 'Contacts',
  opportunity: 'Deals',
  case: 'Cases',
  note: 'Notes',
  task: 'Tasks',
};
const logs: Readonly<Record<string, Module>> = {
  call: 'Calls',
  meeting: 'Events',
  email: 'Tasks',
  linkedin: 'Tasks',
};

/** Where a record is, and its id there: that of an interaction tells its module. */
export function placeOf(kind: RecordKind, id: string): { module: Module; id: string } | undefined {
  const [, module, own] = /^(Calls|Events|Tasks):(\d+)$/.exec(id) ?? [];
  if (kind === 'interaction') return module && own ? { module: module as Module, id: own } : undefined;
  const found = modules[kind];
  return found && isZohoId(id) ? { module: found, id } : undefined;
}

const compulsory: Readonly<Partial<Record<Module, (desk: Desk, wanted: Wanted) => object>>> = {
  Cases: (desk) => {
    const options = fieldOf(desk, 'Cases', 'Case_Origin')?.options.map(({ value }) => value) ?? [];
    const origin = options.includes('Email') ? 'Email' : options[0];
    return origin === undefined ? {} : { Case_Origin: origin };
  },
  Calls: ({ now }, { record }) => {
    const planned = Date.parse(record.at) > now;
    return planned ? { Outbound_Call_Status: 'Scheduled' } : { Call_Duration: '00:00' };
  },
  Tasks: (_desk, { record }) => ('subject' in record && 'at' in record ? { Status: 'Completed' } : {}),
};

export async function create<K extends RecordKind>(
  desk: Desk,
  kind: K,
  fields: Fields<K>,
  trace: Omit<Trace, 'since'>,
  signal: AbortSignal,
): Promise<string> {
  const record = fields as Wanted['record'];
  const module = kind === 'interaction' ? logs[record.kind] : modules[kind];
  if (!module || !desk.schema.modules[module]?.create) throw refuse([]);
  const why: Why = { purpose: 'change', accountId: trace.accountId };
  const wanted = { record, given: new Set(Object.keys(fields)), before: '' };
  const slots = slotsOf(desk, kind, module);
  refuseUnheld(desk, slots, module, wanted);
  await refuseUnknown(desk, fields, why, signal);
  // They follow when it is there; what has no role there is refused before.
  if ('contacts' in record) await writeRoles(desk, record.contacts, why, signal);
  const raw = rawOf(desk, module, slots, wanted, false);
  const mark = markOf(desk, module);
  const body = {
    data: [
      {
        ...compulsory[module]?.(desk, wanted),
        ...raw,
        ...(mark && { [mark]: trace.changeId }),
      },
    ],
    trigger: ['workflow'],
  };
  const id = await desk.calls
    .write({ method: 'POST', path: `/${module}`, body }, why, signal)
    .catch((error: unknown) => {
      throw inOurWords(error, slots);
    });
  return kind === 'interaction' ? `${module}:${id}` : id;
}

/** A deal's people, with their roles; those that somebody has added meanwhile stay. */
export async function finish<K extends RecordKind>(
  desk: Desk,
  fields: Fields<K>,
  made: Row<K>,
  signal: AbortSignal,
): Promise<boolean> {
  const { contacts = [] } = fields as Partial<Fields<'opportunity'>>;
  const { record } = made as { record: Partial<Row<'opportunity'>['record']> };
  if (contacts.length === 0 || !record.contacts) return false;
  const there = record.contacts.filter((one) =>
    contacts.some(({ contactId }) => contactId === one.contactId),
  );
  const why: Why = { purpose: 'change', accountId: String(record.accountId) };
  const calls = (await writeRoles(desk, contacts, why, signal, there))(made.record.id);
  await inTurn(calls, NAME);
  return calls.length > 0;
}

export async function update<K extends RecordKind>(
  desk: Desk,
  kind: K,
  fields: Fields<K>,
  before: Row<K>,
  signal: AbortSignal,
): Promise<void> {
  const place = placeOf(kind, before.record.id);
  if (!place || !desk.schema.modules[place.module]?.edit) throw refuse([]);
  const { module, id } = place;
  const was = before.record as Wanted['record'];
  const given = new Set(
    Object.entries(fields).flatMap(([field, value]) =>
      JSON.stringify(was[field]) === JSON.stringify(value) ? [] : [field],
    ),
  );
  if (given.has('kind') && kind === 'interaction') throw refuse(['kind']);
  const own = before.own as Readonly<Record<string, unknown>>;
  const wanted = {
    record: { ...was, ...fields },
    given,
    before: String(own.Description ?? own.Note_Content ?? ''),
  };
  const why: Why = { purpose: 'change', accountId: String(was.accountId ?? was.id) };
  const slots = slotsOf(desk, kind, module);
  refuseUnheld(desk, slots, module, wanted);
  await refuseUnknown(
    desk,
    Object.fromEntries(Object.entries(fields).filter(([field]) => given.has(field))),
    why,
    signal,
  );
  const roles = given.has('contacts')
    ? await writeRoles(desk, wanted.record.contacts, why, signal, was.contacts)
    : undefined;
  const raw = rawOf(desk, module, slots, wanted, true);
  const body = { data: [{ id, ...raw }], trigger: ['workflow'] };
  const put = () => desk.calls.write({ method: 'PUT', path: `/${module}/${id}`, body }, why, signal);
  const calls = [...(Object.keys(raw).length > 0 ? [put] : []), ...(roles?.(id) ?? [])];
  await inTurn(calls, NAME).catch((error: unknown) => {
    throw inOurWords(error, slots);
  });
}

/** Only what was given; of a new record, nothing that is empty. */
function rawOf(
  desk: Desk,
  module: Module,
  slots: readonly Slot[],
  wanted: Wanted,
  withEmpty: boolean,
): Record<string, unknown> {
  const entries = slots.flatMap(({ api, of, value }) => {
    if (api === undefined || !fieldOf(desk, module, api) || !of.some((field) => wanted.given.has(field)))
      return [];
    const own = value(wanted, desk);
    const isEmpty = own === undefined || own === null || own === '';
    return isEmpty && !withEmpty ? [] : [[api, isEmpty ? null : own]];
  });
  const raw = Object.fromEntries(entries);
  return 'What_Id' in raw ? { ...raw, $se_module: 'Accounts' } : raw;
}
