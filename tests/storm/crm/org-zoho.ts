import type { RecordKind } from '../../../lib/model/index.ts';
import { zohoDialect } from '../../../lib/sources/zoho/dialect.ts';
import { createZoho } from '../../../lib/sources/zoho/zoho.ts';
import { ownFields, ownMapping, ownStages } from '../../fakes/zoho/fill.ts';
import type { Row } from '../../fakes/zoho/store.ts';
import { startZoho } from '../../fakes/zoho/zoho.ts';
import { json, type Kept, type OrgOptions, plainText, type StormOrg } from './org.ts';

/** Module, kind, where its text is, and where its account. */
const modules: readonly (readonly [string, RecordKind, string, string])[] = [
  ['Accounts', 'account', 'Account_Name', ''],
  ['Contacts', 'contact', 'Full_Name', 'Account_Name'],
  ['Deals', 'opportunity', 'Deal_Name', 'Account_Name'],
  ['Cases', 'case', 'Subject', 'Account_Name'],
  ['Notes', 'note', 'Note_Content', 'Parent_Id'],
  ['Calls', 'interaction', 'Subject', 'What_Id'],
  ['Events', 'interaction', 'Event_Title', 'What_Id'],
  ['Tasks', 'task', 'Subject', 'What_Id'],
];

export async function startZohoOrg({ ahead, late }: OrgOptions): Promise<StormOrg> {
  const zoho = await startZoho({
    ...{ own: ownFields, stages: ownStages, edition: 'Ultimate' },
    ...{ clock: ahead, searchLag: late },
  });
  const { world } = zoho;
  /** With a role: whoever comes first stands in the deal itself as well. */
  const peopleIn = (deal: string) => [...(world.roles.get(deal)?.values() ?? [])].filter(Boolean).length;
  const accountOf = (row: Row, field: string) =>
    field === '' ? '' : plainText(zoho.get('Accounts', String(row[field]))?.Account_Name);
  return {
    ...{ address: zoho.address, dialect: zohoDialect },
    vendor: (parts) => createZoho({ ...parts, mapping: ownMapping }),
    open: () => zoho.tokens.issue(world.settings.scopes),
    expire: () => zoho.tokens.expireAll(),
    put(name) {
      const at = world.now() - 300 * 86_400_000;
      const times = { Created_Time: at, Modified_Time: at };
      const accountId = zoho.put('Accounts', { Account_Name: name, ...times });
      const contactId = zoho.put('Contacts', { Last_Name: `Old ${name}`, Account_Name: accountId, ...times });
      zoho.put('Notes', {
        Note_Content: `Old note of ${name}`,
        Parent_Id: accountId,
        $se_module: 'Accounts',
        ...times,
      });
      zoho.put('Deals', { Deal_Name: `Old ${name}`, Account_Name: accountId, Stage: 'Won', ...times });
      return { accountId, contactId };
    },
    kept: () =>
      new Map(
        modules.flatMap(([module, kind, text, account]) => {
          const table = world.table(module);
          return table.ids.flatMap((id): [string, Kept][] => {
            const row = table.get(id);
            if (!row) return [];
            const { Modified_Time: _at, ...own } = row;
            const whole = JSON.stringify(own);
            const people = module === 'Deals' ? peopleIn(id) : 0;
            const said = { account: accountOf(row, account), text: plainText(row[text]) };
            return [[id, { kind, ...said, people, whole }]];
          });
        }),
      ),
    limited: json(429, {
      code: 'TOO_MANY_REQUESTS',
      details: {},
      message: 'Too many requests fired in concurrent',
      status: 'error',
    }),
    forbidden: json(403, {
      code: 'NO_PERMISSION',
      details: {},
      message: 'permission denied',
      status: 'error',
    }),
    asked: () => zoho.ledger.length,
    [Symbol.asyncDispose]: () => zoho[Symbol.asyncDispose](),
  };
}
