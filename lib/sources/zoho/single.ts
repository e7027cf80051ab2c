import type { Id, RecordKind } from '../../model/index.ts';
import { renewalAccount, renewalOf } from '../crm/renewal.ts';
import { dayOf } from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import type { Why } from './calls.ts';
import { type Desk, fieldsRead, mapped } from './desk.ts';
import { Refusal } from './fault.ts';
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
  return raw && wholeOf(desk, kind, place.module, raw, signal);
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
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** That its id is refused; of a parameter, a field or a limit it says nothing about the record. */
function isMissing(error: unknown): boolean {
  if (error instanceof SourceError && error.fault.kind === 'not-found') return true;
  if (!(error instanceof Refusal) || error.said.code !== 'INVALID_DATA') return false;
  const named = Object.keys(error.said.details ?? {});
  return named.every((name) => name === 'resource_path_index' || name === 'id');
}

/** A record whole, with what of it takes a request of its own; undefined: it is of no account, or of another kind. */
async function wholeOf(
  desk: Desk,
  kind: RecordKind,
  module: Module,
  raw: Raw,
  signal: AbortSignal,
): Promise<Row | undefined> {
  if (kind === 'opportunity') return dealRow(desk, raw, await rolesIn(desk, raw, why, signal));
  return rowOf(desk, kind, module, raw, signal);
}

/** A record but for the roles in a deal, by which none is known; undefined: as {@link wholeOf}. */
export async function rowOf(
  desk: Desk,
  kind: RecordKind,
  module: Module,
  raw: Raw,
  signal: AbortSignal,
): Promise<Row | undefined> {
  if (kind === 'account') return accountRow(desk, raw);
  if (kind === 'contact') return contactRow(desk, raw);
  if (kind === 'case') return caseRow(desk, raw);
  if (kind === 'opportunity') return dealRow(desk, raw);
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
