import { expect, test } from 'vitest';
import type { Opportunity } from '../../model/index.ts';
import { isHalfDone, wasIn } from './half.ts';
import type { Row } from './vendor.ts';

type Contacts = Opportunity['contacts'];

const row = (name: string, contacts: Contacts) =>
  ({ kind: 'opportunity', record: { name, contacts }, own: {} }) as unknown as Row;

const [ada, bo] = ['con-ada', 'con-bo'];
const before = row('Pilot', [{ contactId: bo, role: 'blocker' }]);
const wanted = { name: 'Rollout', contacts: [{ contactId: ada, role: 'champion' }] } as const;

const found = async (name: string, ...contacts: Contacts) =>
  isHalfDone(row(name, contacts), wanted, await wasIn(before, wanted));

test('an edit that was cut off left what it found and what it wants, and no more', async () => {
  expect(await found('Rollout', { contactId: bo, role: 'blocker' })).toBe(true);
  expect(await found('Rollout', { contactId: bo, role: 'blocker' }, ...wanted.contacts)).toBe(true);
  expect(await found('Pilot', { contactId: bo, role: 'blocker' })).toBe(false);
  expect(await found('Pilot two', { contactId: bo, role: 'blocker' })).toBe(false);
});

test('a person is in it before their role is, where that takes a request of its own', async () => {
  expect(await found('Rollout', { contactId: ada, role: null })).toBe(true);
  expect(await found('Rollout', { contactId: ada, role: 'user' })).toBe(false);
  expect(await found('Rollout', { contactId: 'con-cy', role: null })).toBe(false);
});
