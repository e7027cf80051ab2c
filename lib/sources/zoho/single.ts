import type { Id, RecordKind } from '../../model/index.ts';
import { renewalAccount, renewalOf } from '../crm/renewal.ts';
import { dayOf } from '../crm/values.ts';
import type { Candidate, Row, Trace } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import type { Why } from './calls.ts';
import { and, is, isUnset, since } from './coql.ts';
import { type Desk, fieldsRead, mapped, markOf } from './desk.ts';
import { readNotes } from './notes.ts';
import type { Reading } from './parts.ts';
import { named, type Raw, text } from './raw.ts';
import { rolesIn } from './roles.ts';
import { accountRow, caseRow, contactRow, dealRow } from './rows.ts';
import type { Module } from './schema.ts';
import { placeOf } from './writing.ts';
import { interactionRow, type LogModule, loggedBy, noteRow, taskRow } from './written.ts';

const why: Why = { purpose: 'change' };

/** One record from the store itself, which is never late. */
export async function readOne(
  desk: Desk,
  kind: RecordKind,
  id: Id,
  signal: AbortSignal,
): Promise<Row | undefined> {
  const renewal = kind === 'contract' ? renewalAccount(id) : undefined;
  if (renewal !== undefined) return readRenewal(desk, renewal, signal);
  const place = placeOf(kind, id);
  if (!place || !desk.schema.modules[place.module]) return undefined;
  const raw = await rawOf(desk, place.module, place.id, signal);
  return raw && rowOf(desk, kind, place.module, raw, signal);
}

async function readRenewal(desk: Desk, accountId: Id, signal: AbortSignal): Promise<Row | undefined> {
  const raw = await rawOf(desk, 'Accounts', accountId, signal);
  const day = raw && dayOf(text(raw, mapped(desk, 'Accounts', 'account.renewalDate')));
  return raw && renewalOf(accountRow(desk, raw).record, day ?? null);
}

/** What was deleted is answered with nothing, and what never was with a refusal. */
async function rawOf(desk: Desk, module: Module, id: string, signal: AbortSignal): Promise<Raw | undefined> {
  const fields = fieldsRead(desk, module).join(',');
  try {
    return (await desk.calls.list(`/${module}/${id}?fields=${fields}`, why, signal)).rows[0];
  } catch (error) {
    if (error instanceof SourceError && ['rejected', 'not-found'].includes(error.fault.kind))
      return undefined;
    throw error;
  }
}

async function rowOf(
  desk: Desk,
  kind: RecordKind,
  module: Module,
  raw: Raw,
  signal: AbortSignal,
): Promise<Row | undefined> {
  if (kind === 'account') return accountRow(desk, raw);
  if (kind === 'contact') return contactRow(desk, raw);
  if (kind === 'case') return caseRow(desk, raw);
  if (kind === 'opportunity') return dealRow(desk, raw, await rolesIn(desk, raw, why, signal));
  if (kind === 'note') return noteRow(desk, raw, named(raw, 'Parent_Id') ?? '');
  const accountId = await accountOf(desk, raw, signal);
  if (accountId === null || (kind === 'task' && loggedBy(raw) !== null)) return undefined;
  return kind === 'task'
    ? taskRow(desk, raw, accountId)
    : interactionRow(desk, module as LogModule, raw, accountId);
}

/** Of what hangs on a deal or on a person, that one's. */
async function accountOf(desk: Desk, raw: Raw, signal: AbortSignal): Promise<string | null> {
  const what = named(raw, 'What_Id');
  const of = text(raw, '$se_module');
  if (what !== null && (of === undefined || of === 'Accounts')) return what;
  const [module, id] =
    what !== null && of === 'Deals'
      ? (['Deals', what] as const)
      : (['Contacts', named(raw, 'Who_Id')] as const);
  const other = id === null ? undefined : await rawOf(desk, module, id, signal);
  return other ? named(other, 'Account_Name') : null;
}

const places: Readonly<Partial<Record<RecordKind, readonly Module[]>>> = {
  account: ['Accounts'],
  contact: ['Contacts'],
  opportunity: ['Deals'],
  case: ['Cases'],
  task: ['Tasks'],
  interaction: ['Calls', 'Events', 'Tasks'],
};

/** Milliseconds; Zoho tells whole seconds. */
const SECOND = 1000;

/** What names the change itself, where a field holds its id, and what names none and this person has made since. */
export async function readMade(
  desk: Desk,
  kind: RecordKind,
  trace: Trace,
  now: number,
  signal: AbortSignal,
): Promise<Candidate<RecordKind>[]> {
  const from = trace.since - SECOND;
  if (kind === 'note') {
    const reading: Reading = {
      desk,
      accountIds: [],
      depth: 'context',
      why,
      now,
      signal,
      more: {},
      refused: {},
    };
    const notes = await readNotes(reading, trace.accountId, from);
    return notes.map((row) => ({ row, isSure: false }));
  }
  const found = (places[kind] ?? []).filter((module) => desk.schema.modules[module]);
  const rows = await Promise.all(
    found.map(async (module) => {
      const fields = [...fieldsRead(desk, module), 'Created_Time'];
      const query = { fields: [...new Set(fields)], from: module, order: 'id desc', limit: 200 };
      const asked = madeBy(desk, module, trace, from).map(async ({ where, isSure }) => {
        const { rows: raws } = await desk.calls.query({ ...query, where }, why, signal);
        const read = await Promise.all(raws.map((raw) => rowOf(desk, kind, module, raw, signal)));
        return read.flatMap((row) => (row ? [{ row, isSure }] : []));
      });
      return (await Promise.all(asked)).flat();
    }),
  );
  return rows.flat();
}

function madeBy(desk: Desk, module: Module, { changeId }: Trace, from: number) {
  const mine = and(is('Created_By.id', desk.me), since('Created_Time', from));
  const mark = markOf(desk, module);
  if (mark === undefined) return [{ where: mine, isSure: false }];
  return [
    { where: is(mark, changeId), isSure: true },
    { where: and(mine, isUnset(mark)), isSure: false },
  ];
}
