import type { Access, Tokens } from '../sources/access.ts';
import { session } from '../storage.ts';
import { setSurely } from './hot.ts';
import { createTurns } from './in-turn.ts';

interface Accesses extends Tokens {
  /** Somebody signs in with this, perhaps again: what opens it is kept from now on. */
  begin(whose: string): void;
  /** Of sources that are not connected any more nothing is kept; nor of those that ended, whatever comes late. */
  keepOnly(whose: readonly string[], ended: readonly string[]): Promise<void>;
}

type All = Readonly<Record<string, Access>>;

/** One after the other: each writes all of them. */
const inTurn = createTurns();
/** What is over, until somebody signs in with the same again; what is under way for one ends with this worker. */
const over = new Set<string>();
const all = async (): Promise<All> => (await session.get('access')).access ?? {};
const those = (given: All, holds: (access: Access) => boolean): All =>
  Object.fromEntries(Object.entries(given).filter(([, access]) => holds(access)));

/** What opens the sources for the next minutes, of several connections beside each other. */
export const accesses: Accesses = {
  begin: (whose) => void over.delete(whose),
  known: async (whose) => (await all())[whose],
  keep: (access) =>
    inTurn(async () => {
      // A renewal that comes back when its connection has ended opens nothing any more.
      if (over.has(access.of)) return;
      const good = those(await all(), ({ until }) => until > Date.now());
      await setSurely(['access', { ...good, [access.of]: access }]);
    }),
  keepOnly: (whose, ended) =>
    inTurn(async () => {
      for (const id of ended) over.add(id);
      await setSurely(['access', those(await all(), ({ of }) => whose.includes(of))]);
    }),
};
