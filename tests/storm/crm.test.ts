import { afterEach, expect, test, vi } from 'vitest';
import { orgs } from './crm/orgs.ts';
import { stormOn } from './crm/storm.ts';

/** Others by the environment: `CRM_STORM_SEED=anything`, and how much by `CRM_STORM_CHANGES`. */
const { CRM_STORM_SEED: given, CRM_STORM_CHANGES: changes = '80' } = process.env;
const seeds = given === undefined ? [1, 2, 3] : [given];

afterEach(() => void vi.useRealTimers());

test.each(orgs.flatMap(([name, start]) => seeds.map((seed) => ({ name, seed, start }))))(
  'nothing is lost, doubled or disturbed in $name while everything goes wrong that can, by seed $seed',
  async ({ name, seed, start }) => {
    const began = process.cpuUsage();
    const { lost, tooMuch, disturbed, ...ledger } = await stormOn({ start, seed, changes: Number(changes) });
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1e6;
    console.log(`Storm on ${name}: ${JSON.stringify({ ...ledger, seconds: Number(seconds.toFixed(1)) })}`);
    expect({ lost, tooMuch, disturbed, conflicts: ledger.conflicts }).toEqual({
      ...{ lost: [], tooMuch: [], disturbed: [], conflicts: 0 },
    });
    // Otherwise nothing has been shown.
    expect(ledger.found).toBeGreaterThan(0);
    const struck = Object.values(ledger.strikes).reduce((sum, times) => sum + times, 0);
    expect(struck).toBeGreaterThan(15);
  },
);
