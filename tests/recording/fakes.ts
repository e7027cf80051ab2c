import type { CrmName } from '../../lib/sources/crm/access.ts';
import type { FieldMapping } from '../../lib/sources/crm/mapping.ts';
import { addCustomFields, customFields } from '../fakes/hubspot/fill.ts';
import { startHubspot } from '../fakes/hubspot/hubspot.ts';
import { startSalesforce } from '../fakes/salesforce/salesforce.ts';
import { addFields, mapping as salesforceMapping } from '../fakes/salesforce/seeding.ts';
import { ownFields, ownMapping, ownStages } from '../fakes/zoho/fill.ts';
import { startZoho } from '../fakes/zoho/zoho.ts';

export interface Fake extends AsyncDisposable {
  readonly address: string;
  readonly token: string;
  readonly mapping: FieldMapping;
  /** Records of ours that are there. */
  count(): number;
}

const [bea, person] = ['bea@example.com', 'alex@example.com'];

/** A strict fake with nobody in it but the person and a colleague, as if it were the vendor. */
export const fakes: Readonly<Record<CrmName, () => Promise<Fake>>> = {
  async hubspot() {
    const hubspot = await startHubspot({ limits: { search: 10_000, burst: 100_000 } });
    addCustomFields(hubspot);
    const { admin } = hubspot.portal;
    for (const email of [person, bea]) admin.owner({ email, firstName: email });
    const objects = [
      'companies',
      'contacts',
      'deals',
      'tickets',
      'notes',
      'calls',
      'meetings',
      'tasks',
    ] as const;
    return {
      ...{ address: hubspot.address, token: 'pat-eu1-full', mapping: customFields },
      count: () => objects.reduce((sum, object) => sum + admin.all(object).length, 0),
      [Symbol.asyncDispose]: () => hubspot[Symbol.asyncDispose](),
    };
  },
  async salesforce() {
    const org = await startSalesforce();
    addFields(org.admin, salesforceMapping);
    org.admin.addUser('Bea Tester', bea);
    const objects = ['Account', 'Contact', 'Opportunity', 'Case', 'Task', 'Event', 'ContentNote'];
    const all = () => objects.flatMap((object) => org.admin.all(object));
    return {
      ...{ address: org.address, token: org.sessions.open(), mapping: salesforceMapping },
      count: () => all().filter(({ IsDeleted }) => IsDeleted !== true).length,
      [Symbol.asyncDispose]: () => org[Symbol.asyncDispose](),
    };
  },
  async zoho() {
    const zoho = await startZoho({ own: ownFields, stages: ownStages });
    zoho.addUser({ name: 'Bea Tester' });
    const modules = ['Accounts', 'Contacts', 'Deals', 'Cases', 'Tasks', 'Calls', 'Events', 'Notes'];
    return {
      ...{ address: zoho.address, token: zoho.tokens.issue(zoho.world.settings.scopes), mapping: ownMapping },
      count: () => modules.reduce((sum, module) => sum + zoho.world.table(module).ids.length, 0),
      [Symbol.asyncDispose]: () => zoho[Symbol.asyncDispose](),
    };
  },
};
