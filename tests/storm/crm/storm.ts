import type { Id } from '../../../lib/model/index.ts';
import { createMemoryCache } from '../../../lib/sources/crm/ask.ts';
import { createMemoryRows } from '../../../lib/sources/crm/made.ts';
import { createCrmSource } from '../../../lib/sources/crm/source.ts';
import { versionOf } from '../../../lib/sources/crm/version.ts';
import { createHttp } from '../../../lib/sources/http.ts';
import { createRandom } from '../../../server/sample/random.ts';
import { startFaults } from '../../e2e/faults.ts';
import { createBooks } from './books.ts';
import { createClock } from './clock.ts';
import { drive } from './drive.ts';
import { createIntents, type Place, type Wanted } from './intents.ts';
import type { Kept, OrgOptions, StormOrg } from './org.ts';
import { createStrikingAsk, type Strike } from './striking.ts';

interface Options {
  readonly start: (options: OrgOptions) => Promise<StormOrg>;
  readonly seed: number | string;
  readonly changes: number;
}

const START = Date.parse('2026-11-26T09:00:00Z');
const MINUTE = 60_000;
const ACCOUNTS = 24;

/** Writes to one CRM while everything goes wrong, and compares what is there with what was wanted. */
export async function stormOn({ start, seed, changes }: Options) {
  const random = createRandom(seed);
  const clock = createClock(START);
  const options = { ahead: (random.below(9) - 4) * MINUTE, late: random.below(5) * MINUTE };
  await using org = await start(options);
  const faults = await startFaults(org.address);
  await using _closed = { [Symbol.asyncDispose]: faults.close };
  const cache = createMemoryCache();
  const hits = new Map<Strike, number>();
  const underWay = new Set<string>();
  const rows = createMemoryRows();
  const books = createBooks(rows, random);

  const places = await readPlaces(org, cache, clock.now);
  const before = org.kept();
  const { intents, wanted } = createIntents(random, places, changes);
  const told = await drive(intents, {
    ...{ clock, random },
    begin: books.begin,
    passed: faults.passed,
    goingOn: () => [...underWay].join(', ') || 'nothing',
    start() {
      const life = new AbortController();
      const ask = createStrikingAsk({ org, faults, random, clock, hits, life, underWay });
      const vendor = org.vendor({ ask, cache: forgetful(cache), now: clock.now });
      return { life, source: createCrmSource({ vendor, rows: books.of(life), now: clock.now }) };
    },
  });
  await clock.to(clock.now() + MINUTE, faults.passed);
  return {
    ...{ seed, changes: intents.length, ...told, ...books.counts, ...options },
    requests: org.asked(),
    strikes: Object.fromEntries([...hits].toSorted(([, one], [, other]) => other - one)),
    ...findings(before, org.kept(), wanted),
  };
}

/** A right that was lacking for a moment is there again: it is not remembered for a day that it was not. */
const forgetful = (cache: ReturnType<typeof createMemoryCache>) => ({
  ...cache,
  get: async (name: string) => (name === 'hubspot-unwritten' ? undefined : cache.get(name)),
});

async function readPlaces(
  org: StormOrg,
  cache: ReturnType<typeof createMemoryCache>,
  now: () => number,
): Promise<Place[]> {
  const { signal } = new AbortController();
  const { ask } = createHttp({ address: org.address, token: org.open(), dialect: org.dialect });
  const vendor = org.vendor({ ask, cache, now });
  const places: Place[] = [];
  for (let at = 0; at < ACCOUNTS; at += 1) {
    const name = `Acme ${at}`;
    const { accountId, contactId } = org.put(name);
    const row = await vendor.read('contact', contactId, signal);
    if (!row) throw new Error(`${contactId} is not there.`);
    places.push({ accountId, name, contact: { id: contactId, version: await versionOf(row.own) } });
  }
  return places;
}

const lineOf = ({ kind, account, text, people }: Wanted | Kept) =>
  `${kind} “${text}” of “${account}” with ${people} people`;

function findings(
  before: ReadonlyMap<Id, Kept>,
  after: ReadonlyMap<Id, Kept>,
  wanted: ReadonlyMap<Id, Wanted>,
) {
  const isOurs = (id: Id) => !before.has(id) || wanted.has(id);
  const there = [...after].filter(([id]) => isOurs(id)).map(([, one]) => lineOf(one));
  const meant = [...wanted.values()].map(lineOf);
  const disturbed = [...before].filter(([id, { whole }]) => !isOurs(id) && after.get(id)?.whole !== whole);
  return {
    lost: without(meant, there),
    tooMuch: without(there, meant),
    disturbed: disturbed.map(([, one]) => lineOf(one)),
  };
}

/** What is in the one and not, or not as often, in the other. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
