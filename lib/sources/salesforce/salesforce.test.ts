import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Salesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { startSalesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { mapping as whole } from '../../../tests/fakes/salesforce/seeding.ts';
import { type Cache, createMemoryCache } from '../crm/ask.ts';
import { createCaller } from '../crm/caller.ts';
import { createMemoryRows } from '../crm/made.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { createQuota } from '../crm/quota.ts';
import { createCrmSource } from '../crm/source.ts';
import type { Parts, Row, Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { salesforce as product } from './product.ts';

const { signal } = new AbortController();
let org: Salesforce;
let cache: Cache;
let vendor: Vendor;
/** Milliseconds that have gone by. */
let later = 0;

function connect(mapping: FieldMapping = {}, share = 1) {
  const quota = createQuota({ name: 'Salesforce', share, least: product.least, cache, now: Date.now });
  const http = createHttp({
    ...{ address: org.address, token: org.sessions.open(), dialect: product.dialect },
    onAnswer: (headers) => {
      const day = product.dayOf(headers);
      if (day) quota.heard(day);
    },
  });
  const { lanes, laneOf } = product;
  const ask = createCaller({ http, quota, lanes, laneOf, now: Date.now });
  const parts = { ask, mapping, cache, person: '', signedIn: true, api: org.address };
  vendor = product.create({ ...parts, now: () => Date.now() + later });
}
beforeEach(async () => {
  later = 0;
  org = await startSalesforce();
  cache = createMemoryCache();
  connect();
});
afterEach(() => org[Symbol.asyncDispose]());

const errorOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceError)) throw new Error('It was not refused.', { cause: error });
  return error;
};
const faultOf = async (work: Promise<unknown>) => (await errorOf(work)).fault;
const account = (more: object = {}) => org.admin.put('Account', { Name: 'Acme', ...more });
const contact = (AccountId: string, more: object = {}) =>
  org.admin.put('Contact', { LastName: 'Ann', AccountId, ...more });
const trace = (accountId: string) => ({ changeId: crypto.randomUUID(), accountId });
const only = <K extends Row['kind']>({ rows }: Pick<Parts, 'rows'>, kind: K) =>
  rows.filter((row) => row.kind === kind).map(({ record }) => record as Row<K>['record']);
const context = (id: string) => vendor.parts([id], 'context', signal);
const source = () => createCrmSource({ vendor, rows: createMemoryRows() });
const nobody = { emails: [] as string[], phones: [] as string[], roles: [] as never[] };
const requests = () => org.ledger.map(({ method, path, status }) => `${method} ${path.slice(19)} ${status}`);

test('records lead to their pages, at the address where people see the organisation', async () => {
  const [id, AccountId] = [account(), account()];
  const people = [contact(AccountId), contact(AccountId)];
  const { rows } = await context(AccountId);
  const links = rows
    .filter(({ kind }) => kind === 'account' || kind === 'contact')
    .map(({ record }) => record.link);
  const pages = [AccountId, ...people].map((one) => `https://testers.my.salesforce.com/${one}`);
  expect(links.toSorted()).toEqual(pages.toSorted());
  expect(links).not.toContain(`https://testers.my.salesforce.com/${id}`);
});

describe('the calls of a day', () => {
  test('that are used up stop what is read ahead, and what a person opens is asked all the same', async () => {
    const id = account();
    await vendor.profile(signal);
    org.admin.allow(0);
    expect(await faultOf(context(id))).toMatchObject({ kind: 'rate-limited' });
    const before = org.ledger.length;
    const ahead = await faultOf(vendor.accounts({ of: 'all' }, null, signal));
    expect(ahead).toMatchObject({ kind: 'rate-limited' });
    expect(org.ledger).toHaveLength(before);
    expect(await faultOf(context(id))).toMatchObject({ kind: 'rate-limited' });
    expect(org.ledger.length).toBeGreaterThan(before);
    org.admin.allow(100);
    expect(only(await context(id), 'account')).toHaveLength(1);
  });

  test('are told with each answer, and reading ahead ends where ours is a share of them', async () => {
    org.admin.allow(40);
    connect({}, 0.1);
    const id = account();
    await vendor.profile(signal);
    await context(id);
    expect(await faultOf(vendor.accounts({ of: 'all' }, null, signal))).toMatchObject({
      kind: 'rate-limited',
    });
    expect(only(await context(id), 'account')).toHaveLength(1);
  });

  test.each([
    ['api-usage=25/100000', { limit: 100_000, remaining: 99_975 }],
    ['api-usage=25/100000; per-app-api-usage=17/250(appName=Keyside)', { limit: 100_000, remaining: 99_975 }],
    ['api-usage=/100', undefined],
    ['', undefined],
  ])('%s says how many are left', (words, day) => {
    expect(product.dayOf(new Headers({ 'sforce-limit-info': words }))).toEqual(day);
  });

  test('that are too many at once are over in seconds, a session that has ended signs out', async () => {
    await vendor.profile(signal);
    org.sessions.expire();
    expect(await faultOf(vendor.owners(signal))).toEqual({ kind: 'signed-out' });
    expect(org.ledger.filter(({ status }) => status === 401)).toHaveLength(1);
  });
});

describe('what this person does not see or may not do', () => {
  test('is asked of nobody, is not offered, and spoils nothing else', async () => {
    const id = account();
    contact(id, { Email: 'ann@acme.example' });
    org.admin.put('Opportunity', {
      ...{ AccountId: id, Name: 'Deal', StageName: 'Proposal', CloseDate: '2027-01-31', Amount: 5 },
    });
    org.admin.hide('Case', 'Contact.Email', 'Opportunity.Amount', 'Account.Website', 'Task.CallType');
    const told = await context(id);
    expect(told.refused).toEqual({});
    expect(only(told, 'contact')).toMatchObject([{ name: 'Ann', emails: [] }]);
    expect(only(told, 'opportunity')).toMatchObject([{ name: 'Deal', amount: null }]);
    const { writes } = await vendor.profile(signal);
    expect(writes.filter((type) => type.startsWith('case'))).toEqual([]);
    expect(org.ledger.filter(({ status, path }) => status >= 400 && !path.includes('Case'))).toEqual([]);
  });

  test('is refused by the name of our field where a value has no place', async () => {
    org.admin.hide('Contact.Title');
    const id = account();
    const make = vendor.create(
      'contact',
      { ...nobody, accountId: id, name: 'New One', title: 'CEO' },
      trace(id),
      signal,
    );
    expect(await faultOf(make)).toMatchObject({ kind: 'rejected', fields: { title: expect.any(String) } });
    expect(org.admin.all('Contact')).toEqual([]);
  });

  test('is all writing, of somebody who may only read', async () => {
    org.admin.lock('*');
    const { me, writes } = await vendor.profile(signal);
    expect([me.scopes, writes]).toEqual([['read'], []]);
    expect((await context(account())).refused).toEqual({});
  });

  test('is writing to one field, which is refused by our name of it', async () => {
    const id = account();
    await vendor.profile(signal);
    org.admin.lock('Contact.Title');
    const make = vendor.create(
      'contact',
      { ...nobody, accountId: id, name: 'New One', title: 'CEO' },
      trace(id),
      signal,
    );
    expect(await faultOf(make)).toMatchObject({
      fields: { title: expect.stringContaining('security settings') },
    });
  });
});

describe('what an administrator changes while a description is kept', () => {
  test('is found out by what is refused, and left out from then on', async () => {
    for (const [name, field] of Object.entries(whole))
      org.admin.addField(name.startsWith('account') ? 'Account' : 'Contact', `${field} string 255`);
    connect(whole);
    const id = account({ Tier__c: 'Gold' });
    contact(id);
    expect(only(await context(id), 'account')).toMatchObject([{ tier: 'Gold' }]);
    org.admin.hide('Account.Tier__c', 'Contact.Email', 'Case', 'ContentNote');
    const told = await context(id);
    expect(told.refused).toEqual({});
    expect(only(told, 'account')).toMatchObject([{ tier: null }]);
    expect(only(told, 'contact')).toHaveLength(1);
    later = 3_600_000;
    org.admin.hide('Account.Website', 'Contact.Title');
    expect((await vendor.accounts({ of: 'all' }, null, signal)).rows).toHaveLength(1);
    expect((await vendor.contacts({ of: 'all' }, null, signal)).rows).toHaveLength(1);
    expect((await vendor.read('contact', only(told, 'contact')[0]?.id ?? '', signal))?.record.title).toBe(
      null,
    );
  });

  test('is described once, not with each reading', async () => {
    const id = account();
    await vendor.profile(signal);
    org.admin.hide('Opportunity.NextStep');
    await context(id);
    const before = org.ledger.length;
    await context(id);
    expect(org.ledger.length - before).toBeLessThanOrEqual(3);
  });

  test('refuses what is written into it by the name of our field', async () => {
    const id = account();
    await vendor.profile(signal);
    org.admin.hide('Contact.Title');
    const fields = { ...nobody, accountId: id, name: 'New One', title: 'CEO' };
    expect(await faultOf(vendor.create('contact', fields, trace(id), signal))).toMatchObject({
      kind: 'rejected',
      fields: { title: expect.any(String) },
    });
    await vendor.create('contact', { ...fields, title: null }, trace(id), signal);
    expect(org.admin.all('Contact')).toHaveLength(1);
  });
});

describe('an account', () => {
  test('that is gone is not there, and one that was merged says into which', async () => {
    const [gone, loser, heir, last] = ['Gone', 'Loser', 'Heir', 'Last'].map((Name) => account({ Name }));
    org.admin.remove('Account', gone ?? '');
    org.admin.merge('Account', heir ?? '', loser ?? '');
    org.admin.merge('Account', last ?? '', heir ?? '');
    expect(await faultOf(source().context(gone ?? '', signal))).toEqual({ kind: 'not-found' });
    for (const old of [loser, heir])
      expect(await faultOf(source().context(old ?? '', signal))).toEqual({
        kind: 'merged',
        into: { id: last, name: 'Last' },
      });
    // It is asked up to the last whole second; the rest comes with the next time.
    later = 2000;
    expect(await vendor.gone(Date.now() - 60_000, signal)).toEqual({
      ...{ accounts: [gone, loser, heir], contacts: [], complete: true },
    });
  });

  test('has its domain with others, each is found', async () => {
    const ids = ['One', 'Two'].map((Name) => account({ Name, Website: 'http://www.acme.example/de' }));
    const found = await source().search('acme.example', signal);
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids);
    const { rows } = await vendor.accounts({ of: 'all' }, null, signal);
    expect(rows.map(({ record }) => record.domains)).toEqual([['acme.example'], ['acme.example']]);
  });

  test('that is given to somebody else is theirs, and is told of as changed', async () => {
    const id = org.admin.put('Account', { Name: 'Acme' }, Date.now() - 86_400_000);
    const colleague = org.admin.addUser('Kim Lee', 'kim@example.com');
    const ids = async (which: Parameters<Vendor['accounts']>[0]) =>
      (await vendor.accounts(which, null, signal)).rows.map(({ record }) => record.id);
    const since = Date.now() - 60_000;
    expect([await ids({ of: 'own' }), await ids({ since })]).toEqual([[id], []]);
    org.admin.change('Account', id, { OwnerId: colleague });
    expect([await ids({ of: 'own' }), await ids({ of: 'others' }), await ids({ since })]).toEqual([
      [],
      [id],
      [id],
    ]);
  });

  test('comes up again when only its contract has changed or gone', async () => {
    const long = Date.now() - 86_400_000;
    const [id, other] = ['Acme', 'Other'].map((Name) => org.admin.put('Account', { Name }, long));
    const year = { StartDate: '2026-01-01', ContractTerm: 12, Status: 'Activated' };
    const contract = org.admin.put('Contract', { AccountId: id, ...year }, long);
    org.admin.put('Contract', { AccountId: other, ...year }, long);
    const since = Date.now() - 60_000;
    const read = async () => {
      const told: (string | undefined)[][] = [];
      for (let after: string | null = null; ; ) {
        const page: Awaited<ReturnType<Vendor['accounts']>> = await vendor.accounts({ since }, after, signal);
        told.push(...page.rows.map(({ record }) => [record.id, page.renewals.get(record.id)]));
        if (page.next === null) return told;
        expect(page.next.length).toBeLessThan(250);
        after = page.next;
      }
    };
    expect(await read()).toEqual([]);
    org.admin.change('Contract', contract, { ContractTerm: 24 });
    expect(await read()).toEqual([[id, '2027-12-31']]);
    org.admin.remove('Contract', contract);
    expect(await read()).toEqual([[id, undefined]]);
  });

  test('has ten thousand contacts: five hundred are read and the others counted, in few calls', async () => {
    const id = account();
    for (let n = 0; n < 10_000; n++) contact(id, { LastName: `C${n}` });
    await vendor.profile(signal);
    const before = org.ledger.length;
    const told = await context(id);
    expect([only(told, 'contact').length, told.more]).toEqual([500, { contacts: 9500 }]);
    expect(org.ledger.length - before).toBeLessThanOrEqual(3);
  });

  test('is a person, who is its contact as well', async () => {
    org.admin.feature('PersonAccounts', true);
    const id = org.admin.put('Account', {
      ...{ FirstName: 'Ann', LastName: 'Lee', PersonEmail: 'ann@mail.example' },
    });
    const told = await source().context(id, signal);
    expect(told.account).toMatchObject({ id, name: 'Ann Lee', domains: [] });
    expect(told.contacts).toMatchObject([{ accountId: id, name: 'Ann Lee', emails: ['ann@mail.example'] }]);
    expect(told.refused).toEqual({});
    const { upserts } = await source()
      .changes(null, signal)
      .then((feed) => {
        if (feed === 'start-over') throw new Error(feed);
        return feed;
      });
    expect(upserts.map(({ kind }) => kind)).toEqual(['account', 'contact']);
  });

  test.each([
    ['Ann Maria Lee', { FirstName: 'Ann Maria', LastName: 'Lee' }],
    ['Lee', { FirstName: null, LastName: 'Lee' }],
  ])('is a person, who is called otherwise by the parts of the name %s', async (name, parts) => {
    org.admin.feature('PersonAccounts', true);
    const id = org.admin.put('Account', { FirstName: 'Ann', LastName: 'Smith', Industry: 'Retail' });
    const before = await vendor.read('account', id, signal);
    if (!before) throw new Error('not there');
    await vendor.update('account', { name, industry: 'Technology' }, before, signal);
    expect(org.admin.get('Account', id)).toMatchObject({ Name: name, Industry: 'Technology', ...parts });
  });

  test('is a company among persons, whose name is one', async () => {
    org.admin.feature('PersonAccounts', true);
    const id = account();
    const before = await vendor.read('account', id, signal);
    if (!before) throw new Error('not there');
    await vendor.update('account', { name: 'Acme and Sons' }, before, signal);
    expect(org.admin.get('Account', id)).toMatchObject({ Name: 'Acme and Sons' });
    const made = await vendor.create('account', { name: 'New Company' }, trace(id), signal);
    expect(org.admin.get('Account', made)).toMatchObject({ Name: 'New Company' });
  });
});

test('amounts stay in the currency of each record, and the organisation says what each is worth', async () => {
  org.admin.feature('MultiCurrency', true);
  org.admin.addCurrency('EUR', 1, { IsCorporate: true });
  org.admin.addCurrency('USD', 1.25);
  const id = account();
  const deal = { AccountId: id, Name: 'Deal', StageName: 'Proposal', CloseDate: '2027-01-31', Amount: 5 };
  org.admin.put('Opportunity', { ...deal, CurrencyIsoCode: 'USD' });
  expect(only(await context(id), 'opportunity')).toMatchObject([{ amount: { amount: 5, currency: 'USD' } }]);
  expect((await vendor.profile(signal)).workspace).toMatchObject({
    currency: 'EUR',
    rates: [{ currency: 'USD', rate: 0.8 }],
  });
});

test('notes of the older kind are read and written where the newer are off', async () => {
  org.admin.feature('Notes', false);
  org.admin.feature('ClassicNotes', true);
  const id = account();
  org.admin.put('Note', { ParentId: id, Title: 'Old', Body: 'two lines\nof it' });
  const made = await vendor.create(
    'note',
    {
      ...{ accountId: id, contactId: null, opportunityId: null, body: 'new one', authorId: null },
      ...{ origin: null, createdAt: new Date().toISOString() },
    },
    trace(id),
    signal,
  );
  const told = await context(id);
  expect(told.refused).toEqual({});
  expect(
    only(told, 'note')
      .map(({ body }) => body)
      .toSorted(),
  ).toEqual(['new one', 'two lines\nof it']);
  expect((await vendor.read('note', made, signal))?.record).toMatchObject({ body: 'new one', accountId: id });
});

describe('what is written', () => {
  const make = (id: string, more: object = {}) =>
    vendor.create('contact', { ...nobody, accountId: id, name: 'Ann Lee', ...more }, trace(id), signal);

  test('and is there already by a rule is refused with what is there', async () => {
    org.admin.refuseDuplicates('Contact', 'Email');
    const id = account();
    contact(id, { FirstName: 'Annabel', LastName: 'Leigh', Email: 'ann@acme.example' });
    const error = await errorOf(make(id, { emails: ['ann@acme.example'] }));
    expect(error.fault).toMatchObject({ kind: 'rejected' });
    expect(error.message).toContain('Annabel Leigh');
    await make(id, { emails: ['other@acme.example'] });
    expect(org.admin.all('Contact')).toHaveLength(2);
  });

  test('and breaks a rule is refused by the name of our field, in its own words', async () => {
    org.admin.validate('Contact', ({ Title }) =>
      Title === 'x' ? { message: 'Titles have two letters.', field: 'Title' } : undefined,
    );
    org.admin.validate('Contact', ({ LastName }) =>
      LastName === 'Nobody' ? { message: 'Name somebody.' } : undefined,
    );
    const id = account();
    expect(await faultOf(make(id, { title: 'x' }))).toEqual({
      kind: 'rejected',
      fields: { title: 'Titles have two letters.' },
    });
    const error = await errorOf(make(id, { name: 'Mr Nobody' }));
    expect([error.fault, error.message]).toEqual([{ kind: 'rejected', fields: {} }, 'Name somebody.']);
  });

  test('of an opportunity and its people is written whole or not at all', async () => {
    const id = account();
    const [ann, bob] = ['Ann', 'Bob'].map((LastName) => contact(id, { LastName }));
    const deal = org.admin.put('Opportunity', {
      ...{ AccountId: id, Name: 'Deal', StageName: 'Proposal', CloseDate: '2027-01-31' },
    });
    const before = await vendor.read('opportunity', deal, signal);
    if (!before || !ann || !bob) throw new Error('not there');
    org.admin.validate('OpportunityContactRole', ({ Role }) =>
      Role === 'Influencer' ? { message: 'No influencers.' } : undefined,
    );
    const update = (contactId: string, role: 'influencer' | 'user') =>
      vendor.update('opportunity', { name: 'Other', contacts: [{ contactId, role }] }, before, signal);
    expect(await errorOf(update(ann, 'influencer'))).toMatchObject({ message: 'No influencers.' });
    expect(org.admin.get('Opportunity', deal)?.Name).toBe('Deal');
    const sent = org.ledger.length;
    await update(bob, 'user');
    expect(requests().slice(sent)).toEqual(['GET 0/query 200', 'POST 0/composite 200']);
    expect(only(await context(id), 'opportunity')).toMatchObject([
      { name: 'Other', contacts: [{ contactId: bob, role: 'user' }] },
    ]);
  });
});

describe('where Salesforce gives fewer rows at once than were asked for', () => {
  const MANY = 7;
  beforeEach(() => org.admin.giveAtOnce(3));
  const range = Array.from({ length: MANY }, (_, n) => n);
  type Paged = (after: string | null) => Promise<{ rows: readonly Row[]; next: string | null }>;
  async function idsBy(page: Paged) {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, next } = await page(after);
      ids.push(...rows.map(({ record }) => record.id));
      if (next === null) return ids;
      after = next;
    }
  }

  test('every account of the directory, and of what changed, is told, each once', async () => {
    const ids = range.map((n) => account({ Name: `A${n}` }));
    expect(await idsBy((after) => vendor.accounts({ of: 'all' }, after, signal))).toEqual(ids.toSorted());
    expect(await idsBy((after) => vendor.accounts({ since: Date.now() - 60_000 }, after, signal))).toEqual(
      ids.toSorted(),
    );
    expect((await vendor.accounts({ of: 'all' }, null, signal)).total).toBe(MANY);
  });

  test('every stage and every way in which a task or case can stand is known', async () => {
    const { stages } = (await vendor.profile(signal)).workspace;
    expect(stages.map(({ name }) => name)).toEqual([
      ...['Prospecting', 'Proposal', 'Verbal', 'Closed Won', 'Closed Lost'],
    ]);
    const id = account();
    const fields = { accountId: id, subject: 'Late', status: 'closed', severity: 'low' } as const;
    const made = await vendor.create('case', fields, trace(id), signal);
    expect(org.admin.get('Case', made)).toMatchObject({ Status: 'Closed' });
  });

  test('every contact is told, of all accounts and of some', async () => {
    const id = account();
    const ids = range.map((n) => contact(id, { LastName: `C${n}` }));
    for (const which of [{ of: 'all' as const }, { accountIds: [id] }])
      expect(await idsBy((after) => vendor.contacts(which, after, signal))).toEqual(ids.toSorted());
  });

  test('accounts come up again for every contract that changed', async () => {
    const long = Date.now() - 86_400_000;
    const ids = range.map((n) => org.admin.put('Account', { Name: `A${n}` }, long));
    const year = { StartDate: '2026-01-01', ContractTerm: 12, Status: 'Activated' };
    for (const AccountId of ids) org.admin.put('Contract', { AccountId, ...year });
    const since = Date.now() - 60_000;
    expect(await idsBy((after) => vendor.accounts({ since }, after, signal))).toEqual(ids);
  });

  test('a search looks at all that it would', async () => {
    for (const n of range) account({ Name: `Acme ${n}` });
    expect(await vendor.search(['acme'], signal)).toHaveLength(MANY);
  });

  test('all notes of an account are told', async () => {
    const id = account();
    for (const n of range)
      await vendor.create(
        'note',
        {
          ...{ accountId: id, contactId: null, opportunityId: null, body: `note ${n}`, authorId: null },
          ...{ origin: null, createdAt: new Date().toISOString() },
        },
        trace(id),
        signal,
      );
    expect(only(await context(id), 'note')).toHaveLength(MANY);
  });

  test('notes of the older kind are told as well, and how many more there are', async () => {
    org.admin.feature('Notes', false);
    org.admin.feature('ClassicNotes', true);
    const id = account();
    for (const n of range) org.admin.put('Note', { ParentId: id, Title: `${n}`, Body: `note ${n}` });
    const told = await context(id);
    expect([only(told, 'note').length, told.more.notes]).toEqual([MANY, undefined]);
    for (let n = 0; n < 100; n++) org.admin.put('Note', { ParentId: id, Title: `${n}`, Body: `more ${n}` });
    const more = await context(id);
    expect([only(more, 'note').length, more.more.notes]).toEqual([100, MANY]);
  });
});
