import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** What is told on this channel when a transaction commits is heard by every server on the same database. */
export const CHANNEL = 'keyside_live';

export interface Hearing {
  /** Called with what a committed transaction has told. */
  told(payload: string): void;
  /** The connection was lost and is back: anything may have been told meanwhile. */
  missed(): void;
}

/** Milliseconds before another attempt: at most the first, doubled each time up to the longest. */
const FIRST = 100;
const LONGEST = 10_000;

/**
 * Hears the channel on a connection of its own until the signal aborts; a lost one is made again. Resolves once it
 * listens, or once the first attempt has failed.
 */
export async function listenOnPostgres(url: string, hearing: Hearing, signal: AbortSignal): Promise<void> {
  const first = await connect(url, hearing, signal).catch(() => undefined);
  void listenOn(first?.lost, url, hearing, signal);
}

interface Connected {
  /** Resolves when the connection has ended. */
  lost: Promise<void>;
}

async function listenOn(
  firstLost: Promise<void> | undefined,
  url: string,
  hearing: Hearing,
  signal: AbortSignal,
): Promise<void> {
  await firstLost;
  for (let tries = 0; !signal.aborted; tries++) {
    // Servers that lost the same database come back spread out.
    await wait(Math.random() * Math.min(LONGEST, FIRST * 2 ** tries), undefined, { signal }).catch(() => {});
    const connected = signal.aborted ? undefined : await connect(url, hearing, signal).catch(() => undefined);
    if (!connected) continue;
    tries = -1;
    hearing.missed();
    await connected.lost;
  }
}

async function connect(url: string, hearing: Hearing, signal: AbortSignal): Promise<Connected> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'keyside live',
    // A peer that is gone without a word is noticed by the system.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const end = () => void client.end().catch(() => {});
  client.on('error', end);
  client.on('end', resolve);
  client.on('notification', ({ payload = '' }) => hearing.told(payload));
  signal.addEventListener('abort', end, { once: true });
  void lost.then(() => signal.removeEventListener('abort', end));
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    end();
    resolve();
    throw error;
  }
  return { lost };
}
