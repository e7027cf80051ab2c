import browser from 'webextension-polyfill';
import { t } from '../i18n/index.ts';
import type { Status, SyncWaits } from '../messages/view.ts';
import type { Feed, Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import { type Store, StoreError } from '../store/index.ts';
import type { Connections } from './connection.ts';
import { paused } from './paused.ts';
import type { StatusBoard } from './status.ts';

export interface Sync {
  /**
   * Brings the directory up to date; calls while it runs share it. Does nothing while the person has paused it, nor, unless
   * somebody insists, before the source takes it again. Never rejects: the status says how it went.
   */
  run(insist?: boolean): Promise<void>;
  /** Stops what is under way, and files what was read. */
  stop(): Promise<void>;
  /** Stops it until the person has it go on, in whichever worker. */
  pause(): Promise<void>;
  /** Goes on from where it stopped. */
  resume(): Promise<void>;
}

interface Parts {
  store: Store;
  connections: Connections;
  status: StatusBoard;
  /** The directory has changed: what was matched against the old one must be matched again. */
  changed(): Promise<void>;
}

/** Rings when a source takes questions again. */
export const SYNC_AGAIN_ALARM = 'sync-again';

/** Milliseconds beyond which a wait is none for haste: the company's day is used up. */
const HASTE = 60_000;

export function createSync(parts: Parts): Sync {
  const { connections, status } = parts;
  let running: { work: Promise<void>; stop: AbortController } | undefined;

  async function mayRun(insist: boolean): Promise<boolean> {
    if (await paused.has(await connections.key())) return false;
    const { phase, waits } = (await status.get()).sync;
    return insist || phase !== 'waiting' || (waits?.until ?? 0) <= Date.now();
  }

  function begin(insist: boolean) {
    const stop = new AbortController();
    const work = mayRun(insist)
      .then((may) => (may && !stop.signal.aborted ? attempt(parts, stop.signal) : undefined))
      .catch((error: unknown) => failed(error, parts))
      // Where not even that can be said there is nobody to tell; the next run says it.
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
    running = { work, stop };
    return running;
  }

  async function stop(): Promise<void> {
    running?.stop.abort();
    await running?.work;
  }

  const sync: Sync = {
    run: (insist = false) => (running ?? begin(insist)).work,
    stop,
    async pause() {
      await paused.set(await connections.key(), true);
      await stop();
      await say(status, { phase: 'paused', waits: undefined });
    },
    async resume() {
      await paused.set(await connections.key(), false);
      const { at } = (await status.get()).sync;
      await say(status, { phase: at === null ? 'never' : 'done' });
      await sync.run(true);
    },
  };
  return sync;
}

const say = (status: StatusBoard, sync: Partial<Status['sync']>) =>
  status.patch((before) => ({ ...before, sync: { ...before.sync, ...sync } }));

async function attempt(parts: Parts, stopped: AbortSignal): Promise<void> {
  await parts.connections.use(async (source, ended) => {
    try {
      const records = await follow(source, parts, { ended, stopped });
      await parts.connections.worked();
      if (records > 0) await parts.changed();
    } catch (error) {
      if (!ended.aborted && !stopped.aborted) await failed(error, parts);
    }
  });
}

async function failed(error: unknown, { connections, status }: Parts): Promise<void> {
  await connections.failed(error);
  const waits = waitsFor(error);
  if (waits) browser.alarms.create(SYNC_AGAIN_ALARM, { when: waits.until });
  await status.patch((before) => ({
    ...before,
    problem: waits ? null : sentence(error),
    sync: { ...before.sync, phase: waits ? 'waiting' : 'failed', waits },
  }));
}

/** Undefined: it was not refused for being too much. */
function waitsFor(error: unknown): SyncWaits | undefined {
  if (!(error instanceof SourceError) || error.fault.kind !== 'rate-limited') return undefined;
  const { until, share } = error.fault;
  return { why: share ? 'share' : until - Date.now() > HASTE ? 'day' : 'pace', until };
}

interface Signals {
  readonly ended: AbortSignal;
  readonly stopped: AbortSignal;
}

/** Reads the feed to its end and answers how many records it brought. */
async function follow(source: Source, { store, status }: Parts, { ended, stopped }: Signals) {
  // Said before the first page is here: a worker stopped while it waits leaves word that there is work to go on with.
  await say(status, { phase: 'running', waits: undefined });
  let filling = await store.directory.fill('cursor');
  let records = 0;
  try {
    for await (const page of pages(source, filling.cursor, AbortSignal.any([ended, stopped]))) {
      if (page === 'start-over') filling = await store.directory.fill('beginning');
      else {
        await filling.add(page);
        records += page.upserts.length + page.deletes.length;
        if (filling.total > 0) await say(status, { done: filling.done, total: filling.total });
      }
    }
  } catch (error) {
    // Of a connection that has ended there is nothing to keep.
    if (!ended.aborted) await filling.keep().catch(() => undefined);
    throw error;
  }
  const now = Date.now();
  await filling.complete(now);
  await say(status, { phase: 'done', at: now });
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
