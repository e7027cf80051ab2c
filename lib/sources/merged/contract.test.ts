import { describe } from 'vitest';
import { calledBySeeds, GivenIds } from '../../../tests/contract/called.ts';
import { type Seed, seed } from '../../../tests/contract/seeds.ts';
import { holdsTheContract } from '../../../tests/contract/source.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { pairOf } from '../../../tests/fakes/merged/pair.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';

const lacks = { kinds: ['initiative', 'target'], reasons: true, live: true } as const;
const alex = seed('owner', { id: 'own-me', name: 'Alex', email: 'alex@example.com' });

function plain() {
  const { vendor, given, fill } = createPlainVendor();
  fill([alex]);
  return { source: calledBySeeds(createCrmSource({ vendor, rows: createMemoryRows() }), given), fill };
}

describe('with all in the first source, and nothing beside', () => {
  holdsTheContract(async () => {
    const [lead, guest] = [plain(), plain()];
    const source = pairOf(lead.source, guest.source);
    return { source, fill: async (seeds) => lead.fill(seeds), close: async () => undefined };
  }, lacks);
});

describe('with all beside, and nothing in the first source', () => {
  holdsTheContract(async () => {
    const [lead, guest] = [plain(), plain()];
    const ids = new GivenIds();
    const source = calledBySeeds(pairOf(lead.source, guest.source), ids);
    const fill = async (seeds: readonly Seed[]) => {
      guest.fill(seeds);
      // People of ours are the same in both, as they have the same address.
      lead.fill(seeds.filter(({ kind }) => kind === 'owner'));
      for (const { kind, record } of seeds) if (kind !== 'owner') ids.add(record.id, `~g~${record.id}`);
    };
    return { source, fill, close: async () => undefined };
  }, lacks);
});
