import { expect, test, vi } from 'vitest';
import { seed } from '../../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { createMemoryRows } from './made.ts';
import { createCrmSource } from './source.ts';

const { signal } = new AbortController();

/** A CRM with as many accounts of the person's own, of others and of nobody. */
function build(own: number, others: number, nobodys: number) {
  const { vendor, fill } = createPlainVendor();
  const owners = ['own-me', 'own-other'].map((id) =>
    seed('owner', { id, name: id, email: `${id}@example.com` }),
  );
  const those = [
    ...Array(own).fill('own-me'),
    ...Array(others).fill('own-other'),
    ...Array(nobodys).fill(null),
  ];
  fill([...owners, ...those.map((ownerId, n) => seed('account', { id: `a${n}`, ownerId }))]);
  const accounts = vi.fn(vendor.accounts);
  const source = createCrmSource({ vendor: { ...vendor, accounts }, rows: createMemoryRows() });
  return {
    source,
    asked: () => accounts.mock.calls.map(([which, after]) => [...Object.values(which), after]),
  };
}

test('no page of a portfolio is read twice, however its accounts are counted', async () => {
  const { source, asked } = build(4, 2, 1);
  const totals = [];
  let many = 0;
  for (let cursor: string | null = null; ; ) {
    const page = await source.portfolio(cursor, signal);
    totals.push(page.total);
    many += page.accounts.length;
    cursor = page.next;
    if (cursor === null) break;
  }
  expect(asked()).toEqual([
    ['own', null],
    ['own', '3'],
    ['others', null],
  ]);
  expect([many, ...new Set(totals)]).toEqual([6, 6]);
});

test('of others beyond a thousand none is read', async () => {
  const { source, asked } = build(1, 1001, 0);
  expect(await source.portfolio(null, signal)).toMatchObject({ next: null, total: 1 });
  expect(asked()).toEqual([['own', null]]);
});
