import { Change, type Id, type RecordKind } from '../../../lib/model/index.ts';
import { PENDING_VERSION } from '../../../lib/outbox/queued.ts';
import type { Random } from '../../../server/sample/random.ts';
import { fieldsOf } from '../../contract/seeds.ts';

/** What somebody wants to be there in the end. */
export interface Wanted {
  readonly kind: RecordKind;
  readonly account: string;
  text: string;
  /** Of an opportunity, how many are in it: these take most CRMs requests of their own. */
  people: number;
}

export interface Intent {
  readonly accountId: Id;
  readonly change: Change;
}

export interface Place {
  readonly accountId: Id;
  readonly name: string;
  /** Somebody who is there before. */
  readonly contact: { readonly id: Id; readonly version: string };
}

type Made = 'contact' | 'opportunity' | 'case' | 'note' | 'interaction' | 'task';
const kinds = [
  'note',
  'note',
  'task',
  'interaction',
  'contact',
  'opportunity',
  'case',
] as const satisfies Made[];
const deletable: ReadonlySet<RecordKind> = new Set(['note', 'interaction', 'task', 'case']);

const worded = (kind: RecordKind, text: string) =>
  kind === 'note'
    ? { body: text }
    : ['case', 'interaction', 'task'].includes(kind)
      ? { subject: text }
      : { name: text };

/** Changes in the order in which they are saved, and all that is to be there once each of them was taken. */
export function createIntents(random: Random, places: readonly Place[], count: number) {
  const wanted = new Map<Id, Wanted>();
  const intents: Intent[] = [];
  const made = new Map<Id, Id[]>();
  let words = 0;
  /** By account, who may be in its opportunities. */
  const known = new Map(places.map(({ accountId, contact }) => [accountId, contact.id]));
  const involving = (accountId: Id, kind: RecordKind) => {
    const contactId = known.get(accountId);
    return kind === 'opportunity' && contactId && random.chance(0.6)
      ? { contacts: [{ contactId, role: 'champion' }] }
      : {};
  };
  const uuid = () => crypto.randomUUID();
  const add = (accountId: Id, change: object) =>
    void intents.push({ accountId, change: Change.parse({ id: uuid(), ...change }) });
  const nextText = (kind: RecordKind) => {
    words += 1;
    return `New ${kind}${words}`;
  };
  const pickOf = <T>(list: readonly T[]): T | undefined => list[random.below(list.length)];

  function create({ accountId, name }: Pick<Place, 'accountId' | 'name'>): void {
    const kind = random.pick(kinds);
    const recordId = uuid();
    // Now and then the very same is written twice, and is to be there twice.
    const before = [...wanted.values()].filter((one) => one.account === name && one.kind === kind).at(-1);
    const text = before && random.chance(0.15) ? before.text : nextText(kind);
    const at = new Date(Date.UTC(2026, 10, 1 + random.below(20), random.below(24))).toISOString();
    const more = {
      opportunity: { closeDate: '2027-03-31' },
      interaction: { at, kind: random.pick(['call', 'meeting']) },
    };
    const involved = involving(accountId, kind);
    const own = { ...more[kind as keyof typeof more], ...involved, ...worded(kind, text) };
    add(accountId, { type: `${kind}.create`, recordId, fields: fieldsOf(kind, { accountId, ...own }) });
    wanted.set(recordId, { kind, account: name, text, people: involved.contacts?.length ?? 0 });
    made.set(accountId, [...(made.get(accountId) ?? []), recordId]);
  }

  function edit(accountId: Id, recordId: Id): void {
    const record = wanted.get(recordId);
    if (!record) return;
    record.text = nextText(record.kind);
    const involved = involving(accountId, record.kind);
    record.people = involved.contacts?.length ?? record.people;
    const fields = { ...worded(record.kind, record.text), ...involved };
    add(accountId, { type: `${record.kind}.update`, recordId, baseVersion: PENDING_VERSION, fields });
  }

  function remove(accountId: Id, recordId: Id): void {
    const record = wanted.get(recordId);
    if (!record || !deletable.has(record.kind)) return;
    add(accountId, { type: `${record.kind}.delete`, recordId, baseVersion: PENDING_VERSION });
    wanted.delete(recordId);
    made.set(
      accountId,
      (made.get(accountId) ?? []).filter((id) => id !== recordId),
    );
  }

  /** One that is there before is edited, once: later edits are made on what that has left. */
  function editOld({ accountId, name, contact }: Place): void {
    if (wanted.has(contact.id)) {
      edit(accountId, contact.id);
      return;
    }
    const text = nextText('contact');
    wanted.set(contact.id, { kind: 'contact', account: name, text, people: 0 });
    const baseVersion = contact.version;
    add(accountId, { type: 'contact.update', recordId: contact.id, baseVersion, fields: { name: text } });
  }

  function found(): Pick<Place, 'accountId' | 'name'> {
    const recordId = uuid();
    const name = nextText('account');
    add(recordId, { type: 'account.create', recordId, fields: fieldsOf('account', { name }) });
    wanted.set(recordId, { kind: 'account', account: '', text: name, people: 0 });
    return { accountId: recordId, name };
  }

  /** Names somebody who is not there: refused for good. */
  function err({ accountId }: Pick<Place, 'accountId'>): void {
    const fields = fieldsOf('note', { accountId, body: 'Never', contactId: uuid() });
    add(accountId, { type: 'note.create', recordId: uuid(), fields });
  }

  const fresh: Pick<Place, 'accountId' | 'name'>[] = [];
  while (intents.length < count) {
    const dice = random.below(100);
    const old = pickOf(places) as Place;
    const place = random.chance(0.15) ? (pickOf(fresh) ?? old) : old;
    const ids = made.get(place.accountId) ?? [];
    const record = random.chance(0.6) ? ids.at(-1) : pickOf(ids);
    if (dice < 4) fresh.push(found());
    else if (dice < 8) err(place);
    else if (dice < 14) editOld(old);
    else if (dice < 38 && record) edit(place.accountId, record);
    else if (dice < 46 && record) remove(place.accountId, record);
    else create(place);
  }
  return { intents, wanted };
}
