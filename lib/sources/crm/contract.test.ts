import { calledBySeeds } from '../../../tests/contract/called.ts';
import { seed } from '../../../tests/contract/seeds.ts';
import { holdsTheContract } from '../../../tests/contract/source.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { createMemoryRows } from './made.ts';
import { createCrmSource } from './source.ts';

holdsTheContract(
  async () => {
    const { vendor, given, fill } = createPlainVendor();
    fill([seed('owner', { id: 'own-me', name: 'Alex', email: 'alex@example.com' })]);
    const source = createCrmSource({ vendor, rows: createMemoryRows() });
    return {
      source: calledBySeeds(source, given),
      fill: async (seeds) => fill(seeds),
      close: async () => undefined,
    };
  },
  { kinds: ['initiative', 'target'], reasons: true, live: true },
);
