import type { Account, Id, Owner } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { ordered } from '../records/parts.ts';
import { isFoundBy, wordsOf } from '../search-words.ts';
import { applyTo } from './apply.ts';
import { createFeed } from './feed.ts';
import type { MadeRows } from './made.ts';
import { type Names, readNames } from './names.ts';
import { notingIn } from './noting.ts';
import { createOnce, type Once } from './once.ts';
import { choicesOf } from './own-fields.ts';
import { portfolioPage } from './portfolio.ts';
import { wholesOf } from './rename.ts';
import { contextIn, factsOf } from './told.ts';
import { unsaid } from './unsaid.ts';
import type { Profile, Vendor } from './vendor.ts';

interface Options {
  readonly vendor: Vendor;
  /** Of this connection. */
  readonly rows: MadeRows;
  readonly now?: () => number;
}

/** Words of a search beyond these are not looked at; accounts found beyond these are left out. */
const [MANY_WORDS, MOST] = [6, 50];

/** A CRM as a source: what is the same for all of them, on top of what each can do. */
export function createCrmSource({ vendor, rows: kept, now = Date.now }: Options): Source {
  const rows = notingIn(kept, vendor.name);
  let known: Promise<{ names: Names; once: Once }> | undefined;
  let writes: Profile['writes'] | undefined;
  const feed = createFeed({ vendor, now });

  async function ready(signal: AbortSignal) {
    signal.throwIfAborted();
    known ??= begin();
    return known;
  }
  async function begin() {
    try {
      const names = await readNames(rows);
      return { names, once: createOnce({ rows, names, now }) };
    } catch (error) {
      known = undefined;
      throw error;
    }
  }
  const asking = async (signal: AbortSignal) => {
    const { names } = await ready(signal);
    return { vendor, names, now: now(), signal };
  };
  async function profile(signal: AbortSignal) {
    const own = await vendor.profile(signal);
    writes = own.writes;
    return own;
  }
  async function owners(signal: AbortSignal, those: (active: boolean) => boolean = () => true) {
    const { names } = await ready(signal);
    const people = await vendor.owners(signal);
    const whole = await wholesOf(
      people.filter(({ active }) => those(active)).map(({ row }) => row),
      names,
    );
    return whole.flatMap(({ kind, record }): Owner[] => (kind === 'owner' ? [record] : []));
  }
  async function me(signal: AbortSignal) {
    signal.throwIfAborted();
    return (await profile(signal)).me;
  }
  const viewer = async (signal: AbortSignal): Promise<Id | null> => (await profile(signal)).me.ownerId;

  return {
    name: vendor.name,
    setup: {
      fields: async (signal) => choicesOf(await vendor.describe(signal)),
      async check(signal) {
        const findings = await vendor.check(signal);
        // What may be written is known better now; what was found is told whether it can be read or not.
        await profile(signal).catch(() => undefined);
        return findings;
      },
      me,
    },
    capabilities: () => ({ writes: writes ?? vendor.writes, portfolio: true, reasons: false, live: false }),
    async learn(signal) {
      if (!writes) await profile(signal);
    },
    me,
    async changes(since, signal) {
      const { names } = await ready(signal);
      return feed(since, names, signal);
    },
    async workspace(signal) {
      signal.throwIfAborted();
      return (await profile(signal)).workspace;
    },
    async context(accountId, signal) {
      const [from, viewerId] = await Promise.all([asking(signal), viewer(signal)]);
      return contextIn(from, accountId, { owners: owners(signal), viewerId });
    },
    portfolio: async (cursor, signal) => portfolioPage(await asking(signal), cursor),
    facts: async (accountId, signal) => factsOf(await asking(signal), accountId),
    async team(signal) {
      const [people, viewerId] = await Promise.all([owners(signal), viewer(signal)]);
      // No CRM tells of targets in a way that they share.
      return { owners: ordered(people, ({ name }) => name).slice(0, 2000), targets: [], viewerId };
    },
    async search(query, signal) {
      const words = wordsOf(query).slice(0, MANY_WORDS);
      if (words.length === 0) return [];
      const { names } = await ready(signal);
      const found = await wholesOf(await vendor.search(words, signal), names);
      const accounts = found.flatMap(({ kind, record }): Account[] => (kind === 'account' ? [record] : []));
      return ordered(
        accounts.filter(({ name, domains, aliasDomains }) =>
          isFoundBy(words, [name, ...domains, ...aliasDomains]),
        ),
        ({ name }) => name,
      )
        .slice(0, MOST)
        .map(({ id, name }) => ({ id, name }));
    },
    async colleagues(signal) {
      const active = await owners(signal, (one) => one);
      return active.toSorted((one, other) => one.name.localeCompare(other.name));
    },
    // biome-ignore lint/correctness/useYield: no CRM tells a browser of anything as it happens.
    async *events(signal) {
      signal.throwIfAborted();
    },
    async apply(change, accountId, signal) {
      try {
        const { names, once } = await ready(signal);
        const parts = { vendor, names, once, profile: await profile(signal) };
        return await applyTo(parts, change, { accountId, signal });
      } catch (error) {
        // A worker that has ended hears of nothing else.
        signal.throwIfAborted();
        throw unsaid(error, await rows.ofChange(change.id));
      }
    },
  };
}
