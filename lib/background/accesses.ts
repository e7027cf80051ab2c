import type { Access, Tokens } from '../sources/access.ts';
import { session } from '../storage.ts';
import { setSurely } from './hot.ts';
import { createTurns } from './in-turn.ts';

interface Accesses extends Tokens {
  /** Of sources that are not connected any more nothing is kept. */
  keepOnly(whose: readonly string[]): Promise<void>;
}

type All = Readonly<Record<string, Access>>;

/** One after the other: each writes all of them. */
const inTurn = createTurns();
const all = async (): Promise<All> => (await session.get('access')).access ?? {};
const those = (given: All, holds: (access: Access) => boolean): All =>
  Object.fromEntries(Object.entries(given).filter(([, access]) => holds(access)));

/** What opens the sources for the next minutes, of several connections beside each other. */
export const accesses: Accesses = {
  known: async (whose) => (await all())[whose],
  keep: (access) =>
    inTurn(async () => {
      const good = those(await all(), ({ until }) => until > Date.now());
      await setSurely(['access', { ...good, [access.of]: access }]);
    }),
  keepOnly: (whose) =>
    inTurn(async () => setSurely(['access', those(await all(), ({ of }) => whose.includes(of))])),
};
