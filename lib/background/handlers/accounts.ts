import type { Handlers } from '../../messages/protocol.ts';
import type { Colleagues } from '../colleagues.ts';
import type { Contexts } from '../contexts.ts';
import type { Live } from '../live.ts';
import type { RuleBook } from '../rules.ts';
import type { Search } from '../search.ts';
import type { Sightings } from '../sightings.ts';

interface Parts {
  contexts: Pick<Contexts, 'get'>;
  search: Search;
  rules: RuleBook;
  sightings: Pick<Sightings, 'rematch'>;
  colleagues: Colleagues;
  live: Live;
}

/** What is said of accounts, and of which of them a page is about. */
export const accountHandlers = ({ contexts, search, rules, sightings, colleagues, live }: Parts) =>
  ({
    context: ({ accountId, force }) => contexts.get(accountId, force),
    search: ({ text }) => search.find(text),
    correct: async (correction) => {
      const before = await rules.correct(correction);
      await sightings.rematch();
      return { before };
    },
    uncorrect: async (correction) => {
      await rules.uncorrect(correction);
      await sightings.rematch();
      return {};
    },
    colleagues: async () => ({ owners: await colleagues.get() }),
    follow: async ({ accountId }) => {
      await live.follow(accountId);
      return {};
    },
  }) satisfies Partial<Handlers>;
