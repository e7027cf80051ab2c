import { t } from '../../i18n/index.ts';
import type { Change } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { references } from '../records/references.ts';
import type { Guest } from './guest.ts';
import { withIds } from './ids.ts';
import type { Same } from './same.ts';

export interface Going {
  to: 'lead' | 'guest';
  change: Change;
  accountId: string;
}

interface Between {
  lead: Pick<Source, 'name' | 'capabilities'>;
  guest: Pick<Guest, 'name' | 'capabilities' | 'has'>;
  same: Same;
}

/**
 * Where a change goes, and as what: to the source that has the record; of a new one to the source that has its account,
 * if that holds such records, and the people that it names. Rejects what neither can hold as it is.
 */
export function routed(change: Change, accountId: string, between: Between): Going {
  if (!goesBeside(change, accountId, between)) return { to: 'lead', ...forLead(change, accountId, between) };
  return { to: 'guest', ...forGuest(change, accountId, between) };
}

/** Whether that hangs on what each of the two can hold. */
export function hangsOnHolding(
  { type, recordId }: Change,
  accountId: string,
  { guest, same }: Between,
): boolean {
  if (!type.endsWith('.create') || guest.has(recordId)) return false;
  return type === 'account.create' || (!guest.has(accountId) && same.toGuest(accountId) !== undefined);
}

/** Whether that hangs on who of ours is who: it names one of whom that is not known. */
export function hangsOnPeople(change: Change, accountId: string, between: Between): boolean {
  const { guest, same } = between;
  const isUnknown = (id: string) =>
    guest.has(id)
      ? same.toLead(id) === id
      : same.toGuest(id) === undefined && goesBeside(change, accountId, between);
  return named(change, (name) => references[name] === 'owner').some(isUnknown);
}

function goesBeside(change: Change, accountId: string, { lead, guest, same }: Between): boolean {
  // Also of a new one: what was told to be made beside may be there, and is not to be made twice.
  if (guest.has(change.recordId)) return true;
  if (!change.type.endsWith('.create')) return false;
  const taken = (by: Pick<Source, 'capabilities'>) => by.capabilities().writes.includes(change.type);
  if (change.type === 'account.create') return !taken(lead) && taken(guest);
  if (guest.has(accountId)) return true;
  if (same.toGuest(accountId) === undefined || !taken(guest)) return false;
  return (
    !taken(lead) || named(change, (name) => name !== 'accountId').some((id) => guest.has(same.toLead(id)))
  );
}

/** Ids that a change names in fields such as these. */
function named(change: Change, those: (name: string) => boolean): string[] {
  const found: string[] = [];
  if ('fields' in change)
    withIds(change.fields, (id, name) => {
      if (those(name)) found.push(id);
      return id;
    });
  return found;
}

function forLead(change: Change, accountId: string, { lead, guest, same }: Between) {
  const wrong = new Set<string>();
  const asked = withIds(change, (id, name) => {
    const own = same.toLead(id);
    if (guest.has(own) && name !== 'recordId') wrong.add(name);
    return own;
  });
  refuse(wrong, guest.name, lead.name);
  return {
    change: { ...asked, id: change.id, recordId: change.recordId } as Change,
    accountId: same.toLead(accountId),
  };
}

function forGuest(change: Change, accountId: string, { lead, guest, same }: Between) {
  const wrong = new Set<string>();
  const own = (id: string) => (guest.has(id) ? id : same.toGuest(id));
  const asked = withIds(change, (id, name) => {
    if (name === 'id' || name === 'recordId') return id;
    const found = own(id);
    if (found === undefined) wrong.add(name);
    return found ?? id;
  });
  refuse(wrong, lead.name, guest.name);
  return {
    change: { ...asked, id: change.id, recordId: change.recordId } as Change,
    accountId: own(accountId) ?? accountId,
  };
}

/** Nothing is left out in silence: who was there is part of what was written. */
function refuse(names: ReadonlySet<string>, from: string, to: string): void {
  if (names.size === 0) return;
  const sentence = t('errors.beside.otherSource', { from, to });
  throw new SourceError(
    { kind: 'rejected', fields: Object.fromEntries([...names].map((name) => [name, sentence])) },
    sentence,
  );
}
