import * as sdk from '@zohocrm/typescript-sdk-8.0';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startClient } from './client.ts';
import { startZoho, type Zoho } from './zoho.ts';

/** An answer of Zoho's client, as far as these tests look into it. */
interface Told {
  getStatusCode(): number;
  getObject(): unknown;
}

/** What the client has read of an answer, without its own classes. */
function plain(value: unknown): unknown {
  if (value instanceof sdk.Choice) return value.getValue();
  if (value instanceof Date || value === null || typeof value !== 'object') return value;
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof sdk.Record.Record) return plain(value.getKeyValues());
  const entries = Object.entries(value).filter(([key]) => key !== 'keyModified');
  return Object.fromEntries(entries.map(([key, one]) => [key.replace(/^_+/, ''), plain(one)]));
}

const read = async (asked: Promise<Told>) => {
  const answer = await asked;
  return { ...(plain(answer.getObject()) as object), status: answer.getStatusCode() };
};

async function params(entries: readonly (readonly [sdk.Param<string>, string])[]) {
  const map = new sdk.ParameterMap();
  for (const [param, value] of entries) await map.add(param, value);
  return map;
}

const recordOf = (values: Record<string, unknown>) => {
  const record = new sdk.Record.Record();
  for (const [name, value] of Object.entries(values)) record.addKeyValue(name, value);
  return record;
};

const referring = (id: string) => {
  const record = new sdk.Record.Record();
  record.setId(BigInt(id));
  return record;
};

function bodyOf(...records: readonly Record<string, unknown>[]) {
  const body = new sdk.Record.BodyWrapper();
  body.setData(records.map(recordOf));
  return body;
}

const coql = (query: string) => {
  const body = new sdk.Coql.BodyWrapper();
  body.setSelectQuery(query);
  return read(new sdk.Coql.CoqlOperations().getRecords(body));
};

describe('Zoho’s own client, unmodified', () => {
  let zoho: Zoho;
  let client: AsyncDisposable;
  let acme: string;
  beforeAll(async () => {
    zoho = await startZoho({
      currencies: [
        { iso: 'EUR', rate: 1 },
        { iso: 'USD', rate: 1.1 },
      ],
    });
    client = await startClient(zoho);
    acme = zoho.put('Accounts', { Account_Name: 'Acme', Website: 'https://acme.example' });
  });
  afterAll(async () => {
    await client[Symbol.asyncDispose]();
    await zoho[Symbol.asyncDispose]();
  });
  const records = (module: string) => new sdk.Record.RecordOperations(module);
  const fields = sdk.Record.GetRecordsParam.FIELDS;

  test('asks by COQL, and reads what comes, ids beyond 2^53 among it', async () => {
    const answer = await coql(`select Account_Name, Owner, Modified_Time from Accounts where id = '${acme}'`);
    expect(answer).toMatchObject({
      status: 200,
      data: [{ id: BigInt(acme), Account_Name: 'Acme', Owner: { name: 'Alex Tester', id: zoho.world.me } }],
      info: { count: 1, moreRecords: false },
    });
    expect(Number(acme)).toBeGreaterThan(2 ** 53);
  });

  test('is told what is wrong with a query', async () => {
    expect(await coql(`select Nothing from Accounts where id = '${acme}'`)).toMatchObject({
      status: 400,
      code: 'INVALID_QUERY',
      message: 'column given seems to be invalid',
    });
  });

  test('hears nothing where nothing is found', async () => {
    expect(await coql("select id from Contacts where Last_Name = 'Nobody'")).toEqual({ status: 204 });
  });

  test('makes, changes, reads, finds and deletes a contact', async () => {
    const given = { Last_Name: 'Ann', Email: 'ann@acme.example', Account_Name: referring(acme) };
    const made = await read(records('Contacts').createRecords(bodyOf(given)));
    expect(made).toMatchObject({
      status: 201,
      data: [{ status: 'success', code: 'SUCCESS', message: 'record added' }],
    });
    const id = zoho.world.table('Contacts').ids.at(-1) ?? '';
    await records('Contacts').updateRecord(BigInt(id), bodyOf({ Title: 'CTO' }));
    const one = await read(records('Contacts').getRecord(BigInt(id)));
    expect(one).toMatchObject({ data: [{ Title: 'CTO', Account_Name: { id: BigInt(acme), name: 'Acme' } }] });
    const found = await read(
      records('Contacts').searchRecords(
        await params([[sdk.Record.SearchRecordsParam.EMAIL, 'ann@acme.example']]),
      ),
    );
    expect(found).toMatchObject({ status: 200, data: [{ id: BigInt(id) }] });
    const gone = await read(records('Contacts').deleteRecord(BigInt(id)));
    expect(gone).toMatchObject({ status: 200, data: [{ status: 'success' }] });
    const deleted = await read(
      records('Contacts').getDeletedRecords(await params([[sdk.Record.GetDeletedRecordsParam.TYPE, 'all']])),
    );
    expect(deleted).toMatchObject({ data: [{ id: BigInt(id), type: 'recycle', displayName: 'Ann' }] });
  });

  test('is told of each record whether it was taken', async () => {
    const answer = await read(
      records('Contacts').createRecords(bodyOf({ Last_Name: 'Good' }, { First_Name: 'Bad' })),
    );
    expect(answer).toMatchObject({
      status: 207,
      data: [{ code: 'SUCCESS' }, { code: 'MANDATORY_NOT_FOUND', details: { api_name: 'Last_Name' } }],
    });
  });

  test('pages through a module, and is refused without fields', async () => {
    const answer = await read(
      records('Accounts').getRecords(await params([[fields, 'Account_Name,Website']])),
    );
    expect(answer).toMatchObject({
      status: 200,
      data: [{ Website: 'https://acme.example' }],
      info: { perPage: 200, moreRecords: false },
    });
    expect(await read(records('Accounts').getRecords(new sdk.ParameterMap()))).toMatchObject({
      status: 400,
      code: 'REQUIRED_PARAM_MISSING',
    });
  });

  test('puts a note to an account, and reads it from there', async () => {
    const note = new sdk.Notes.Note();
    const parent = new sdk.Notes.ParentId();
    const module = new sdk.Modules.MinifiedModule();
    module.setAPIName('Accounts');
    parent.setId(BigInt(acme));
    parent.setModule(module);
    note.setParentId(parent);
    note.setNoteContent('a note');
    const body = new sdk.Notes.BodyWrapper();
    body.setData([note]);
    expect(await read(new sdk.Notes.NotesOperations().createNotes(body))).toMatchObject({
      status: 201,
      data: [{ code: 'SUCCESS' }],
    });
    const related = new sdk.RelatedRecords.RelatedRecordsOperations('Notes', 'Accounts');
    const asked = await params([
      [sdk.RelatedRecords.GetRelatedRecordsParam.FIELDS, 'Note_Content,Parent_Id,Created_Time'],
    ]);
    expect(await read(related.getRelatedRecords(BigInt(acme), asked))).toMatchObject({
      status: 200,
      data: [{ Note_Content: 'a note' }],
    });
  });

  test('gives people of a deal their roles, and reads them', async () => {
    const ann = zoho.put('Contacts', { Last_Name: 'Role', Account_Name: acme });
    const deal = zoho.put('Deals', { Deal_Name: 'Big', Stage: 'Qualification', Account_Name: acme });
    const catalogue = await read(new sdk.ContactRoles.ContactRolesOperations().getRoles());
    expect(catalogue).toMatchObject({
      status: 200,
      contactRoles: expect.arrayContaining([expect.objectContaining({ name: 'Champion' })]),
    });
    const role = new sdk.DealContactRoles.ContactRole();
    role.setId(BigInt(zoho.world.roleIds.get('Champion') ?? ''));
    const data = new sdk.DealContactRoles.Data();
    data.setContactRole(role);
    const body = new sdk.DealContactRoles.BodyWrapper();
    body.setData([data]);
    const roles = new sdk.DealContactRoles.DealContactRolesOperations();
    expect(await read(roles.associateContactRoleToDeal(BigInt(ann), BigInt(deal), body))).toMatchObject({
      status: 200,
      data: [{ code: 'SUCCESS' }],
    });
    const asked = await params([[sdk.DealContactRoles.GetAssociatedContactRolesParam.FIELDS, 'Last_Name']]);
    expect(await read(roles.getAssociatedContactRoles(BigInt(deal), asked))).toMatchObject({
      data: [{ id: BigInt(ann), Contact_Role: { name: 'Champion' } }],
    });
  });

  test('reads people, the organisation, its currencies, modules, fields and stages', async () => {
    const current = await params([[sdk.Users.GetUsersParam.TYPE, 'CurrentUser']]);
    expect(await read(new sdk.Users.UsersOperations().getUsers(current))).toMatchObject({
      users: [{ email: 'alex@example.com', status: 'active' }],
    });
    expect(await read(new sdk.Org.OrgOperations().getOrganization())).toMatchObject({
      org: [{ companyName: 'Testers', isoCode: 'EUR' }],
    });
    expect(await read(new sdk.Currencies.CurrenciesOperations().getCurrencies())).toMatchObject({
      currencies: [{ isoCode: 'EUR', isBase: true }, { isoCode: 'USD' }],
    });
    expect(await read(new sdk.Modules.ModulesOperations().getModules())).toMatchObject({
      modules: expect.arrayContaining([expect.objectContaining({ apiName: 'Cases', creatable: true })]),
    });
    const module = await params([[sdk.Fields.GetFieldsParam.MODULE, 'Deals']]);
    expect(await read(new sdk.Fields.FieldsOperations().getFields(module))).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ apiName: 'Stage', dataType: 'picklist' })]),
    });
    expect(
      await read(new sdk.Pipeline.PipelineOperations(BigInt('4150868000000091023')).getPipelines()),
    ).toMatchObject({
      pipeline: [
        {
          maps: expect.arrayContaining([
            expect.objectContaining({ displayValue: 'Closed Won', forecastType: 'Closed Won' }),
          ]),
        },
      ],
    });
  });
});
