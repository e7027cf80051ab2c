import { createTurns } from '../background/in-turn.ts';
import type { Id } from '../model/index.ts';
import { settings } from '../storage.ts';
import { type Star, toggled } from '../work/report/stars.ts';
import { reporter } from './connection.ts';

/** Each change is made of what is there by then: two presses at once are both kept. */
const inTurn = createTurns();

export async function readStars(): Promise<readonly Star[]> {
  const key = await reporter();
  return key === null ? [] : ((await settings.get('stars'))?.[key] ?? []);
}

export const toggleStar = (star: Star): Promise<void> => change((stars) => toggled(stars, star));

/** Once a report with them is out. */
export const clearStars = (accountIds: readonly Id[]): Promise<void> =>
  change((stars) => stars.filter(({ accountId }) => !accountIds.includes(accountId)));

function change(next: (stars: readonly Star[]) => Star[]): Promise<void> {
  return inTurn(async () => {
    const key = await reporter();
    if (key === null) return;
    const all = (await settings.get('stars')) ?? {};
    await settings.set('stars', { ...all, [key]: next(all[key] ?? []) });
  });
}
