import type { CachedContext } from '../messages/view.ts';
import { type SessionPair, session } from '../storage.ts';
import { createTurns } from './in-turn.ts';

/**
 * storage.session holds 10 MiB in all; tabs and hits need their share. Browsers count what a value takes in memory:
 * Chromium 156 refused more contexts at 3.1 million characters of JSON, 3.4 bytes each.
 */
const BUDGET = 6_000_000;
const BYTES_A_CHARACTER = 4;

/** Each reads the index that the one before has written. */
const inTurn = createTurns();

/**
 * Puts a context where a panel can read it without waking the worker; the longest unchanged make room. There is no
 * trouble in it: one that finds no place is read from the disk.
 */
export const keepHot = (cached: CachedContext): Promise<void> =>
  inTurn(() => keep(cached).catch(() => forget()));

/** Forgets all of them, and whatever is being put there now. */
export const forgetHot = (): Promise<void> => inTurn(forget);

/** Sets what a panel can't do without: when the session is full, what can be had again makes room. */
export async function setSurely(...items: SessionPair[]): Promise<void> {
  try {
    await session.set(...items);
  } catch {
    await forgetHot();
    await session.remove(...(Object.keys(await session.all('hits:')) as `hits:${number}`[]));
    await session.set(...items);
  }
}

async function keep(cached: CachedContext): Promise<void> {
  const { id } = cached.context.account;
  const bytes = JSON.stringify(cached).length * BYTES_A_CHARACTER;
  if (bytes > BUDGET) return;
  const others = ((await session.get('hot')).hot ?? []).filter((entry) => entry.id !== id);
  let used = others.reduce((sum, entry) => sum + entry.bytes, bytes);
  while (used > BUDGET) {
    const [oldest] = others.splice(0, 1);
    if (!oldest) break;
    used -= oldest.bytes;
    await session.remove(`context:${oldest.id}`);
  }
  await session.set(['hot', [...others, { id, bytes }]], [`context:${id}`, cached]);
}

async function forget(): Promise<void> {
  const contexts = Object.keys(await session.all('context:')) as `context:${string}`[];
  await session.remove('hot', ...contexts);
}
