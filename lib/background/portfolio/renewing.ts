import { t } from '../../i18n/index.ts';
import type { Source } from '../../sources/contract.ts';
import { SourceError } from '../../sources/error.ts';
import { type Store, StoreError } from '../../store/index.ts';
import type { Connections } from '../connection.ts';
import { type PortfolioBoard, standingOf } from './board.ts';
import { readPortfolio } from './read.ts';

/** Milliseconds: how old a portfolio may be that somebody looks at, that others have changed, that nobody looks at. */
const AGE = { looked: 300_000, told: 60_000, behind: 21_600_000, now: 0 };
/** The same where reading it costs of what the person's company may ask in a day, as with all that tell of nothing themselves. */
const DEAR = { ...AGE, looked: 3_600_000 };

export interface Renewing {
  /** Reads all anew unless that was done lately enough for this; shared by all who ask meanwhile. */
  renew(why: keyof typeof AGE): Promise<void>;
  /** Reads all anew once what is under way is over: that may have begun with records that are others now. */
  anew(): Promise<void>;
  /** Goes on with what an earlier worker began. */
  resume(): Promise<void>;
}

interface Parts {
  store: Store['portfolio'];
  connections: Pick<Connections, 'use' | 'key' | 'failed' | 'worked'>;
  board: PortfolioBoard;
  /** A reading is complete. */
  complete(): Promise<void>;
}

/** Brings the whole portfolio up to date; the board says how far it is, and what went wrong. */
export function createRenewing({ store, connections, board, complete }: Parts): Renewing {
  let reading: Promise<void> | undefined;

  async function read(source: Source, ended: AbortSignal): Promise<void> {
    const connection = await connections.key();
    if (connection === null) return;
    const say = (far: { done: number; total: number }) => board.say({ reading: far });
    try {
      const whole = readPortfolio(source, { store, connection, say }, ended);
      const [team] = await Promise.all([source.team(ended), whole]);
      await store.putTeam(connection, team);
      const { current } = await store.standing(connection);
      await board.say({ ...standingOf(current), reading: null, problem: null });
      await connections.worked();
      await complete();
    } catch (error) {
      if (ended.aborted) return;
      await connections.failed(error);
      await board.say({ reading: null, problem: sentenceOf(error) });
    }
  }

  function start(): Promise<void> {
    reading ??= connections
      .use(read)
      .then(() => undefined)
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  const isLive = () => connections.use(async (source) => source.capabilities().live === true);

  return {
    async renew(why) {
      const key = await connections.key();
      if (key === null) return;
      const { current } = await store.standing(key);
      const old = (age: number) => current === null || Math.abs(Date.now() - current.fetchedAt) >= age;
      if (old(DEAR[why]) || (old(AGE[why]) && (await isLive()))) await start();
    },
    async anew() {
      await reading?.catch(() => undefined);
      await start();
    },
    async resume() {
      // Each worker asks this as it starts, when there is mostly something more pressing than to open the disk.
      if ((await board.said())?.reading === null) return;
      const key = await connections.key();
      if (key === null) return;
      const { current, building } = await store.standing(key);
      if (building) await start();
      // What is being read by now says so itself.
      else if (!reading) await board.say({ ...standingOf(current), reading: null });
    },
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof SourceError || error instanceof StoreError) return error.message;
  return t('portfolio.failed');
}
