import type { CachedContext } from '../messages/view.ts';
import { session } from '../storage.ts';

/** storage.session holds 10 MB in all; tabs and hits need their share. In UTF-16 units of JSON. */
const BUDGET = 7_000_000;

let last: Promise<unknown> = Promise.resolve();

/** Puts a context where a panel can read it without waking the worker; the least recently used make room. */
export function keepHot(cached: CachedContext): Promise<void> {
  const done = last.then(() => keep(cached));
  last = done.catch(() => undefined);
  return done;
}

async function keep(cached: CachedContext): Promise<void> {
  const id = cached.context.account.id;
  const bytes = JSON.stringify(cached).length;
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

/** Forgets all of them, and whatever is being put there now. */
export function forgetHot(): Promise<void> {
  const done = last.then(async () => {
    const contexts = Object.keys(await session.all('context:')) as `context:${string}`[];
    await session.remove('hot', ...contexts);
  });
  last = done.catch(() => undefined);
  return done;
}
