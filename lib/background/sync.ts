import { t } from '../i18n/index.ts';
import type { Status } from '../messages/view.ts';
import type { Feed, Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
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
  await parts.connections.use(async (source, ended) => {
    try {
      const records = await follow(source, parts, ended);
      await parts.connections.worked();
      if (records > 0) await parts.changed();
    } catch (error) {
      if (!ended.aborted) await failed(error, parts);
    }
  });
}

async function failed(error: unknown, { connections, status }: Parts): Promise<void> {
  await connections.failed(error);
  await status.patch((before) => ({
    ...before,
    problem: sentence(error),
    sync: { ...before.sync, phase: 'failed' },
  }));
}

/** Reads the feed to its end and answers how many records it brought. */
async function follow(source: Source, { store, status }: Parts, ended: AbortSignal): Promise<number> {
  const say = (sync: Partial<Status['sync']>) =>
    status.patch((before) => ({ ...before, sync: { ...before.sync, ...sync } }));
  // Said before the first page is here: a worker stopped while it waits leaves word that there is work to go on with.
  await say({ phase: 'running' });
  let filling = await store.directory.fill('cursor');
  let records = 0;
  for await (const page of pages(source, filling.cursor, ended)) {
    if (page === 'start-over') filling = await store.directory.fill('beginning');
    else {
      await filling.add(page);
      records += page.upserts.length + page.deletes.length;
      if (filling.total > 0) await say({ done: filling.done, total: filling.total });
    }
  }
  const now = Date.now();
  await filling.complete(now);
  await say({ phase: 'done', at: now });
  return records;
}

/** The feed; the next page is on its way while the last one is being filed. One that leads nowhere is given up. */
async function* pages(source: Source, cursor: string | null, ended: AbortSignal): AsyncGenerator<Feed> {
  let since = cursor;
  let anew = false;
  let coming = source.changes(since, ended);
  for (;;) {
    const page = await coming;
    ended.throwIfAborted();
    const isEnd = page !== 'start-over' && !page.more;
    if (page === 'start-over' ? anew : page.more && page.next === since) throw endless();
    anew ||= page === 'start-over';
    since = page === 'start-over' ? null : page.next;
    if (!isEnd) coming = ahead(source.changes(since, ended));
    yield page;
    if (isEnd) return;
  }
}

const endless = () => new SourceError({ kind: 'bad-answer' }, t('errors.sync.nowhere'));

/** A page asked for ahead may fail before anyone awaits it; it is still awaited, and fails there. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function sentence(error: unknown): string {
  if (error instanceof SourceError || error instanceof StoreError) return error.message;
  return t('errors.sync.wrong');
}
