import { calledBySeeds, GivenIds } from '../../../tests/contract/called.ts';
import { holdsTheContract } from '../../../tests/contract/source.ts';
import { addCustomFields, customFields, fillHubspot } from '../../../tests/fakes/hubspot/fill.ts';
import { startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

holdsTheContract(
  async () => {
    const hubspot = await startHubspot({ limits: { search: 10_000, burst: 100_000 } });
    addCustomFields(hubspot);
    const ids = new GivenIds();
    const { id } = hubspot.portal.admin.owner({ email: 'alex@example.com', firstName: 'Alex' });
    ids.add('own-me', id);
    const http = createHttp({ address: hubspot.address, token: 'pat-eu1-full', dialect: hubspotDialect });
    const cache = createMemoryCache();
    const vendor = createHubspot({
      ...{ ask: http.ask, mapping: customFields, cache, now: Date.now },
      personEmail: 'alex@example.com',
    });
    return {
      source: calledBySeeds(createCrmSource({ vendor, rows: createMemoryRows() }), ids),
      fill: async (seeds) => {
        fillHubspot(hubspot, ids, seeds);
        // Owners are asked for once a day.
        await cache.put('hubspot-owners', undefined);
      },
      close: async () => hubspot[Symbol.asyncDispose](),
    };
  },
  { kinds: ['initiative', 'target'], readOnly: ['contract'], reasons: true, live: true },
);
