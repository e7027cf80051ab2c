import { canonicalEmail } from '../../match/email.ts';
import type { RecordKind } from '../../model/index.ts';
import { plain } from '../plain.ts';
import { accountName, personName } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** By what a record is known where no id says it, the surest first. */
export interface Keys {
  /** What it is filed under. */
  readonly own: readonly string[];
  /** What it is looked for by. */
  readonly find: readonly string[];
}

const none: Keys = { own: [], find: [] };

/** Of fields whose references are ids already. */
export const keysOf = (kind: RecordKind, fields: Fields): Keys => makers[kind](fields);

const makers: Readonly<Record<RecordKind, (fields: Fields) => Keys>> = {
  account({ domains, name, linkedinSlug }) {
    const sure = textsOf(domains).map((domain) => `account:domain:${domain.toLowerCase()}`);
    if (typeof linkedinSlug === 'string') sure.push(`account:linkedin:${linkedinSlug}`);
    if (typeof name !== 'string') return { own: sure, find: sure };
    const { whole, bare } = accountName(name);
    const named = [...sure, `account:name:${whole}`];
    // Arden is Arden GmbH, but Arden GmbH is not Arden AG.
    return whole === bare
      ? { own: named, find: [...named, `account:bare:${bare}`] }
      : { own: [...named, `account:bare:${bare}`], find: [...named, `account:name:${bare}`] };
  },
  contact({ accountId, emails, name, linkedinSlug }) {
    const addresses = textsOf(emails).flatMap((email) => canonicalEmail(email) ?? []);
    const own = addresses.map((email) => `contact:email:${email}`);
    if (typeof linkedinSlug === 'string') own.push(`contact:linkedin:${linkedinSlug}`);
    if (typeof name === 'string' && accountId) own.push(`contact:name:${accountId}:${personName(name)}`);
    return { own, find: own };
  },
  opportunity: ({ accountId, name }) => within('opportunity', accountId, name),
  contract: ({ accountId, name, endDate }) => within('contract', accountId, name ?? endDate),
  initiative: ({ accountId, name }) => within('initiative', accountId, name),
  case: ({ accountId, subject }) => within('case', accountId, subject),
  note({ accountId, createdAt, body }) {
    if (typeof body !== 'string' || !accountId) return none;
    const text = `note:text:${accountId}:${body.length}:${plain(body.slice(0, 300))}`;
    if (typeof createdAt !== 'string') return { own: [text], find: [text] };
    // The same words on another day are another note.
    const day = `${text}:${createdAt.slice(0, 10)}`;
    return { own: [day, text], find: [day] };
  },
  interaction: ({ accountId, at, kind, subject }) =>
    typeof at === 'string'
      ? within('interaction', accountId, `${at.slice(0, 16)} ${kind} ${subject ?? ''}`)
      : none,
  task: ({ accountId, subject }) => within('task', accountId, subject),
  owner({ email, name }) {
    const address = typeof email === 'string' ? canonicalEmail(email) : undefined;
    const named = within('owner', 'name', name).own;
    if (!address) return { own: named, find: named };
    return { own: [`owner:email:${address}`, ...named], find: [`owner:email:${address}`] };
  },
  target: ({ ownerId, quarter }) => within('target', ownerId, quarter),
};

function within(kind: RecordKind, of: unknown, name: unknown): Keys {
  if (typeof of !== 'string' || typeof name !== 'string') return none;
  const own = [`${kind}:in:${of}:${plain(name)}`];
  return { own, find: own };
}

const textsOf = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** By what another record may be named: where several are called so, none is meant. */
export function namesOf(kind: RecordKind, fields: Fields): string[] {
  const { name, accountId } = fields;
  if (typeof name !== 'string') return [];
  if (kind === 'contact') return [`contact:${accountId}:${personName(name)}`, `contact::${personName(name)}`];
  if (kind === 'owner') return [`owner::${personName(name)}`];
  return kind === 'opportunity'
    ? [`opportunity:${accountId}:${plain(name)}`, `opportunity::${plain(name)}`]
    : [];
}

/** By what a name in a cell is looked for, the surest first. */
export function namesToFind(kind: RecordKind, name: string, accountId: unknown): string[] {
  const address = canonicalEmail(/[^\s<>()]+@[^\s<>()]+/.exec(name)?.[0] ?? '');
  if (kind === 'account') return accountNames(name);
  if (address && (kind === 'contact' || kind === 'owner')) return [`${kind}:email:${address}`];
  const said = kind === 'opportunity' ? plain(name) : personName(name);
  return [...(typeof accountId === 'string' ? [`${kind}:${accountId}:${said}`] : []), `${kind}::${said}`];
}

function accountNames(name: string): string[] {
  return [...keysOf('account', { name }).find, `account:domain:${name.toLowerCase()}`];
}
