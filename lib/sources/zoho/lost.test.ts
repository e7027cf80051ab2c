import { afterEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { ownFields, ownMapping, ownStages } from '../../../tests/fakes/zoho/fill.ts';
import { startZoho, type Zoho } from '../../../tests/fakes/zoho/zoho.ts';
import { Change, type RecordKind } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { createZoho } from './zoho.ts';

const { signal } = new AbortController();
const MARK = 'Change_Id';

test.each<[RecordKind, string, object]>([
  ['note', 'Notes', {}],
  ['contact', 'Contacts', { name: 'New One' }],
  ['interaction', 'Calls', {}],
  ['task', 'Tasks', {}],
  ['opportunity', 'Deals', {}],
])(
  'a %s whose answer is lost on its way is there once after it is sent again',
  async (kind, module, fields) => {
    await using zoho = await startZoho({ own: ownFields, stages: ownStages, clock: -90_000 });
    const faults = await startFaults(zoho.address);
    const accountId = zoho.put('Accounts', { Account_Name: 'Acme' });
    const token = zoho.tokens.issue(zoho.world.settings.scopes);
    const { ask } = createHttp({ address: faults.url, token, dialect: zohoDialect });
    const vendor = createZoho({ ask, mapping: ownMapping, cache: createMemoryCache(), now: Date.now });
    const source = createCrmSource({ vendor, rows: createMemoryRows() });
    const recordId = crypto.randomUUID();
    const change = Change.parse({
      id: crypto.randomUUID(),
      type: `${kind}.create`,
      recordId,
      fields: fieldsOf(kind, { accountId, ...fields }),
    });
    faults.next({ cut: 'after' }, `POST /crm/v8/${module}`);
    await expect(source.apply(change, accountId, signal)).rejects.toMatchObject({
      fault: { kind: 'outcome-unknown' },
    });
    expect(await source.apply(change, accountId, signal)).toMatchObject({ recordId });
    expect(zoho.world.table(module).ids).toHaveLength(1);
    await faults.close();
  },
);

test.each([
  ['is there once if it names its change, though somebody edited and moved it', true, true, 1],
  ['is found by what it says where the field was only mapped afterwards', false, false, 1],
  ['is there twice if it names none and was edited', false, true, 2],
])('what was made and never answered for %s', async (_what, isMarked, isEdited, many) => {
  const own = [...ownFields, { module: 'Tasks', api: MARK, type: 'text' as const }];
  await using zoho = await startZoho({ own, stages: ownStages });
  const faults = await startFaults(zoho.address);
  const accountId = zoho.put('Accounts', { Account_Name: 'Acme' });
  const token = zoho.tokens.issue(zoho.world.settings.scopes);
  const { ask } = createHttp({ address: faults.url, token, dialect: zohoDialect });
  const rows = createMemoryRows();
  const source = (after: number, mapping = { ...ownMapping, changeId: MARK }) => {
    const vendor = createZoho({ ask, mapping, cache: createMemoryCache(), now: Date.now });
    return createCrmSource({ vendor, rows, now: () => Date.now() + after });
  };
  const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
  const change = Change.parse({ ...ids, type: 'task.create', fields: fieldsOf('task', { accountId }) });
  faults.next({ cut: 'after' }, 'POST /crm/v8/Tasks');
  const first = isMarked ? source(0) : source(0, { ...ownMapping, changeId: 'Elsewhere' });
  await expect(first.apply(change, accountId, signal)).rejects.toThrow();
  const table = zoho.world.table('Tasks');
  const [id = ''] = table.ids;
  if (isEdited) Object.assign(table.get(id) ?? {}, { Subject: 'Otherwise' });
  // As a workflow does it.
  if (isEdited) zoho.change('Tasks', id, { What_Id: zoho.put('Accounts', { Account_Name: 'Birch' }) });
  await source(60_000).apply(change, accountId, signal);
  expect(table.ids).toHaveLength(many);
  await faults.close();
});

test('of deals that were made since, only the one that was meant is read with its roles', async () => {
  await using zoho = await startZoho({ own: ownFields, stages: ownStages });
  const faults = await startFaults(zoho.address);
  const accountId = zoho.put('Accounts', { Account_Name: 'Acme' });
  const token = zoho.tokens.issue(zoho.world.settings.scopes);
  const { ask } = createHttp({ address: faults.url, token, dialect: zohoDialect });
  const vendor = createZoho({ ask, mapping: ownMapping, cache: createMemoryCache(), now: Date.now });
  const source = createCrmSource({ vendor, rows: createMemoryRows() });
  const changeOf = (name: string) =>
    Change.parse({
      ...{ id: crypto.randomUUID(), recordId: crypto.randomUUID(), type: 'opportunity.create' },
      fields: fieldsOf('opportunity', { accountId, name, contacts: [] }),
    });
  for (const name of ['One', 'Two', 'Three']) await source.apply(changeOf(name), accountId, signal);
  const change = changeOf('Lost');
  faults.next({ cut: 'after' }, 'POST /crm/v8/Deals');
  await expect(source.apply(change, accountId, signal)).rejects.toThrow();
  const before = zoho.ledger.length;
  await source.apply(change, accountId, signal);
  const roles = zoho.ledger.slice(before).filter(({ path }) => path.endsWith('/Contact_Roles'));
  expect(new Set(roles.map(({ path }) => path)).size).toBe(1);
  expect(zoho.world.table('Deals').ids).toHaveLength(4);
  await faults.close();
});

describe('an earlier try of a change', () => {
  let zoho: Zoho;
  let faults: Faults;
  let rows = createMemoryRows();
  afterEach(async () => {
    await faults.close();
    await zoho[Symbol.asyncDispose]();
  });

  async function connect() {
    zoho = await startZoho({ own: ownFields, stages: ownStages });
    faults = await startFaults(zoho.address);
    rows = createMemoryRows();
    const token = zoho.tokens.issue(zoho.world.settings.scopes);
    const { ask } = createHttp({ address: faults.url, token, dialect: zohoDialect });
    return (later: number) => {
      const vendor = createZoho({ ask, mapping: ownMapping, cache: createMemoryCache(), now: Date.now });
      return createCrmSource({ vendor, rows, now: () => Date.now() + later });
    };
  }

  /** Its answer is lost; another worker applies it again, when nothing can be on its way any more. */
  async function lose(kind: 'task' | 'note', module: string) {
    const open = await connect();
    const accountId = zoho.put('Accounts', { Account_Name: 'Acme' });
    const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
    const change = Change.parse({ ...ids, type: `${kind}.create`, fields: fieldsOf(kind, { accountId }) });
    faults.next({ cut: 'after' }, `POST /crm/v8/${module}`);
    await expect(open(0).apply(change, accountId, signal)).rejects.toThrow();
    const table = zoho.world.table(module);
    const [id = ''] = table.ids;
    const again = () => open(60_000).apply(change, accountId, signal);
    return { accountId, made: { ...table.get(id) }, table, again };
  }
  /** As an import or a rule of the organisation does under the same name. */
  const make = (many: number, values: object) => {
    for (let n = 0; n < many; n++) zoho.put('Tasks', { ...values, id: undefined, Subject: `Other ${n}` });
  };
  const requests = (path: string) => faults.requests.filter((one) => one.startsWith(path)).length;

  test('is found however much the same person has made for the account since', async () => {
    const { made, table, again } = await lose('task', 'Tasks');
    make(2400, made);
    await again();
    expect(table.ids.filter((id) => table.get(id)?.Subject === made.Subject)).toHaveLength(1);
  });

  test('is found without a look at what was made for others', async () => {
    const { made, table, again } = await lose('task', 'Tasks');
    const other = zoho.put('Accounts', { Account_Name: 'Other' });
    make(50, {
      ...made,
      What_Id: null,
      Who_Id: zoho.put('Contacts', { Last_Name: 'Ann', Account_Name: other }),
    });
    faults.reset();
    await again();
    expect(table.ids).toHaveLength(51);
    expect(requests('GET /crm/v8/Contacts/')).toBe(0);
  });

  test('of the same words for another account is not taken for it', async () => {
    const { made, table, again } = await lose('task', 'Tasks');
    const [first = ''] = table.ids;
    const other = zoho.put('Accounts', { Account_Name: 'Other' });
    Object.assign(table.get(first) ?? {}, { What_Id: other });
    await again();
    expect(table.ids.map((id) => table.get(id)?.What_Id)).toEqual([other, made.What_Id]);
  });

  test.each([
    ['task', 'Tasks', 'POST /crm/v8/coql'],
    ['note', 'Notes', 'GET /crm/v8/Accounts/'],
  ] as const)('that may be among too much to look at lets a %s wait', async (kind, module, list) => {
    const { made, table, again } = await lose(kind, module);
    const one = { id: '415000000000999', Created_Time: new Date().toISOString(), Subject: 'Other' };
    const body = JSON.stringify({ data: [one], info: { more_records: true } });
    faults.reset();
    faults.always({ status: 200, body }, list);
    await expect(again()).rejects.toMatchObject({ fault: { kind: 'outcome-unknown' } });
    expect(requests(`POST /crm/v8/${module}`)).toBe(0);
    faults.reset();
    await again();
    expect(table.ids).toEqual([made.id]);
  });

  test.each([
    ['LIMIT_EXCEEDED', {}],
    ['INVALID_DATA', { param_name: 'fields' }],
    ['INVALID_DATA', { header: 'If-Modified-Since' }],
  ])(
    'that was to delete is not taken for done where the look is refused with %s %j',
    async (code, details) => {
      const { deleted, again, look, table } = await loseDeletion();
      const body = JSON.stringify({ code, details, message: 'no', status: 'error' });
      faults.next({ status: 400, body }, look);
      await expect(again()).rejects.toMatchObject({ fault: { kind: 'outcome-unknown' } });
      expect(table.get(deleted)).toBeDefined();
      await again();
      expect(table.get(deleted)).toBeUndefined();
    },
  );

  test.each([{ resource_path_index: 1 }, {}])(
    'that was to delete is done where the id is unknown %j',
    async (details) => {
      const { again, look } = await loseDeletion();
      const body = JSON.stringify({ code: 'INVALID_DATA', details, message: 'the id', status: 'error' });
      faults.reset();
      faults.next({ status: 400, body }, look);
      await again();
      expect(requests('DELETE ')).toBe(0);
    },
  );

  async function loseDeletion() {
    const open = await connect();
    const accountId = zoho.put('Accounts', { Account_Name: 'Acme' });
    const deleted = zoho.put('Tasks', { Subject: 'Old', What_Id: accountId });
    const { tasks } = await open(0).context(accountId, signal);
    const change = Change.parse({
      ...{ id: crypto.randomUUID(), type: 'task.delete', recordId: deleted },
      baseVersion: tasks[0]?.version,
    });
    faults.next({ cut: 'before' }, 'DELETE /crm/v8/Tasks');
    await expect(open(0).apply(change, accountId, signal)).rejects.toMatchObject({
      fault: { kind: 'outcome-unknown' },
    });
    const again = () => open(60_000).apply(change, accountId, signal);
    return { deleted, again, look: `GET /crm/v8/Tasks/${deleted}`, table: zoho.world.table('Tasks') };
  }
});
