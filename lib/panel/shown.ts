import { connectionKey } from '../outbox/queued.ts';
import { settings } from '../storage.ts';

/** Whether the person has seen, on this connection, what is sent of each of these kinds of change. */
export async function isShown(types: readonly string[]): Promise<boolean> {
  const { known } = await shownHere();
  return types.every((type) => known.includes(type));
}

/** They have seen it, and sent it. */
export async function markShown(types: readonly string[]): Promise<void> {
  const { all, key, known } = await shownHere();
  if (types.every((type) => known.includes(type))) return;
  await settings.set('shown', { ...all, [key]: [...new Set([...known, ...types])] });
}

async function shownHere() {
  const [all = {}, connection] = await Promise.all([settings.get('shown'), settings.get('connection')]);
  const key = connection ? connectionKey(connection) : '';
  return { all, key, known: all[key] ?? [] };
}
