import { describe, expect, test } from 'vitest';
import { RecordKind, recordKinds } from '../../lib/model/index.ts';
import { sampleOwnDomains, sampleRecords, sampleViewer, sampleWorkspace } from './index.ts';
import type { Sample, SampleRecord } from './record.ts';

const today = new Date(2026, 10, 24, 9, 30);
const records = sampleRecords(today);

type Of<K extends RecordKind> = SampleRecord & { kind: K; record: Sample<K> };
function all<K extends RecordKind>(kind: K): Sample<K>[] {
  const isOfKind = (each: SampleRecord): each is Of<K> => each.kind === kind;
  return records.filter(isOfKind).map(({ record }: Of<K>): Sample<K> => record);
}
const arden = <T extends { accountId: string }>(list: T[]) =>
  list.filter(({ accountId }) => accountId === 'acc-arden-medical');
const products = sampleWorkspace(today).products.map(({ id }) => id);
const ids = new Set([...records.map(({ record }) => record.id), ...products]);

describe('every record of the sample', () => {
  test.each(RecordKind.options)('of kind %s is what the model says', (wanted) => {
    const given = records.filter(({ kind }) => kind === wanted);
    expect(given).not.toHaveLength(0);
    for (const { record } of given) {
      const whole = { ...record, version: '1', updatedAt: today.toISOString() };
      expect(recordKinds[wanted].parse(whole), record.id).toEqual(whole);
    }
  });

  test('has an id of its own', () => {
    expect(ids.size).toBe(records.length + products.length);
  });

  test('links to its page in the sample CRM', () => {
    for (const { kind, record } of records)
      expect(record.link).toBe(`https://crm.example.com/${kind}/${record.id}`);
  });

  test('refers only to records that are there', () => {
    for (const { record } of records)
      for (const [field, value] of Object.entries(record))
        for (const id of /Ids?$/.test(field) && field !== 'linkedinId' ? [value].flat() : [])
          if (id !== null) expect([...ids], `${record.id}.${field}`).toContain(id);
  });

  test('is the same when it is made again, and moves with the day', () => {
    expect(sampleRecords(today)).toEqual(records);
    expect(sampleRecords(new Date(2027, 0, 5))).not.toEqual(records);
  });
});

describe('the people', () => {
  test('have addresses of their own, under a domain of their account or a free-mail one', () => {
    const emails = all('contact').flatMap(({ emails }) => emails);
    expect(new Set(emails).size).toBe(emails.length);
    for (const { emails, accountId } of all('contact')) {
      const account = all('account').find(({ id }) => id === accountId);
      const domains = [...(account?.domains ?? []), ...(account?.aliasDomains ?? []), 'gmail.com'];
      for (const email of emails) {
        const host = `.${email.split('@')[1]}`;
        expect(
          domains.some((domain) => host.endsWith(`.${domain}`)),
          email,
        ).toBe(true);
      }
    }
  });

  test('appear only in what belongs to their own account', () => {
    const home = new Map(all('contact').map(({ id, accountId }) => [id, accountId]));
    for (const { id, accountId, contactIds } of all('interaction'))
      for (const contact of contactIds) expect(home.get(contact), id).toBe(accountId);
    for (const { id, accountId, contacts } of all('opportunity'))
      for (const { contactId } of contacts) expect(home.get(contactId), id).toBe(accountId);
    for (const { id, accountId, contactId } of [...all('task'), ...all('note')])
      if (contactId) expect(home.get(contactId), id).toBe(accountId);
  });

  test('hold every role', () => {
    const roles = new Set(all('contact').flatMap(({ roles }) => roles));
    expect([...roles].sort()).toEqual([
      'blocker',
      'champion',
      'decision-maker',
      'executive-sponsor',
      'influencer',
      'user',
    ]);
  });
});

describe('the portfolio', () => {
  test.each([
    ['owner', 4, 4],
    ['account', 25, 26],
    ['contact', 180, 210],
    ['opportunity', 40, 90],
    ['contract', 30, 40],
    ['interaction', 1400, 1800],
    ['note', 50, 120],
    ['task', 40, 90],
  ] as const)('has as many of kind %s as an account manager would', (kind, least, most) => {
    expect(all(kind).length).toBeGreaterThanOrEqual(least);
    expect(all(kind).length).toBeLessThanOrEqual(most);
  });

  test('has what the sample mail needs', () => {
    const accounts = all('account');
    expect(accounts.some(({ parentId }) => parentId !== null)).toBe(true);
    expect(accounts.some(({ domains }) => domains.length === 3)).toBe(true);
    expect(accounts.some(({ health }) => health !== null && health.score < 35)).toBe(true);
    expect(
      all('contact').some(({ emails }) => emails.includes('kwame.osei@biomed.wexcombe-hospitals.org.uk')),
    ).toBe(true);
    expect(new Set(all('opportunity').map(({ amount }) => amount?.currency))).toEqual(
      new Set(['EUR', 'USD', 'GBP', 'CHF', undefined]),
    );
    expect(new Set(all('interaction').map(({ kind }) => kind)).size).toBe(4);
    expect(sampleOwnDomains).toContain(sampleViewer.email.split('@')[1]);
  });

  test('lies in the past where it is told as done', () => {
    const now = today.toISOString();
    for (const { at, id } of all('interaction')) expect(at < now, id).toBe(true);
    for (const { createdAt, id } of all('note')) expect(createdAt < now, id).toBe(true);
    for (const { doneAt, id } of all('task')) expect(doneAt === null || doneAt < now, id).toBe(true);
  });
});

describe('Arden Medical on 24 November 2026', () => {
  test.each([
    ['con-maria-lopes', 21, 10],
    ['con-jonas-kern', 15, 10],
    ['con-helen-brandt', 14, 8],
    ['con-nadia-roth', 12, 10],
    ['con-petra-simic', 10, 10],
  ])('was last in touch through %s on day %i of month %i, counted from 0', (contact, day, month) => {
    const talks = all('interaction').filter(({ contactIds }) => contactIds.includes(contact));
    const last = talks
      .map(({ at }) => at)
      .sort()
      .at(-1);
    expect(new Date(last ?? '').toDateString()).toBe(new Date(2026, month, day).toDateString());
  });

  test('renews in 47 days, notice by 12 December', () => {
    const [contract] = arden(all('contract')).filter(({ status }) => status === 'active');
    expect(contract).toMatchObject({ endDate: '2027-01-09', noticeDate: '2026-12-12', autoRenews: true });
  });

  test('has one escalation, with the next word due today at 16:00', () => {
    const escalated = arden(all('case')).filter((each) => each.escalated);
    expect(escalated.map(({ nextUpdateAt }) => nextUpdateAt)).toEqual([
      new Date(2026, 10, 24, 16).toISOString(),
    ]);
  });

  test('has two opportunities open, together 1.12 million euros', () => {
    const open = arden(all('opportunity')).filter(({ status }) => status === 'open');
    expect(open.map(({ amount }) => amount)).toEqual([
      { amount: 640_000, currency: 'EUR' },
      { amount: 480_000, currency: 'EUR' },
    ]);
  });
});

describe('the quarterly targets', () => {
  test('cover this quarter with its first and last day', () => {
    expect(all('target').filter(({ quarter }) => quarter === '2026-Q4')).toHaveLength(4);
    expect(all('target').find(({ quarter }) => quarter === '2027-Q1')).toMatchObject({
      startDate: '2027-01-01',
      endDate: '2027-03-31',
    });
  });
});

describe('what a manager reads from the sample', () => {
  test('has targets for every quarter of last year, this one and the next', () => {
    const quarters = new Set(all('target').map(({ quarter }) => quarter));
    expect(quarters.size).toBe(12);
    expect([...quarters].sort()).toEqual(expect.arrayContaining(['2025-Q1', '2026-Q4', '2027-Q4']));
  });

  test('has a result in every quarter since then, below and above the target', () => {
    const won = all('opportunity').filter(({ status }) => status === 'won');
    const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    const results = Map.groupBy(won, ({ closeDate }) => quarterOf(closeDate ?? ''));
    expect(results.size).toBe(8);
    for (const deals of results.values()) {
      const sum = deals.reduce((total, { amount }) => total + (amount?.amount ?? 0), 0);
      expect(sum).toBeGreaterThan(700_000);
    }
  });

  test('says why Ward monitoring moved to Proposal', () => {
    const [opportunity] = arden(all('opportunity'));
    const moves = opportunity?.history?.flatMap(({ changes }) => changes.map(({ to }) => to));
    expect(moves).toEqual(expect.arrayContaining(['Proposal']));
    const times = opportunity?.history?.map(({ at }) => at) ?? [];
    expect(times).toEqual(times.toSorted().reverse());
  });

  test('reports on initiatives for the client and for us, newest first', () => {
    const [recalibrate] = arden(all('initiative'));
    const times = recalibrate?.updates?.map(({ at }) => at) ?? [];
    expect([times.length > 1, times]).toEqual([true, times.toSorted().reverse()]);
    expect(recalibrate?.updates?.[0]).toMatchObject({
      body: expect.stringMatching(/.{20}/),
      internal: expect.stringMatching(/.{20}/),
    });
    expect(all('initiative').filter(({ period }) => period === '2026-11').length).toBeGreaterThan(3);
  });

  test('has several of ours speak with each of the main accounts', () => {
    const talks = arden(all('interaction'));
    const ours = Map.groupBy(talks, ({ ownerId }) => ownerId);
    expect(ours.size).toBeGreaterThanOrEqual(3);
    expect(ours.get(sampleViewer.id)?.length).toBeGreaterThan(talks.length / 2);
  });
});
