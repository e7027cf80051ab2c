import type { Source } from '../contract.ts';
import type { MergedFeed } from './feed.ts';
import type { Guest } from './guest.ts';

interface Between {
  lead: Pick<Source, 'capabilities' | 'takesFor'>;
  guest: Pick<Guest, 'capabilities' | 'has' | 'hasMade'>;
  joins: MergedFeed['joins'];
}

/** What the sources take that have the account: a change of another kind would be refused, see route.ts. */
export function takesOfTwo({ lead, guest, joins }: Between): NonNullable<Source['takesFor']> {
  return async (accountId) => {
    const { writes } = guest.capabilities();
    // An account that was made there may carry no mark.
    if ((await guest.hasMade(accountId)) || guest.has(accountId)) return writes;
    const own = await (lead.takesFor?.(accountId) ?? lead.capabilities().writes);
    const { guestsOf } = await joins([accountId]);
    return guestsOf(accountId).length > 0 ? [...new Set([...own, ...writes])] : own;
  };
}
