import type { Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import type { Filling } from '../store/directory.ts';
import { type Store, StoreError } from '../store/index.ts';
import type { Connections } from './connection.ts';
import type { StatusBoard } from './status.ts';

export interface Sync {
  /** Brings the directory up to date; calls while it runs share it. Never rejects: the status says how it went. */
  run(): Promise<void>;
}

interface Parts {
  store: Store;
  connections: Connections;
  status: StatusBoard;
  /** The directory has changed: what was matched against the old one must be matched again. */
  changed(): Promise<void>;
}

export function createSync(parts: Parts): Sync {
  let running: Promise<void> | undefined;
  return {
    run() {
      running ??= attempt(parts).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

async function attempt(parts: Parts): Promise<void> {
  const source = await parts.connections.current();
  if (!source) return;
  try {
    const records = await follow(source, parts);
    await parts.connections.worked();
    if (records > 0) await parts.changed();
  } catch (error) {
    await parts.connections.failed(error);
    await parts.status.patch((status) => ({
      ...status,
      problem: sentence(error),
      sync: { ...status.sync, phase: 'failed' },
    }));
  }
}

/** Reads the feed to its end; the next page is on its way while the last one is being filed. */
async function follow(source: Source, { store, status }: Parts): Promise<number> {
  const never = new AbortController().signal;
  let filling = await store.directory.fill('cursor');
  let coming = source.changes(filling.cursor, never);
  let records = 0;
  for (;;) {
    const page = await coming;
    if (page === 'start-over') {
      filling = await store.directory.fill('beginning');
      coming = source.changes(null, never);
      continue;
    }
    if (page.more) coming = ahead(source.changes(page.next, never));
    await filling.add(page);
    records += page.upserts.length + page.deletes.length;
    await progress(status, filling);
    if (!page.more) break;
  }
  const now = Date.now();
  await filling.complete(now);
  await status.patch((before) => ({ ...before, sync: { ...before.sync, phase: 'done', at: now } }));
  return records;
}

/** A page asked for ahead may fail before anyone awaits it; it is still awaited, and fails there. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function progress(status: StatusBoard, { done, total }: Filling): Promise<void> {
  if (total === 0) return;
  await status.patch((before) => ({ ...before, sync: { ...before.sync, phase: 'running', done, total } }));
}

function sentence(error: unknown): string {
  if (error instanceof SourceError || error instanceof StoreError) return error.message;
  return 'Something went wrong while reading your accounts. Keyside tries again in a few minutes.';
}
