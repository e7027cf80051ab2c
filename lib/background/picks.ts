import type { Ask } from '../messages/protocol.ts';
import { besideOf, hasGoneOn } from '../panel/beside.ts';
import { session } from '../storage.ts';
import { createTurns } from './in-turn.ts';

/** What is picked while the pick before it is cleared away must not go with that. */
const inTurn = createTurns();

/** Accounts picked by hand beside a tab; they last until the tab shows another page. */
export const picks = {
  set: ({ tabId, pick }: Ask<'pick'>): Promise<void> =>
    inTurn(() => (pick ? session.set([`pick:${tabId}`, pick]) : session.remove(`pick:${tabId}`))),
  seen: (tabId: number, report: Ask<'report'>): Promise<void> =>
    inTurn(async () => {
      const key = `pick:${tabId}` as const;
      const pick = (await session.get(key))[key];
      if (pick && hasGoneOn(pick.beside, besideOf(report))) await session.remove(key);
    }),
  /** What was picked was another connection's. */
  forget: (): Promise<void> =>
    inTurn(async () => session.remove(...(Object.keys(await session.all('pick:')) as `pick:${number}`[]))),
};
