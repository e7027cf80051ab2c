import { type Seed, seed } from '../../tests/contract/seeds.ts';

export interface OrgSize {
  readonly accounts: number;
  /** Of those, the person's own, each with all that is beside one. */
  readonly own: number;
  /** Of each account. */
  readonly contacts: number;
  /** Of the first account of the person's own. */
  readonly contactsOfFirst?: number;
}

const name = (n: number) => `Arden ${n.toString(36)}`;
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

/** An organisation as it may be, account by account. `me`: who the person is there. */
export function* seedsOf(size: OrgSize, me: string): Generator<Seed> {
  yield seed('owner', { id: 'own-b', name: 'Blair', email: 'blair@example.com' });
  // Those of others are made first: nothing is found early by luck.
  for (let n = size.accounts - 1; n >= 0; n -= 1) {
    const isOwn = n < size.own;
    const usual = isOwn ? 8 : size.contacts;
    const count = n === 0 ? (size.contactsOfFirst ?? usual) : usual;
    yield seed('account', {
      ...{ id: `acc-${n}`, name: name(n), domains: [`arden-${n}.example`] },
      ...{ ownerId: isOwn ? me : 'own-b' },
    });
    for (let c = 0; c < count; c += 1)
      yield seed('contact', {
        ...{ id: `con-${n}-${c}`, accountId: `acc-${n}`, name: `Robin Vale ${c}` },
        emails: [`robin.${c}@arden-${n}.example`],
      });
    if (isOwn) yield* beside(`acc-${n}`, me);
  }
}

/** What is beside an account that somebody looks after. */
function* beside(accountId: string, me: string): Generator<Seed> {
  const some = (count: number) => Array.from({ length: count }, (_, n) => n);
  for (const n of some(4))
    yield seed('opportunity', {
      ...{ id: `opp-${accountId}-${n}`, accountId, ownerId: me, closeDate: '2027-03-31' },
      status: n === 0 ? 'won' : 'open',
    });
  yield seed('contract', { id: `ctr-${accountId}`, accountId, endDate: '2027-06-30' });
  for (const n of some(2)) yield seed('case', { id: `cas-${accountId}-${n}`, accountId });
  for (const n of some(12))
    yield seed('note', { id: `not-${accountId}-${n}`, accountId, authorId: me, createdAt: ago(n + 1) });
  for (const n of some(16))
    yield seed('interaction', {
      ...{ id: `int-${accountId}-${n}`, accountId, at: ago(n + 1), kind: n % 2 ? 'call' : 'meeting' },
      contactIds: [`con-${accountId.slice(4)}-0`],
    });
  for (const n of some(4)) yield seed('task', { id: `tas-${accountId}-${n}`, accountId, assigneeId: me });
}
