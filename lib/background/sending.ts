import browser from 'webextension-polyfill';
import type { Lane } from '../outbox/words.ts';
import type { Store } from '../store/index.ts';
import type { Connections } from './connection.ts';
import type { Contexts } from './contexts.ts';
import { createFlusher, type Flusher } from './flusher.ts';
import { createOutboxBoard } from './outbox-board.ts';

export const OUTBOX_ALARM = 'outbox';
/** An alarm rings this late at the earliest, in milliseconds; a worker lives about as long with nothing to do. */
const ALARM = 30_000;

export interface Sending {
  /**
   * There may be something to send, or to see: whatever is in the outbox, or in one lane of it, goes its way. `afresh`:
   * see {@link Flusher.kick}.
   */
  stirred(why?: 'afresh' | Lane): void;
}

interface Parts {
  store: Pick<Store, 'outbox' | 'gates'>;
  connections: Connections;
  /** The source took a change. */
  took: Contexts['took'];
  /** Work that goes on after what began it is answered. */
  begin(work: Promise<unknown>): void;
  signal: AbortSignal;
}

/** The one place that sends what is in the outbox, and tells how it stands. */
export function createSending({ store, connections, took, begin, signal }: Parts): Sending {
  const board = createOutboxBoard(store, connections.key);
  const changed = () => begin(board.changed());
  const flusher = createFlusher({
    words: store.outbox,
    gates: store.gates,
    use: connections.use,
    connection: async () => (await connections.key()) ?? undefined,
    clock: { now: () => Date.now(), monotonic: () => performance.now() },
    random: Math.random,
    online: () => navigator.onLine,
    // Two workers may be there for a moment while one is taking the other's place.
    exclusively: (work) => navigator.locks.request(OUTBOX_ALARM, work),
    schedule: createWake(() => begin(flusher.kick())),
    changed,
    applied: ({ change, accountId }, applied) => took(accountId, change, applied),
    failed: connections.failed,
    worked: connections.worked,
  });
  globalThis.addEventListener('online', () => begin(flusher.kick('afresh')), { signal });
  return {
    stirred(why) {
      changed();
      begin(flusher.kick(why));
    },
  };
}

/** Soon by a timer; should the worker be gone by then, an alarm starts the next one. */
function createWake(go: () => void): (at: number | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the alarm rings that was asked for here, by the clock that can't jump; 0: none does for all that is known. */
  let rings = Number.POSITIVE_INFINITY;
  return (at) => {
    clearTimeout(timer);
    const now = performance.now();
    if (at === null) {
      if (rings > now) void browser.alarms.clear(OUTBOX_ALARM);
      rings = 0;
      return;
    }
    const wait = Math.max(0, at - Date.now());
    timer = setTimeout(go, wait);
    const late = Math.max(wait, ALARM);
    // One that rings sooner looks, and asks for the next; to be asked for with each change would cost more than that.
    if (rings > now && rings <= now + late) return;
    rings = now + late;
    browser.alarms.create(OUTBOX_ALARM, { delayInMinutes: late / 60_000 });
  };
}
