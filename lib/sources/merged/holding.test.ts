import { beforeEach, expect, test, vi } from 'vitest';
import { fieldsOf, seed } from '../../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { createMemoryJoins } from '../../../tests/fakes/merged/joins.ts';
import { pairOf } from '../../../tests/fakes/merged/pair.ts';
import { Change, type RecordKind } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { SourceError } from '../error.ts';

const { signal } = new AbortController();

/** A CRM with these accounts, whose edition has no cases if `lacks` says so; a worker that has just begun knows nothing of that. */
function side(lacks: { cases: boolean }, ...accounts: string[]) {
  const { vendor, given, fill } = createPlainVendor();
  fill(accounts.map((id) => seed('account', { id, name: id, domains: [`${id}.example`] })));
  const profile = vi.fn(async (of: AbortSignal) => {
    const own = await vendor.profile(of);
    return { ...own, writes: own.writes.filter((type) => !lacks.cases || !type.startsWith('case.')) };
  });
  const rows = createMemoryRows();
  const writes = Change.options.map(({ shape }) => shape.type.value);
  const begin = (): Source => createCrmSource({ vendor: { ...vendor, writes, profile }, rows });
  return { begin, profile, id: given.theirs };
}

const both = 'arden';
const lacking = { cases: true };
const lead = () => side(lacking, both, 'lead-only');
let first: ReturnType<typeof side>;
let beside: ReturnType<typeof side>;
let rows: ReturnType<typeof createMemoryJoins>;

const begin = (): Source =>
  pairOf(first.begin(), beside.begin(), { viewer: { lead: null, guest: null }, rows });

beforeEach(async () => {
  lacking.cases = true;
  first = lead();
  beside = side({ cases: false }, both, 'guest-only');
  rows = createMemoryJoins();
  const source = begin();
  for (let since: string | null = null; ; ) {
    const page = await source.changes(since, signal);
    if (page === 'start-over') throw new Error('There is nothing to start over for.');
    since = page.next;
    if (!page.more) break;
  }
  first.profile.mockClear();
  beside.profile.mockClear();
});

const create = (kind: RecordKind, accountId: string) =>
  Change.parse({
    id: crypto.randomUUID(),
    type: `${kind}.create`,
    recordId: crypto.randomUUID(),
    fields: fieldsOf(kind, { accountId }),
  });
const casesOf = async (of: typeof first) => (await of.begin().context(of.id(both), signal)).cases.length;

test('the first case that a worker makes goes beside where the first source’s edition has none', async () => {
  await begin().apply(create('case', first.id(both)), first.id(both), signal);
  expect([await casesOf(first), await casesOf(beside)]).toEqual([0, 1]);
});

test('a case goes to the first source where that has them, and the one beside is not asked what it holds', async () => {
  lacking.cases = false;
  await begin().apply(create('case', first.id(both)), first.id(both), signal);
  expect(await casesOf(first)).toBe(1);
  expect(beside.profile).not.toHaveBeenCalled();
});

test('what a worker has learned of it is not asked again', async () => {
  const source = begin();
  const accountId = first.id(both);
  await source.learn?.(signal);
  const calls = first.profile.mock.calls.length;
  await source.learn?.(signal);
  expect(first.profile.mock.calls.length).toBe(calls);
  expect(source.capabilities().writes).toContain('case.create');
  await source.apply(create('case', accountId), accountId, signal);
  expect(first.profile.mock.calls.length).toBe(calls);
});

test.each([
  ['first', 'lead-only'],
  ['beside', 'guest-only'],
] as const)(
  'only the %s source is asked what it holds for an account that it alone has',
  async (whose, account) => {
    const own = whose === 'first' ? first : beside;
    const other = whose === 'first' ? beside : first;
    const accountId = whose === 'first' ? own.id(account) : `~g~${own.id(account)}`;
    await begin().apply(create('note', accountId), accountId, signal);
    expect(other.profile).not.toHaveBeenCalled();
    expect(own.profile).toHaveBeenCalled();
  },
);

test('a source beside that does not tell what it holds is no trouble of the first’s', async () => {
  beside.profile.mockRejectedValue(new SourceError({ kind: 'signed-out' }, 'Sign in again.'));
  const accountId = first.id(both);
  await expect(begin().apply(create('case', accountId), accountId, signal)).rejects.toMatchObject({
    fault: { kind: 'away' },
  });
});

test('a case is offered for accounts that a source has which takes them, and for no others', async () => {
  const source = begin();
  await source.learn?.(signal);
  expect(source.capabilities().writes).toContain('case.create');
  const takes = async (accountId: string) => (await source.takesFor?.(accountId))?.includes('case.create');
  const besideOnly = `~g~${beside.id('guest-only')}`;
  expect(await Promise.all([first.id(both), besideOnly, first.id('lead-only')].map(takes))).toEqual([
    true,
    true,
    false,
  ]);
  expect(await source.takesFor?.(first.id('lead-only'))).toContain('note.create');
});
