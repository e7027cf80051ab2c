import type { RecordKind } from '../../../lib/model/index.ts';
import { hubspotDialect } from '../../../lib/sources/hubspot/dialect.ts';
import { createHubspot } from '../../../lib/sources/hubspot/hubspot.ts';
import { addCustomFields, customFields } from '../../fakes/hubspot/fill.ts';
import { startHubspot } from '../../fakes/hubspot/hubspot.ts';
import { allScopes, type ObjectType } from '../../fakes/hubspot/object-types.ts';
import type { Stored } from '../../fakes/hubspot/portal.ts';
import { json, type Kept, type OrgOptions, plainText, type StormOrg } from './org.ts';

const kinds: Readonly<Partial<Record<ObjectType, readonly [RecordKind, string]>>> = {
  companies: ['account', 'name'],
  contacts: ['contact', ''],
  deals: ['opportunity', 'dealname'],
  tickets: ['case', 'subject'],
  notes: ['note', 'hs_note_body'],
  calls: ['interaction', 'hs_call_title'],
  meetings: ['interaction', 'hs_meeting_title'],
  tasks: ['task', 'hs_task_subject'],
};
const personEmail = 'alex@example.com';

export async function startHubspotOrg({ ahead, late }: OrgOptions): Promise<StormOrg> {
  const hubspot = await startHubspot({ limits: { search: 1_000_000, burst: 1_000_000 } });
  const { portal } = hubspot;
  const { admin, settings } = portal;
  addCustomFields(hubspot);
  settings.now = () => Date.now() + ahead;
  settings.lag = late;
  admin.owner({ email: personEmail, firstName: 'Alex' });
  let opened = 0;

  const textOf = ({ type, values }: Stored) =>
    type === 'contacts'
      ? [values.get('firstname'), values.get('lastname')].filter(Boolean).join(' ')
      : plainText(values.get(kinds[type]?.[1] ?? ''));
  const accountOf = ({ id, type }: Stored) =>
    type === 'companies'
      ? ''
      : [...portal.linked(id, 'companies').keys()]
          .map((company) => portal.records.get(company)?.values.get('name'))
          .join();

  return {
    ...{ address: hubspot.address, dialect: hubspotDialect },
    vendor: (parts) => createHubspot({ ...parts, mapping: customFields, personEmail }),
    open() {
      opened += 1;
      const token = `pat-eu1-${opened}`;
      settings.tokens.set(token, { scopes: allScopes, until: Number.POSITIVE_INFINITY });
      return token;
    },
    expire: () => settings.tokens.clear(),
    put(name) {
      const createdAt = settings.now() - 300 * 86_400_000;
      const company = admin.put('companies', { name }, { createdAt });
      const beside = [
        admin.put('contacts', { firstname: 'Old', lastname: name }, { createdAt }),
        admin.put(
          'notes',
          { hs_note_body: `Old note of ${name}`, hs_timestamp: String(createdAt) },
          { createdAt },
        ),
        admin.put(
          'deals',
          { dealname: `Old ${name}`, dealstage: 'closedwon', pipeline: 'default' },
          { createdAt },
        ),
      ];
      for (const one of beside) admin.link(one, company);
      return { accountId: company.id, contactId: beside[0]?.id ?? '' };
    },
    kept: () =>
      new Map(
        Object.entries(kinds).flatMap(([type, [kind]]) =>
          admin.all(type as ObjectType).map((record): [string, Kept] => {
            const account = accountOf(record);
            const whole = JSON.stringify([account, ...record.values]);
            const people = type === 'deals' ? portal.linked(record.id, 'contacts').size : 0;
            return [record.id, { kind, account, text: textOf(record), people, whole }];
          }),
        ),
      ),
    limited: json(429, {
      status: 'error',
      message: 'You have reached your ten_secondly_rolling limit.',
      policyName: 'TEN_SECONDLY_ROLLING',
    }),
    forbidden: json(403, { status: 'error', category: 'MISSING_SCOPES', message: 'Not now.' }),
    asked: () => hubspot.ledger.length,
    [Symbol.asyncDispose]: () => hubspot[Symbol.asyncDispose](),
  };
}
