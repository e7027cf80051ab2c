import type { News, Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import { together } from '../sources/merged/events.ts';
import { createStreamWaits } from '../sources/stream-waits.ts';
import type { Connections } from './connection.ts';
import { createOneMore } from './one-more.ts';
import { createRecentNews, type RecentNews } from './recent-news.ts';
import { wait } from './wait.ts';

export interface Live {
  /**
   * Keeps an account, or all of the portfolio, up to date with what others change. Resolves after four minutes, or when the connection has ended:
   * then it is for the caller to ask again. Never rejects.
   */
  follow(accountId: string | null): Promise<void>;
  /** Somebody signed in, or the network is back: what could not be heard perhaps can be now. */
  again(): void;
}

interface Parts {
  connections: Pick<Connections, 'use' | 'failed'>;
  /** Reads an account anew. */
  refresh(accountId: string): Promise<void>;
  /** Epoch milliseconds when what is known of an account was asked for; null: nothing is. */
  knownAt?(accountId: string): Promise<number | null>;
  /** Brings the directory up to date. */
  sync(): Promise<void>;
  /** News while the portfolio is followed; of a time when nobody listened, that any account may have changed. */
  told?(news: News): void;
  signal: AbortSignal;
}

/** Milliseconds that a follow lasts. */
const ROUND = 240_000;
/** Milliseconds that the stream stays open for whoever asks next. */
const LINGER = 10_000;

/** Milliseconds from one look to the next where a source says nothing by itself, and looks to one for the directory. */
const [LOOK, LOOKS] = [120_000, 3];

/** Followed in place of one account; no id is empty. */
const ALL = '';

/** While anybody follows an account there is one stream of what others change; nothing is asked for without need. */
export function createLive(parts: Parts): Live {
  const followed = new Map<string, number>();
  /** While a stream is heard. */
  let recent: RecentNews | undefined;
  let stream: AbortController | undefined;
  let round = new AbortController();
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let waits = createStreamWaits();
  /** Whether a stream was broken since the last that was heard. */
  let isBroken = false;
  /** Looks so far, and when the next is due, by the clock that can't jump: a stream that breaks again and again puts none off. */
  let looked: { times: number; due: number } | undefined;

  const sync = createOneMore(() => parts.sync());
  const refresh = createOneMore(async (accountId) => {
    recent?.reading(accountId);
    await parts.refresh(accountId);
  });

  async function catchUp(accountId: string): Promise<void> {
    if (accountId === ALL) return;
    const known = (await parts.knownAt?.(accountId).catch(() => null)) ?? null;
    if (recent?.isOld(accountId, known)) refresh(accountId);
  }

  function begin(): RecentNews {
    // What was told while nobody listened.
    if (isBroken) sync('directory');
    isBroken = false;
    waits.heard();
    recent = createRecentNews();
    for (const accountId of followed.keys()) void catchUp(accountId);
    if (followed.has(ALL)) parts.told?.({ accounts: null, directory: false });
    return recent;
  }

  function hear(news: News): void {
    recent?.heard(news);
    if (news.directory) sync('directory');
    if (followed.has(ALL)) parts.told?.(news);
    for (const id of news.accounts ?? followed.keys()) if (id !== ALL && followed.has(id)) refresh(id);
  }

  /** Of what says nothing by itself: what is followed may always be another by now. */
  async function* looks(over: AbortSignal): ReturnType<Source['events']> {
    yield 'listening';
    for (;;) {
      looked ??= { times: 0, due: performance.now() + LOOK };
      const left = looked.due - performance.now();
      // At once: what is heard beside it may break off with the next timer.
      if (left > 0) await wait(left, over);
      over.throwIfAborted();
      const times = (looked?.times ?? 0) + 1;
      looked = { times, due: performance.now() + LOOK };
      const accounts = [...followed.keys()].filter((id) => id !== ALL);
      yield { accounts, directory: times % LOOKS === 0 };
    }
  }

  /** What the source tells, with looks at what in it tells nothing. */
  function heardOf(source: Source, over: AbortSignal): ReturnType<Source['events']> {
    const { live } = source.capabilities();
    if (live === false) return looks(over);
    return live === true ? source.events(over) : together(source.events(over), looks(over));
  }

  async function listen(source: Source, ended: AbortSignal, left: AbortSignal): Promise<End> {
    let begun: RecentNews | undefined;
    const done = new AbortController();
    try {
      for await (const one of heardOf(source, AbortSignal.any([ended, left, done.signal])))
        if (one === 'listening') begun = begin();
        else hear(one);
      return { notBefore: 0 };
    } catch (error) {
      if (ended.aborted) return 'over';
      return left.aborted ? 'useless' : await endOf(error, parts.connections);
    } finally {
      // Nobody looks for a stream that is over.
      done.abort();
      if (recent === begun) recent = undefined;
    }
  }

  async function keepListening(left: AbortSignal): Promise<void> {
    while (!left.aborted) {
      const end = await parts.connections.use((source, ended) => listen(source, ended, left));
      if (end === 'over') round.abort();
      if (end === undefined || typeof end === 'string') return;
      isBroken = true;
      await wait(Math.max(waits.over(), end.notBefore - Date.now()), left);
    }
  }

  function open(): void {
    if (stream || followed.size === 0 || parts.signal.aborted) return;
    const mine = new AbortController();
    stream = mine;
    void keepListening(AbortSignal.any([mine.signal, parts.signal]))
      // What could not be read here is told where it is next looked at.
      .catch(() => undefined)
      .finally(() => {
        if (stream === mine) stream = undefined;
      });
  }

  function close(): void {
    stream?.abort();
    stream = undefined;
  }

  function leave(): void {
    close();
    waits = createStreamWaits();
    isBroken = false;
    looked = undefined;
  }

  function release(accountId: string): void {
    const others = (followed.get(accountId) ?? 1) - 1;
    if (others > 0) followed.set(accountId, others);
    else followed.delete(accountId);
    if (followed.size === 0 && !parts.signal.aborted) leaving = setTimeout(leave, LINGER);
  }

  return {
    async follow(asked) {
      const accountId = asked ?? ALL;
      clearTimeout(leaving);
      if (round.signal.aborted) round = new AbortController();
      followed.set(accountId, (followed.get(accountId) ?? 0) + 1);
      open();
      void catchUp(accountId);
      await wait(ROUND, AbortSignal.any([round.signal, parts.signal]));
      release(accountId);
    },
    again() {
      if (recent) return;
      close();
      open();
    },
  };
}

/** Why nothing is heard: until somebody follows anew, because the connection ended, or until a time (epoch ms). */
type End = 'useless' | 'over' | { notBefore: number };

async function endOf(error: unknown, { failed }: Parts['connections']): Promise<End> {
  if (!(error instanceof SourceError)) throw error;
  const { fault } = error;
  if (fault.kind === 'signed-out') await failed(error);
  if (fault.kind === 'rate-limited') return { notBefore: fault.until };
  return ['signed-out', 'forbidden', 'not-found'].includes(fault.kind) ? 'useless' : { notBefore: 0 };
}
