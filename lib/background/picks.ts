import type { Ask } from '../messages/protocol.ts';
import { besideOf, hasGoneOn } from '../panel/beside.ts';
import { session } from '../storage.ts';

/** Accounts picked by hand beside a tab; they last until the tab shows another page. */
export const picks = {
  async set({ tabId, pick }: Ask<'pick'>): Promise<void> {
    if (pick) await session.set([`pick:${tabId}`, pick]);
    else await session.remove(`pick:${tabId}`);
  },
  async seen(tabId: number, report: Ask<'report'>): Promise<void> {
    const key = `pick:${tabId}` as const;
    const pick = (await session.get(key))[key];
    if (pick && hasGoneOn(pick.beside, besideOf(report))) await session.remove(key);
  },
  /** What was picked was another connection's. */
  async forget(): Promise<void> {
    await session.remove(...(Object.keys(await session.all('pick:')) as `pick:${number}`[]));
  },
};
