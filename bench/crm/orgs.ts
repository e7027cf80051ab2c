import type { CrmName } from '../../lib/sources/crm/access.ts';
import type { FieldMapping } from '../../lib/sources/crm/mapping.ts';
import { GivenIds } from '../../tests/contract/called.ts';
import type { Entry } from '../../tests/fakes/crm/stage.ts';
import { addCustomFields, customFields, fillHubspot } from '../../tests/fakes/hubspot/fill.ts';
import { startHubspot } from '../../tests/fakes/hubspot/hubspot.ts';
import { startSalesforce } from '../../tests/fakes/salesforce/salesforce.ts';
import { addFields, createSeeding, mapping } from '../../tests/fakes/salesforce/seeding.ts';
import { fillZoho, ownFields, ownMapping, ownStages } from '../../tests/fakes/zoho/fill.ts';
import { startZoho } from '../../tests/fakes/zoho/zoho.ts';
import { type OrgSize, seedsOf } from './seeds.ts';

/** An organisation in a CRM on this machine, with its limits on. */
export interface Org extends AsyncDisposable {
  readonly address: string;
  readonly key: string;
  readonly person: string;
  readonly mapping: FieldMapping;
  /** Of Zoho's client, which wants to be granted its own. */
  readonly client?: { readonly id: string; readonly secret: string; readonly refresh: string };
  readonly ledger: readonly Entry[];
  /** The person's own accounts by the CRM's ids. */
  readonly own: readonly string[];
  /** Milliseconds by which its clock is ahead. */
  ahead(): number;
  setAhead(milliseconds: number): void;
  /** Somebody there changes so many accounts. */
  change(count: number): void;
}

const person = 'alex@example.com';
/** Everything in it was entered so long ago, in milliseconds. */
const OLD = 200 * 86_400_000;
/** In HubSpot, contacts that were deleted in the last 90 days: each look for others goes through all of them. */
const DELETED = 500;

const ownOf = ({ theirs }: GivenIds, size: OrgSize) =>
  Array.from({ length: Math.min(size.own, 40) }, (_, n) => theirs(`acc-${n}`));

const orgs: Readonly<Record<CrmName, (size: OrgSize) => Promise<Org>>> = {
  async hubspot(size) {
    const hubspot = await startHubspot();
    addCustomFields(hubspot);
    const { admin, settings } = hubspot.portal;
    const ids = new GivenIds();
    settings.now = () => Date.now() - OLD;
    const me = admin.owner({ email: person, firstName: 'Alex' }).id;
    fillHubspot(hubspot, ids, seedsOf(size, me));
    for (let n = 0; n < DELETED; n += 1)
      admin.archive(admin.put('contacts', { lastname: `Gone ${n}` }), Date.now() - 20 * 86_400_000);
    let ahead = 0;
    settings.now = () => Date.now() + ahead;
    return {
      ...{ address: hubspot.address, key: 'pat-eu1-full', ledger: hubspot.ledger },
      ...{ person, mapping: customFields },
      own: ownOf(ids, size),
      ahead: () => ahead,
      setAhead: (milliseconds) => {
        ahead = milliseconds;
      },
      change(count) {
        for (const record of admin.all('companies').slice(0, count))
          admin.change(record, { name: `${record.values.get('name')} again` });
      },
      [Symbol.asyncDispose]: () => hubspot[Symbol.asyncDispose](),
    };
  },
  async salesforce(size) {
    const org = await startSalesforce({ ahead: -OLD });
    addFields(org.admin, mapping);
    const { given, fill } = createSeeding(org.admin);
    fill(seedsOf(size, org.admin.me));
    org.admin.clock.ahead = 0;
    return {
      ...{ address: org.address, key: org.sessions.open(), ledger: org.ledger },
      ...{ person, mapping },
      own: ownOf(given, size),
      ahead: () => org.admin.clock.ahead,
      setAhead: (milliseconds) => {
        org.admin.clock.ahead = milliseconds;
      },
      change(count) {
        for (const { Id, Name } of org.admin.all('Account').slice(0, count))
          org.admin.change('Account', Id, { Name: `${Name} again` });
      },
      [Symbol.asyncDispose]: () => org[Symbol.asyncDispose](),
    };
  },
  async zoho(size) {
    const zoho = await startZoho({ clock: -OLD, own: ownFields, stages: ownStages });
    const ids = new GivenIds();
    fillZoho(zoho, ids, seedsOf(size, zoho.world.me));
    zoho.set({ clock: 0 });
    const { scopes } = zoho.world.settings;
    const refresh = zoho.tokens.consent(scopes);
    return {
      ...{ address: zoho.address, ledger: zoho.ledger },
      // One is good for an hour.
      get key() {
        return zoho.tokens.issue(scopes);
      },
      ...{ person, mapping: ownMapping },
      client: { ...zoho.tokens.client, refresh },
      own: ownOf(ids, size),
      ahead: () => zoho.world.settings.clock,
      setAhead: (milliseconds) => zoho.set({ clock: milliseconds }),
      change(count) {
        const table = zoho.world.table('Accounts');
        for (const id of table.ids.slice(0, count))
          zoho.change('Accounts', id, { Account_Name: `${table.get(id)?.Account_Name} again` });
      },
      [Symbol.asyncDispose]: () => zoho[Symbol.asyncDispose](),
    };
  },
};

export const startOrg = (crm: CrmName, size: OrgSize): Promise<Org> => orgs[crm](size);
