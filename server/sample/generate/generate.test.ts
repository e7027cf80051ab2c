import { describe, expect, test } from 'vitest';
import { DirectoryEntry, recordKinds } from '../../../lib/model/index.ts';
import { COMPANY_NAMES, companyAt } from './company.ts';
import { generateDirectory } from './directory.ts';
import { generateRecords } from './records.ts';

const size = { accounts: 400, contacts: 4000, seed: 7 };
const entries = [...generateDirectory(size)];
const accounts = entries.filter((each) => each.kind === 'account');
const contacts = entries.filter((each) => each.kind === 'contact');
const emails = contacts.flatMap((each) => each.emails);

describe('a generated directory', () => {
  test('has exactly the size asked for', () => {
    expect([accounts.length, contacts.length]).toEqual([400, 4000]);
  });

  test('holds what the model says', () => {
    for (const entry of entries) expect(DirectoryEntry.parse(entry)).toEqual(entry);
  });

  test.each([
    ['ids', entries.map(({ id }) => id)],
    ['e-mail addresses', emails],
    ['domains', accounts.flatMap((each) => [...each.domains, ...each.aliasDomains])],
    ['LinkedIn slugs of people', contacts.flatMap((each) => each.linkedinSlug ?? [])],
    ['LinkedIn slugs of companies', accounts.flatMap((each) => each.linkedinSlug ?? [])],
    ['names of companies', accounts.map(({ name }) => name)],
  ])('gives no two the same %s', (_, values) => {
    expect(values.length).toBeGreaterThan(100);
    expect(new Set(values).size).toBe(values.length);
  });

  test('is the same for the same seed, another for another', () => {
    expect([...generateDirectory(size)]).toEqual(entries);
    const other = [...generateDirectory({ ...size, seed: 8 })];
    expect(other.slice(0, 50)).not.toEqual(entries.slice(0, 50));
  });

  test('has multi-part suffixes, sub-domains, second and private addresses', () => {
    const domains = accounts.flatMap((each) => each.domains);
    expect(domains.some((domain) => domain.endsWith('.co.uk'))).toBe(true);
    expect(emails.some((email) => /@(mail|labs|biomed)\./.test(email))).toBe(true);
    expect(emails.some((email) => email.endsWith('@gmail.com'))).toBe(true);
    expect(contacts.filter((each) => each.emails.length > 1).length / 4000).toBeCloseTo(0.15, 1);
  });

  test('has big and small accounts', () => {
    const sizes = Map.groupBy(contacts, ({ accountId }) => accountId);
    const counts = [...sizes.values()].map(({ length }) => length);
    expect(Math.max(...counts)).toBeGreaterThan(30);
    expect(Math.min(...counts)).toBeLessThan(5);
  });

  test('names an account once even when one of them has thousands of people', () => {
    const crowd = [...generateDirectory({ accounts: 1, contacts: 9000, seed: 1 })];
    const addresses = crowd.flatMap((each) => (each.kind === 'contact' ? each.emails : []));
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the names of generated companies', () => {
  test('are enough for 100,000 accounts', () => {
    expect(COMPANY_NAMES).toBeGreaterThan(100_000);
  });

  test('differ in their domains even between neighbours in the word lists', () => {
    const labels = new Set<string>();
    for (let nth = 0; nth < COMPANY_NAMES + 1000; nth++) labels.add(companyAt(nth, 3).label);
    expect(labels.size).toBe(COMPANY_NAMES + 1000);
  });
});

describe('generated records', () => {
  const wanted = { accounts: 30, contactsPerAccount: 5, seed: 7 };
  const records = [...generateRecords(wanted)];
  const ids = new Set(records.map(({ record }) => record.id));

  test('have exactly the size asked for', () => {
    const count = (kind: string) => records.filter((each) => each.kind === kind).length;
    expect([count('account'), count('contact')]).toEqual([30, 150]);
  });

  test('hold what the model says, with ids of their own', () => {
    expect(ids.size).toBe(records.length);
    for (const { kind, record } of records) {
      const whole = { ...record, version: '1', updatedAt: '2026-11-24T09:00:00Z' };
      expect(recordKinds[kind].parse(whole)).toEqual(whole);
    }
  });

  test('refer only to what came before', () => {
    const seen = new Set<string>();
    for (const { record } of records) {
      for (const [field, id] of Object.entries(record)) {
        if (/^(account|owner|author|assignee)Id$/.test(field) && id) expect([...seen]).toContain(id);
      }
      seen.add(record.id);
    }
  });

  test('are the same for the same seed', () => {
    expect([...generateRecords(wanted)]).toEqual(records);
    expect([...generateRecords({ ...wanted, seed: 8 })]).not.toEqual(records);
  });
});
