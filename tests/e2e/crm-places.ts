import type { CrmName } from '../../lib/sources/crm/access.ts';
import { GivenIds } from '../contract/called.ts';
import { type Seed, seed } from '../contract/seeds.ts';
import { fillHubspot } from '../fakes/hubspot/fill.ts';
import { startHubspot } from '../fakes/hubspot/hubspot.ts';
import { allScopes } from '../fakes/hubspot/object-types.ts';
import { createSeeding, mapping, openSalesforce } from '../fakes/salesforce/seeding.ts';
import { fillZoho } from '../fakes/zoho/fill.ts';
import { startZoho } from '../fakes/zoho/zoho.ts';

/** A CRM on this machine with one account in it, and the key that opens it. */
export interface CrmPlace extends AsyncDisposable {
  readonly address: string;
  readonly key: string;
  readonly person: string;
  notesMade(): number;
  /** The key is not good for this any more. */
  loseRight(scope: string): void;
}

export const crmSeeds: readonly Seed[] = [
  seed('account', { id: 'arden', name: 'Arden Medical', domains: ['arden-medical.com'], ownerId: 'me' }),
  seed('contact', {
    id: 'helen',
    accountId: 'arden',
    name: 'Helen Moreau',
    emails: ['h.moreau@arden-medical.com'],
  }),
  seed('note', { id: 'note', accountId: 'arden', body: 'Wants one vendor' }),
];

interface Ledger {
  readonly ledger: readonly { method: string; path: string; status: number }[];
}
const madeAt = ({ ledger }: Ledger, path: RegExp) =>
  ledger.filter(
    ({ method, status, ...entry }) => method === 'POST' && status === 201 && path.test(entry.path),
  ).length;

export const crmPlaces: Readonly<Partial<Record<CrmName, () => Promise<CrmPlace>>>> = {
  async hubspot() {
    const hubspot = await startHubspot();
    const ids = new GivenIds();
    ids.add('me', hubspot.portal.admin.owner({ email: 'alex@example.com', firstName: 'Alex' }).id);
    const { admin, settings } = hubspot.portal;
    admin.property('companies', 'customer_tier', {
      ...{ label: 'Customer tier', options: { p: 'Platinum', g: 'Gold' } },
    });
    fillHubspot(hubspot, ids, crmSeeds);
    for (const company of admin.all('companies')) admin.change(company, { customer_tier: 'p' });
    return {
      ...{ address: hubspot.address, key: 'pat-eu1-full', person: 'alex@example.com' },
      notesMade: () => madeAt(hubspot, /\/notes$/),
      loseRight: (scope) =>
        void settings.tokens.set('pat-eu1-full', {
          scopes: allScopes.filter((one) => one !== scope),
          until: Number.POSITIVE_INFINITY,
        }),
      [Symbol.asyncDispose]: () => hubspot[Symbol.asyncDispose](),
    };
  },
  async salesforce() {
    const { org } = await openSalesforce(mapping);
    const { given, fill } = createSeeding(org.admin);
    given.add('me', org.admin.me);
    fill(crmSeeds);
    const notes = () => org.admin.all('ContentNote').length;
    const before = notes();
    return {
      ...{ address: org.address, key: org.sessions.open(), person: '' },
      notesMade: () => notes() - before,
      loseRight: (object) => org.admin.hide(object),
      [Symbol.asyncDispose]: () => org[Symbol.asyncDispose](),
    };
  },
  async zoho() {
    const zoho = await startZoho();
    const ids = new GivenIds();
    ids.add('me', zoho.world.me);
    fillZoho(zoho, ids, crmSeeds);
    return {
      ...{ address: zoho.address, key: zoho.tokens.issue(zoho.world.settings.scopes), person: '' },
      notesMade: () => madeAt(zoho, /\/Notes$/),
      loseRight: (module) => void Object.assign(zoho.world.settings, { rights: { [module]: 'none' } }),
      [Symbol.asyncDispose]: () => zoho[Symbol.asyncDispose](),
    };
  },
};
