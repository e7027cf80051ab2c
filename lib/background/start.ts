import { connectionKey } from '../outbox/queued.ts';
import { session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import type { Connections } from './connection.ts';
import { paused } from './paused.ts';
import type { StatusBoard } from './status.ts';

/**
 * Says where things stand when nobody has said so yet: after the browser or the extension started, when the
 * session's storage is empty, and after the store could not be read and now can.
 */
export async function settle(status: StatusBoard, connections: Connections, store: Store): Promise<void> {
  const { connection } = await status.get();
  if (connection !== 'connecting' && connection !== 'broken') return;
  const [me, writes, source] = await Promise.all([
    connections.me(),
    connections.writes(),
    connections.source(),
  ]);
  const [{ completeAt }, isPaused] = await Promise.all([
    store.directory.standing(),
    paused.has(me ? connectionKey(me) : null),
  ]);
  await status.patch((before) => {
    // Somebody connected meanwhile.
    if (before.connection !== connection) return before;
    return {
      connection: me ? 'ready' : 'none',
      source,
      workspace: me?.workspace ?? null,
      writes,
      problem: null,
      beside: {},
      sync: {
        ...before.sync,
        at: completeAt,
        phase: isPaused ? 'paused' : completeAt === null ? 'never' : 'done',
      },
    };
  });
}

/**
 * Once from a start of the browser, or of another version, to the next, and again when it failed. A worker starts a
 * hundred times between, mostly for a page that somebody waits for.
 */
export async function atFirst(name: string, work: () => Promise<unknown>): Promise<void> {
  const key = `first:${name}` as const;
  if ((await session.get(key))[key]) return;
  await work();
  await session.set([key, true]);
}

/** Looks through all that is there. */
export async function mendBackup({ backup }: Pick<Store, 'backup'>): Promise<void> {
  await backup.mend();
  await backup.mendSent();
}
