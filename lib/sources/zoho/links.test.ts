import { afterEach, expect, test } from 'vitest';
import { startZoho, type Zoho } from '../../../tests/fakes/zoho/zoho.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { zohoCentres } from '../crm/centres.ts';
import { createHttp } from '../http.ts';
import { zoho as product } from './product.ts';

const { signal } = new AbortController();

let zoho: Zoho;
afterEach(() => zoho[Symbol.asyncDispose]());

/** Links of an account and of all that it has, by kind, as they are where the API has this address. */
async function linksAt(api: string, without: readonly string[] = []) {
  zoho = await startZoho();
  const account = zoho.put('Accounts', { Account_Name: 'Arden' });
  const ids = {
    account,
    contact: zoho.put('Contacts', { Last_Name: 'Lee', Account_Name: account }),
    opportunity: zoho.put('Deals', { Deal_Name: 'Renewal', Account_Name: account, Stage: 'Qualification' }),
    case: zoho.put('Cases', { Subject: 'Late', Account_Name: account, Status: 'New' }),
    task: zoho.put('Tasks', { Subject: 'Write', What_Id: account, Status: 'Not Started' }),
    interaction: zoho.put('Events', {
      ...{ Event_Title: 'Talk', What_Id: account },
      ...{ Start_DateTime: Date.now() - 7_200_000, End_DateTime: Date.now() - 3_600_000 },
    }),
    note: zoho.put('Notes', { Note_Content: 'Words', Parent_Id: account }),
  };
  const scopes = zoho.world.settings.scopes.filter((scope) => !without.includes(scope));
  const token = zoho.tokens.issue(scopes);
  const { ask } = createHttp({ address: zoho.address, token, dialect: product.dialect });
  const parts = { ask, mapping: {}, cache: createMemoryCache(), now: Date.now, person: '', signedIn: true };
  const { rows } = await product.create({ ...parts, api }).parts([account], 'context', signal);
  return { ids, links: Object.fromEntries(rows.map(({ kind, record }) => [kind, record.link])) };
}

const hosts: Readonly<Record<(typeof zohoCentres)[number], string>> = {
  ...{ com: 'crm.zoho.com', eu: 'crm.zoho.eu', in: 'crm.zoho.in', 'com.au': 'crm.zoho.com.au' },
  ...{ jp: 'crm.zoho.jp', ca: 'crm.zohocloud.ca', sa: 'crm.zoho.sa', 'com.cn': 'crm.zoho.com.cn' },
};

test.each(zohoCentres)('records of the data centre %s lead to their pages there', async (centre) => {
  const { ids, links } = await linksAt(`https://www.zohoapis.${centre}`);
  const base = `https://${hosts[centre]}/crm/org20081234567/tab`;
  expect(links).toEqual({
    account: `${base}/Accounts/${ids.account}`,
    contact: `${base}/Contacts/${ids.contact}`,
    opportunity: `${base}/Potentials/${ids.opportunity}`,
    case: `${base}/Cases/${ids.case}`,
    task: `${base}/Tasks/${ids.task}`,
    interaction: `${base}/Events/${ids.interaction}`,
    note: null,
  });
});

test('where the organisation’s name is not told, the page of the one that somebody is in is good enough', async () => {
  const { ids, links } = await linksAt('https://www.zohoapis.eu', ['ZohoCRM.org.READ']);
  expect(links.account).toBe(`https://crm.zoho.eu/crm/tab/Accounts/${ids.account}`);
});

test.each(['https://sandbox.zohoapis.eu', 'https://www.zohoapis.example', 'https://zohoapis.eu.example'])(
  'of records at %s, whose pages are elsewhere, no page is guessed',
  async (api) => {
    expect(new Set(Object.values((await linksAt(api)).links))).toEqual(new Set([null]));
  },
);
