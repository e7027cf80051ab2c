import {
  type Change,
  type Effect,
  type Hands,
  historyWith,
  type Id,
  type Instant,
  type Kept,
  type RecordKind,
  type RecordOf,
  type Refused,
  recordKinds,
  type Touched,
  updatesWith,
} from '../../model/index.ts';
import { accountIdOf } from '../records/entries.ts';
import { danglingIn } from './references.ts';

type Verb = 'create' | 'update' | 'delete';
type Fields = Record<string, unknown>;
interface Asked {
  readonly change: Change;
  readonly kind: RecordKind;
  /** Whose change it is, as the outbox has it. */
  readonly accountId: Id;
  readonly at: Instant;
}

/** What a change does to the records, by the rules of the server: the outbox must not tell one from the other. */
export async function applyTo(
  hands: Hands,
  change: Change,
  { accountId, now }: { accountId: Id; now: number },
): Promise<Effect | Refused> {
  const [kind, verb] = change.type.split('.') as [RecordKind, Verb];
  const current = await currentOf(hands, change, { kind, verb, accountId });
  return verbs[verb](hands, { change, kind, accountId, at: new Date(now).toISOString() }, current);
}

/**
 * As with a server, what is new must not have an id that a record of its kind has. To look for that in all accounts takes
 * seconds where there are many, for what our own ids can't do: there only its own account is looked through.
 */
async function currentOf(
  hands: Hands,
  { recordId }: Change,
  { kind, verb, accountId }: { kind: RecordKind; verb: Verb; accountId: Id },
): Promise<Kept | undefined> {
  const home = kind === 'account' ? recordId : accountId;
  if (verb !== 'create' || hands.areFew) return hands.find(kind, recordId, home);
  return (await hands.account(home)).find((row) => row.kind === kind && row.record.id === recordId);
}

type Apply = (hands: Hands, asked: Asked, current: Kept | undefined) => Promise<Effect | Refused>;

const verbs: Readonly<Record<Verb, Apply>> = {
  async create(hands, asked, current) {
    if (current) return { refused: 'exists', current: current.record };
    return write(hands, asked, undefined);
  },
  async update(hands, asked, current) {
    return refusalOf(asked, current) ?? write(hands, asked, current);
  },
  async delete(_hands, asked, current) {
    return refusalOf(asked, current) ?? remove(asked, current);
  },
};

/** The record must be as it was when the change was made. */
function refusalOf({ change }: Asked, current: Kept | undefined): Refused | undefined {
  if (!current) return { refused: 'not-found' };
  if ('baseVersion' in change && change.baseVersion !== current.record.version)
    return { refused: 'conflict', current: current.record };
  return undefined;
}

async function write(hands: Hands, asked: Asked, current: Kept | undefined): Promise<Effect | Refused> {
  const { change, kind, at } = asked;
  const given = 'fields' in change ? inUtc(kind, change.fields) : {};
  const before: Fields = current ? { ...current.record } : { link: null };
  const fields = await danglingIn(hands, given, before, asked.accountId);
  if (fields.length > 0) return { refused: 'dangling', fields };
  const added = addedBy(change, before, hands.book.me.ownerId, at);
  if (added === 'other-author') return { refused: 'other-author', fields: ['update'] };
  const version = String(Number(current?.record.version ?? 0) + 1);
  const record = recordKinds[kind].parse({
    ...before,
    ...given,
    ...added,
    id: change.recordId,
    version,
    updatedAt: at,
  });
  const after = { kind, record, given: current?.given ?? null } as Kept;
  const isMoved = current !== undefined && accountIdOf(current) !== accountIdOf(after);
  return {
    put: [after],
    remove: isMoved ? [current] : [],
    touched: [...touchedBy(after), ...(current ? touchedBy(current) : [])].filter(isFirst),
    applied: { recordId: change.recordId, version },
  };
}

async function remove({ change }: Asked, current: Kept | undefined): Promise<Effect | Refused> {
  if (!current) return { refused: 'not-found' };
  const version = String(Number(current.record.version) + 1);
  return {
    put: [],
    remove: [current],
    touched: touchedBy(current).map((entry) =>
      entry.id === change.recordId ? { ...entry, gone: true } : entry,
    ),
    applied: { recordId: change.recordId, version },
  };
}

/** What a change says beside its fields: why, by whom, and how it goes. */
function addedBy(change: Change, before: Fields, byId: Id, at: Instant): Fields | 'other-author' {
  if (change.type === 'opportunity.update') {
    const history = historyWith(change, before as Partial<RecordOf<'opportunity'>>, { at, byId });
    return history ? { history } : {};
  }
  if (change.type !== 'initiative.update' || !change.update) return {};
  const { update } = change;
  const there = before as Partial<RecordOf<'initiative'>>;
  const other = there.updates?.find(({ id }) => id === update.id);
  if (other && other.authorId !== null && other.authorId !== byId) return 'other-author';
  const own = { ...update, authorId: byId, at: new Date(update.at).toISOString() };
  return { updates: updatesWith({ ...change, update: own }, there) };
}

/** Instants are kept in UTC, in which they sort as text. */
const instants: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  case: ['openedAt', 'closedAt', 'nextUpdateAt'],
  interaction: ['at'],
  note: ['createdAt'],
  task: ['doneAt'],
};

function inUtc(kind: RecordKind, given: object): Fields {
  const fields: Fields = { ...given };
  for (const name of instants[kind] ?? []) {
    const value = fields[name];
    if (typeof value === 'string') fields[name] = new Date(value).toISOString();
  }
  return fields;
}

/** Entries of the directory that are made of a record: a contract's account has its renewal date. */
function touchedBy(row: Kept): Omit<Touched, 'seq'>[] {
  const accountId = accountIdOf(row);
  if (accountId === null) return [];
  if (row.kind === 'contact') return [{ kind: 'contact', id: row.record.id, accountId, gone: false }];
  if (row.kind === 'account' || row.kind === 'contract')
    return [{ kind: 'account', id: accountId, accountId, gone: false }];
  return [];
}

/** Of the same entry the first, which says where it is now. */
const isFirst = (entry: Omit<Touched, 'seq'>, at: number, all: readonly Omit<Touched, 'seq'>[]) =>
  all.findIndex(({ kind, id }) => kind === entry.kind && id === entry.id) === at;
