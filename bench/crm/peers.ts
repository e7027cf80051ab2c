import { Client } from '@hubspot/api-client';
import * as zohoSdk from '@zohocrm/typescript-sdk-8.0';
import jsforce from 'jsforce';
import { startClient } from '../../tests/fakes/zoho/client.ts';
import type { Clock } from './clock.ts';
import type { Told } from './parent.ts';
import { spanOf } from './span.ts';

/** Reads all accounts and all contacts; resolves to how many there were. */
type Read = (told: Told) => Promise<number>;

/** The vendors' published clients, each used as its documentation says. */
const peers: Readonly<Record<Told['crm'], Read>> = {
  async hubspot({ address, key }) {
    const client = new Client({ accessToken: key, basePath: address, numberOfApiCallRetries: 3 });
    const accounts = await client.crm.companies.getAll(100, undefined, [
      'name',
      'domain',
      'hubspot_owner_id',
    ]);
    const properties = ['firstname', 'lastname', 'email', 'associatedcompanyid'];
    const contacts = await client.crm.contacts.getAll(100, undefined, properties);
    return accounts.length + contacts.length;
  },
  async salesforce({ address, key }) {
    const connection = new jsforce.Connection({ instanceUrl: address, accessToken: key, version: '62.0' });
    const options = { autoFetch: true, maxFetch: 1_000_000 };
    const accounts = await connection.query('SELECT Id, Name, Website, OwnerId FROM Account', options);
    const contacts = await connection.query('SELECT Id, Name, Email, AccountId FROM Contact', options);
    return accounts.records.length + contacts.records.length;
  },
  async zoho({ address, client = { id: '', secret: '', refresh: '' } }) {
    const tokens = { client, consent: () => client.refresh };
    await using _ = await startClient({ address, tokens, world: { settings: { scopes: [] } } });
    const accounts = await zohoRecords('Accounts', 'Account_Name,Website,Owner');
    const contacts = await zohoRecords('Contacts', 'First_Name,Last_Name,Email,Account_Name');
    return accounts + contacts;
  },
};

/** Two thousand by the number of their page, further ones by the token that an answer gives. */
async function zohoRecords(module: string, fields: string): Promise<number> {
  const { GetRecordsParam } = zohoSdk.Record;
  const operations = new zohoSdk.Record.RecordOperations(module);
  let count = 0;
  for (let token: string | null = null; ; ) {
    const params = new zohoSdk.ParameterMap();
    await params.add(GetRecordsParam.FIELDS, fields);
    await params.add(GetRecordsParam.PER_PAGE, 200);
    if (token !== null) await params.add(GetRecordsParam.PAGE_TOKEN, token);
    const answer = (await operations.getRecords(params)).getObject();
    if (!(answer instanceof zohoSdk.Record.ResponseWrapper)) return count;
    count += answer.getData().length;
    const info = answer.getInfo();
    if (!info?.getMoreRecords()) return count;
    token = info.getNextPageToken();
  }
}

export async function measurePeer(told: Told, clock: Clock): Promise<object> {
  // It tells of each wait on the console.
  console.error = () => undefined;
  const before = process.resourceUsage().maxRSS * 1024;
  const { result, ...span } = await spanOf(clock, () => peers[told.crm](told));
  return { before, ...span, entries: result };
}
