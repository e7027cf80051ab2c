import { calledBySeeds } from '../../../tests/contract/called.ts';
import { holdsTheContract } from '../../../tests/contract/source.ts';
import { createSeeding, mapping, openSalesforce } from '../../../tests/fakes/salesforce/seeding.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';

holdsTheContract(
  async () => {
    const { org, vendor } = await openSalesforce(mapping);
    const { given, fill } = createSeeding(org.admin);
    return {
      source: calledBySeeds(createCrmSource({ vendor, rows: createMemoryRows() }), given),
      fill: async (seeds) => fill(seeds),
      close: async () => org[Symbol.asyncDispose](),
    };
  },
  {
    kinds: ['initiative', 'target'],
    readOnly: ['contract'],
    reasons: true,
    live: true,
    unowned: true,
    undated: true,
    noteTimes: true,
  },
);
