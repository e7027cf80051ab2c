import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownFields, ownMapping, ownStages } from '../../../tests/fakes/zoho/fill.ts';
import type { Settings } from '../../../tests/fakes/zoho/world.ts';
import { startZoho, type Zoho } from '../../../tests/fakes/zoho/zoho.ts';
import { type Ask, createMemoryCache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import type { Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { createZoho } from './zoho.ts';

const { signal } = new AbortController();
let zoho: Zoho;
let vendor: Vendor;

async function open(settings: Partial<Settings> = {}, mapping: FieldMapping = ownMapping) {
  await zoho?.[Symbol.asyncDispose]();
  zoho = await startZoho({ own: ownFields, stages: ownStages, ...settings });
  const token = zoho.tokens.issue(zoho.world.settings.scopes);
  const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
  vendor = createZoho({ ask, mapping, cache: createMemoryCache(), now: Date.now });
}
beforeEach(() => open());
afterEach(() => zoho[Symbol.asyncDispose]());

const faultOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceError)) throw new Error('It was not refused.', { cause: error });
  return error.fault;
};
const account = (values: Record<string, unknown> = {}) =>
  zoho.put('Accounts', { Account_Name: 'Acme', ...values });
const trace = (accountId: string) => ({ changeId: crypto.randomUUID(), accountId });
const contact = { emails: [] as string[], phones: [] as string[], roles: [] as never[] };

describe('what this person or edition has not', () => {
  test('is asked of nobody, is not offered, and spoils nothing else', async () => {
    await open({ rights: { Cases: 'none', Deals: 'read' } });
    const id = account();
    zoho.put('Contacts', { Last_Name: 'Ann', Account_Name: id });
    const { rows, refused } = await vendor.parts([id], 'context', signal);
    expect(rows.map(({ kind }) => kind)).toEqual(['account', 'contact']);
    expect(refused).toEqual({});
    const { writes } = await vendor.profile(signal);
    expect(writes).toContain('contact.create');
    expect(writes.filter((type) => /^(case|opportunity)/.test(type))).toEqual([]);
  });

  test('is said to be refused where it is found out only by asking', async () => {
    const id = account();
    await vendor.profile(signal);
    zoho.set({ rights: { Cases: 'none' } });
    const { rows, refused } = await vendor.parts([id], 'context', signal);
    expect(rows).toHaveLength(1);
    expect(refused).toEqual({ cases: expect.objectContaining({ fault: { kind: 'forbidden' } }) });
  });

  test('is as if it were not there in a small edition, and nobody writes who may only read', async () => {
    const all = ['Accounts', 'Contacts', 'Deals', 'Tasks', 'Calls', 'Events', 'Notes'];
    await open({
      edition: 'Free',
      rights: Object.fromEntries(all.map((module) => [module, 'read' as const])),
    });
    const { me, writes } = await vendor.profile(signal);
    expect([me.scopes, writes]).toEqual([['read'], []]);
    await vendor.parts([account()], 'context', signal);
    expect(zoho.ledger.filter(({ status }) => status >= 400)).toEqual([]);
  });
});

describe('limits', () => {
  test.each([
    ['too many at once for seconds', () => zoho.refuse(1), 1000, 10_000],
    ['a day that is used up for long', () => zoho.spend(60_000), 600_000, 4_000_000],
  ])('%s', async (_name, spoil, least, most) => {
    await vendor.profile(signal);
    spoil();
    const fault = await faultOf(vendor.owners(signal));
    const wait = 'until' in fault ? fault.until - Date.now() : 0;
    expect([fault.kind, wait > least, wait < most]).toEqual(['rate-limited', true, true]);
  });

  test('a token that has ended signs out, and a scope that was not granted does not', async () => {
    await open({
      scopes: ['ZohoCRM.modules.ALL', 'ZohoCRM.settings.ALL', 'ZohoCRM.users.READ', 'ZohoCRM.org.READ'],
    });
    expect(await faultOf(vendor.accounts({ of: 'all' }, null, signal))).toEqual({ kind: 'forbidden' });
    zoho.tokens.expireAll();
    expect(await faultOf(vendor.owners(signal))).toEqual({ kind: 'signed-out' });
  });
});

describe('what is written', () => {
  test('and refused by a rule is refused by the name of our field, in Zoho’s words', async () => {
    await open({
      unique: ['Contacts.Email'],
      validate: (module, row) =>
        module === 'Contacts' && row.Title === 'x'
          ? { api: 'Title', message: 'Titles have two letters' }
          : undefined,
    });
    const id = account();
    zoho.put('Contacts', { Last_Name: 'Ann', Email: 'ann@acme.example' });
    const make = (fields: object) =>
      vendor.create('contact', { ...contact, accountId: id, name: 'New One', ...fields }, trace(id), signal);
    expect(await faultOf(make({ title: 'x' }))).toEqual({
      kind: 'rejected',
      fields: { title: expect.stringContaining('Titles have two letters') },
    });
    expect(await faultOf(make({ emails: ['ann@acme.example'] }))).toMatchObject({
      fields: { emails: expect.any(String) },
    });
    expect(await faultOf(make({ emails: ['a@b.example', 'c@d.example', 'e@f.example'] }))).toMatchObject({
      fields: { emails: expect.any(String) },
    });
    expect(await faultOf(make({ accountId: '4150868000009999999' }))).toMatchObject({
      fields: { accountId: expect.any(String) },
    });
  });

  test('and has no field is refused, not dropped', async () => {
    await open({}, {});
    const id = account();
    const make = vendor.create(
      'contact',
      { ...contact, accountId: id, name: 'One', roles: ['champion'] },
      trace(id),
      signal,
    );
    expect(await faultOf(make)).toMatchObject({ kind: 'rejected', fields: { roles: expect.any(String) } });
    expect(zoho.world.table('Contacts').ids).toEqual([]);
  });

  test('sends what changed and nothing else, and nothing that Zoho would pass over', async () => {
    const id = account({ Website: 'https://acme.example', Industry: 'Technology' });
    const before = await vendor.read('account', id, signal);
    if (!before) throw new Error('not there');
    await vendor.update('account', { name: 'Acme', tier: 'Gold' }, before, signal);
    expect(zoho.get('Accounts', id)).toMatchObject({
      Tier: 'Gold',
      Website: 'https://acme.example',
      Industry: 'Technology',
    });
    expect(zoho.ledger.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(zoho.world.passedOver).toEqual([]);
  });

  test.each([
    ['call', 'Calls'],
    ['meeting', 'Events'],
    ['email', 'Tasks'],
    ['linkedin', 'Tasks'],
  ] as const)('of a %s stands among the %s, and is read back whole', async (kind, module) => {
    const id = account();
    const [ann, bob] = ['Ann', 'Bob'].map((name) =>
      zoho.put('Contacts', { Last_Name: name, Account_Name: id }),
    );
    const at = '2026-11-20T09:30:00.000Z';
    const given = {
      kind,
      direction: null,
      at,
      subject: 'Spoke',
      summary: 'Two lines\nof it',
      ownerId: null,
    } as const;
    const fields = {
      ...given,
      accountId: id,
      contactIds: [ann ?? '', bob ?? ''],
      originLink: 'https://mail.example/1',
    };
    const made = await vendor.create('interaction', fields, trace(id), signal);
    expect(made).toMatch(new RegExp(`^${module}:\\d{19}$`));
    const { direction: _direction, ownerId: _owner, ...said } = fields;
    const found = await vendor.read('interaction', made, signal);
    expect(found?.record).toMatchObject(said);
    const { rows } = await vendor.parts([id], 'context', signal);
    expect(rows.filter((row) => row.kind === 'interaction' || row.kind === 'task')).toEqual([found]);
  });

  test('of a promise is kept where no field is for it', async () => {
    const id = account();
    const task = {
      accountId: id,
      contactId: null,
      subject: 'Send it',
      kind: 'we-owe',
      dueDate: '2026-12-01',
      doneAt: null,
      assigneeId: null,
    } as const;
    const made = await vendor.create('task', task, trace(id), signal);
    expect((await vendor.read('task', made, signal))?.record).toMatchObject({
      ...task,
      assigneeId: zoho.world.me,
    });
  });

  test('of a note keeps where it was written, what it is about, and when, if that was not just now', async () => {
    const id = account();
    const ann = zoho.put('Contacts', { Last_Name: 'Ann', Account_Name: id });
    const origin = { title: 'Re: Renewal', link: 'https://mail.example/1' };
    const note = {
      accountId: id,
      contactId: ann,
      opportunityId: null,
      body: 'a note',
      authorId: null,
      origin,
    };
    const old = await vendor.create(
      'note',
      { ...note, createdAt: '2026-11-01T08:00:00.000Z' },
      trace(id),
      signal,
    );
    expect((await vendor.read('note', old, signal))?.record).toMatchObject({
      ...note,
      authorId: zoho.world.me,
      createdAt: '2026-11-01T08:00:00.000Z',
    });
    const fresh = await vendor.create(
      'note',
      { ...note, createdAt: new Date().toISOString() },
      trace(id),
      signal,
    );
    expect(zoho.get('Notes', fresh)?.Note_Content).toBe(
      `a note\n\n↳ about Contacts/${ann}\n\n↗ Re: Renewal – https://mail.example/1`,
    );
  });

  test('is found by who made it and when, or by the change’s own id where a field holds it', async () => {
    await open(
      { own: [...ownFields, { module: 'Tasks', api: 'Change_Id', type: 'text' }] },
      { ...ownMapping, changeId: 'Change_Id' },
    );
    const id = account();
    const of = trace(id);
    const task = {
      accountId: id,
      contactId: null,
      subject: 'Send it',
      kind: 'task',
      dueDate: null,
      doneAt: null,
      assigneeId: null,
    } as const;
    const made = await vendor.create('task', task, of, signal);
    await vendor.create('task', task, trace(id), signal);
    const since = Date.now() - 60_000;
    const found = await vendor.madeSince('task', { ...of, since }, signal);
    expect(found.map(({ row, isSure }) => [row.record.id, isSure])).toEqual([[made, true]]);
  });
});

describe('what is read', () => {
  test('looks seldom for what was deleted, and then tells of what went meanwhile', async () => {
    const [minute, start] = [60_000, Date.now()];
    const id = zoho.put('Accounts', { Account_Name: 'Arden' });
    const token = zoho.tokens.issue(zoho.world.settings.scopes);
    const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
    let minutes = 0;
    const now = () => start + minutes * minute;
    const seldom = createZoho({ ask, mapping: ownMapping, cache: createMemoryCache(), now });
    const look = async (at: number) => {
      minutes = at;
      return (await seldom.gone(now() - 6 * minute, signal)).accounts;
    };
    expect(await look(0)).toEqual([]);
    zoho.remove('Accounts', id);
    expect([await look(6), await look(29), await look(30)]).toEqual([[], [], [id]]);
    expect(await seldom.gone(now() - 90 * 1440 * minute, signal)).toMatchObject({ complete: false });
  });

  test('tells again what was deleted to who asks from the same time again, as it was never filed', async () => {
    const id = zoho.put('Accounts', { Account_Name: 'Arden' });
    const from = Date.now() - 60_000;
    zoho.remove('Accounts', id);
    const token = zoho.tokens.issue(zoho.world.settings.scopes);
    const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
    const parts = { ask, mapping: ownMapping, cache: createMemoryCache(), now: Date.now };
    const look = async (since: number) => (await createZoho(parts).gone(since, signal)).accounts;
    expect([await look(from), await look(from), await look(from + 1)]).toEqual([[id], [id], []]);
  });

  test('goes on page by page, and tells of what changed and what is gone', async () => {
    const ids = Array.from({ length: 60 }, (_, n) =>
      account({ Account_Name: `A${n}`, Modified_Time: Date.now() - 86_400_000 }),
    );
    const first = await vendor.accounts({ of: 'own' }, null, signal);
    expect([first.rows.length, first.total]).toEqual([25, 60]);
    const second = await vendor.accounts({ of: 'own' }, first.next, signal);
    expect(second.rows[0]?.record.id).toBe(ids[25]);
    zoho.change('Accounts', ids[7] ?? '', { Tier: 'Gold' });
    const since = Date.now() - 60_000;
    expect((await vendor.accounts({ since }, null, signal)).rows.map(({ record }) => record.id)).toEqual([
      ids[7],
    ]);
    zoho.merge('Accounts', ids[1] ?? '', ids[2] ?? '');
    expect(await vendor.gone(since, signal)).toEqual({ accounts: [ids[1]], contacts: [], complete: true });
    expect(await vendor.gone(since - 90 * 86_400_000, signal)).toMatchObject({ complete: false });
  });

  test('is not spoilt by words that mean something in a query', async () => {
    const id = account({ Account_Name: "O'Hare & Zürberg (100%)" });
    for (const words of [["o'hare"], ['\\'], ["' or id is not null"], ['100%'], ['zurb']])
      await expect(vendor.search(words, signal)).resolves.toBeInstanceOf(Array);
    expect((await vendor.search(['zurb'], signal)).map(({ record }) => record.id)).toEqual([id]);
  });

  test('has several companies with one domain each by itself', async () => {
    const ids = ['One', 'Two'].map((name) =>
      account({ Account_Name: name, Website: 'http://www.acme.example/de' }),
    );
    const { rows } = await vendor.accounts({ of: 'all' }, null, signal);
    expect(rows.map(({ record }) => [record.id, record.domains])).toEqual(
      ids.map((id) => [id, ['acme.example']]),
    );
  });

  test('keeps to the currency of each record', async () => {
    const currencies = [
      { iso: 'EUR', rate: 1 },
      { iso: 'USD', rate: 1.25 },
    ];
    await open({ currencies });
    const id = account();
    zoho.put('Deals', { Deal_Name: 'D', Stage: 'Proposal', Account_Name: id, Amount: 5, Currency: 'USD' });
    const { rows } = await vendor.parts([id], 'facts', signal);
    expect(rows.at(-1)?.record).toMatchObject({ amount: { amount: 5, currency: 'USD' } });
    expect((await vendor.profile(signal)).workspace).toMatchObject({
      currency: 'EUR',
      rates: [{ currency: 'USD', rate: 0.8 }],
    });
  });

  test('makes a contract of the day that an account says its own ends', async () => {
    await open({}, { ...ownMapping, 'account.renewalDate': 'Renewal_Date' });
    const id = account({ Renewal_Date: '2027-01-31' });
    const { rows } = await vendor.parts([id], 'facts', signal);
    expect(rows.at(-1)).toMatchObject({
      kind: 'contract',
      record: { id: `renewal:${id}`, endDate: '2027-01-31', status: 'active' },
    });
    expect((await vendor.accounts({ of: 'all' }, null, signal)).renewals).toEqual(
      new Map([[id, '2027-01-31']]),
    );
    expect((await vendor.profile(signal)).writes.filter((type) => type.startsWith('contract'))).toEqual([]);
  });

  test('of an account with ten thousand contacts is five hundred of them, and how many more there are', async () => {
    const id = account();
    for (let n = 0; n < 10_000; n++) zoho.put('Contacts', { Last_Name: `C${n}`, Account_Name: id });
    const { rows, more } = await vendor.parts([id], 'context', signal);
    expect([rows.length, more.contacts]).toEqual([501, 9500]);
    const page = await vendor.contacts({ accountIds: [id] }, null, signal);
    expect(page.rows).toHaveLength(2000);
    const other = account({ Account_Name: 'Other' });
    zoho.put('Contacts', { Last_Name: 'Last', Account_Name: other });
    const facts = await vendor.parts([id, other], 'facts', signal);
    expect(facts.rows.filter(({ kind }) => kind === 'contact')).toHaveLength(10_001);
  });

  test('of a deal and of a person belongs to their account', async () => {
    const id = account();
    const ann = zoho.put('Contacts', { Last_Name: 'Ann', Account_Name: id });
    const deal = zoho.put('Deals', { Deal_Name: 'D', Stage: 'Proposal', Account_Name: id });
    const tasks = [
      zoho.put('Tasks', { Subject: 'of a deal', Status: 'Not Started', What_Id: deal, $se_module: 'Deals' }),
      zoho.put('Tasks', { Subject: 'of a person', Status: 'Not Started', Who_Id: ann }),
    ];
    const { rows } = await vendor.parts([id], 'context', signal);
    expect(rows.filter(({ kind }) => kind === 'task').map(({ record }) => record.id)).toEqual(tasks);
    for (const task of tasks) expect((await vendor.read('task', task, signal))?.record.accountId).toBe(id);
  });
});

test.each(['/crm/v8/settings/modules', '/crm/v8/users?type=CurrentUser'])(
  'whoever asks for %s first and gives up takes it from nobody, and one of the others asks again',
  async (path) => {
    const token = zoho.tokens.issue(zoho.world.settings.scopes);
    const http = createHttp({ address: zoho.address, token, dialect: zohoDialect });
    const first = new AbortController();
    const asked: string[] = [];
    const begun = Promise.withResolvers<void>();
    const ask: Ask = (call, own) => {
      asked.push(call.path);
      if (call.path !== path || own !== first.signal) return http.ask(call, own);
      begun.resolve();
      return new Promise((_, reject) => own.addEventListener('abort', () => reject(own.reason)));
    };
    const shared = createZoho({ ask, mapping: ownMapping, cache: createMemoryCache(), now: Date.now });
    const given = shared.profile(first.signal);
    await begun.promise;
    const others = Promise.all(Array.from({ length: 5 }, () => shared.profile(signal)));
    first.abort();
    await expect(given).rejects.toThrow();
    expect(await others).toHaveLength(5);
    expect(asked.filter((one) => one === path)).toHaveLength(2);
  },
);
