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
