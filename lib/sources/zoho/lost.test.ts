import { expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { startFaults } from '../../../tests/e2e/faults.ts';
import { ownFields, ownMapping, ownStages } from '../../../tests/fakes/zoho/fill.ts';
import { startZoho } from '../../../tests/fakes/zoho/zoho.ts';
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
  ['is there once if it names its change, though somebody edited it', true, true, 1],
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
  await source(60_000).apply(change, accountId, signal);
  expect(table.ids).toHaveLength(many);
  await faults.close();
});
