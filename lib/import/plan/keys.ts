import { canonicalEmail } from '../../match/email.ts';
import type { RecordKind } from '../../model/index.ts';
import { plain } from '../plain.ts';
import type { Key } from './index-of-keys.ts';
import { accountName, personName } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** By what a record is known where no id says it, the surest first. */
export interface Keys {
  /** What it is filed under. */
  readonly own: readonly Key[];
  /** What it is looked for by. */
  readonly find: readonly Key[];
}

const none: Keys = { own: [], find: [] };
const in_ =
  (space: string) =>
  (key: string): Key => ({ space, key });
const domain = in_('account:domain');
const named = in_('account:name');
const bareNamed = in_('account:bare');
const email = { contact: in_('contact:email'), owner: in_('owner:email') };

/** Of fields whose references are ids already. */
export const keysOf = (kind: RecordKind, fields: Fields): Keys => makers[kind](fields);

const makers: Readonly<Record<RecordKind, (fields: Fields) => Keys>> = {
  account({ domains, name, linkedinSlug }) {
    const sure = textsOf(domains).map(domain);
    if (typeof linkedinSlug === 'string') sure.push({ space: 'account:linkedin', key: linkedinSlug });
    if (typeof name !== 'string') return { own: sure, find: sure };
    const { whole, bare } = accountName(name);
    const own = [...sure, named(whole)];
    // Arden is Arden GmbH, but Arden GmbH is not Arden AG.
    return whole === bare
      ? { own, find: [...own, bareNamed(bare)] }
      : { own: [...own, bareNamed(bare)], find: [...own, named(bare)] };
  },
  contact({ accountId, emails, name, linkedinSlug }) {
    const own: Key[] = [];
    for (const address of textsOf(emails)) {
      const canonical = canonicalEmail(address);
      if (canonical) own.push(email.contact(canonical));
    }
    if (typeof linkedinSlug === 'string') own.push({ space: 'contact:linkedin', key: linkedinSlug });
    if (typeof name === 'string' && accountId)
      own.push({ space: 'contact:name', key: `${accountId}:${personName(name)}` });
    return { own, find: own };
  },
  opportunity: ({ accountId, name }) => within('opportunity', accountId, name),
  contract: ({ accountId, name, endDate }) => within('contract', accountId, name ?? endDate),
  initiative: ({ accountId, name }) => within('initiative', accountId, name),
  case: ({ accountId, subject }) => within('case', accountId, subject),
  note({ accountId, createdAt, body }) {
    if (typeof body !== 'string' || !accountId) return none;
    const text = { space: 'note:text', key: `${accountId}:${body.length}:${plain(body.slice(0, 300))}` };
    if (typeof createdAt !== 'string') return { own: [text], find: [text] };
    // The same words on another day are another note.
    const day = { space: 'note:day', key: `${createdAt.slice(0, 10)}:${text.key}` };
    return { own: [day, text], find: [day] };
  },
  interaction: ({ accountId, at, kind, subject }) =>
    typeof at === 'string'
      ? within('interaction', accountId, `${at.slice(0, 16)} ${kind} ${subject ?? ''}`)
      : none,
  task: ({ accountId, subject }) => within('task', accountId, subject),
  owner({ email: address, name }) {
    const canonical = typeof address === 'string' ? canonicalEmail(address) : undefined;
    const own = within('owner', '', name).own;
    if (!canonical) return { own, find: own };
    return { own: [email.owner(canonical), ...own], find: [email.owner(canonical)] };
  },
  target: ({ ownerId, quarter }) => within('target', ownerId, quarter),
};

function within(kind: RecordKind, of: unknown, name: unknown): Keys {
  if (typeof of !== 'string' || typeof name !== 'string') return none;
  const own = [{ space: `${kind}:name`, key: `${of}:${plain(name)}` }];
  return { own, find: own };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** By what another record may be named in a cell that says nothing of its account. */
export function namesOf(kind: RecordKind, { name }: Fields): Key | undefined {
  if (typeof name !== 'string') return undefined;
  return { space: kind, key: kind === 'opportunity' ? plain(name) : personName(name) };
}

/** By what a name in a cell is looked for, the surest first: among keys, and then among names. */
export function keysToFind(kind: RecordKind, name: string, accountId: unknown): readonly Key[] {
  const address = canonicalEmail(/[^\s<>()]+@[^\s<>()]+/.exec(name)?.[0] ?? '');
  if (kind === 'account') return [...keysOf('account', { name }).find, domain(name.toLowerCase())];
  if (address && (kind === 'contact' || kind === 'owner')) return [email[kind](address)];
  return typeof accountId === 'string' ? keysOf(kind, { accountId, name }).find : [];
}
