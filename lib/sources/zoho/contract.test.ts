import { calledBySeeds, GivenIds } from '../../../tests/contract/called.ts';
import { holdsTheContract } from '../../../tests/contract/source.ts';
import { fillZoho, ownFields, ownMapping, ownStages } from '../../../tests/fakes/zoho/fill.ts';
import { startZoho } from '../../../tests/fakes/zoho/zoho.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { createZoho } from './zoho.ts';

holdsTheContract(
  async () => {
    const zoho = await startZoho({ own: ownFields, stages: ownStages });
    const token = zoho.tokens.issue(zoho.world.settings.scopes);
    const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
    const cache = createMemoryCache();
    const vendor = createZoho({ ask, mapping: ownMapping, cache, now: Date.now, seldom: 0 });
    const ids = new GivenIds();
    return {
      source: calledBySeeds(createCrmSource({ vendor, rows: createMemoryRows() }), ids),
      fill: async (seeds) => fillZoho(zoho, ids, seeds),
      close: async () => zoho[Symbol.asyncDispose](),
    };
  },
  { kinds: ['contract', 'initiative', 'target'], reasons: true, live: true },
);
