import type { PortfolioStanding } from '../../messages/portfolio.ts';
import { session } from '../../storage.ts';
import type { Reading } from '../../store/portfolio-rows.ts';
import { setSurely } from '../hot.ts';
import { createTurns } from '../in-turn.ts';

const none: PortfolioStanding = {
  generation: null,
  pages: 0,
  total: 0,
  fetchedAt: null,
  revision: 0,
  reading: null,
  problem: null,
};

/** How the portfolio stands, for every page that shows it. */
export interface PortfolioBoard {
  /** @param current what is on the disk, which holds whatever was said before */
  get(current: Reading | null): Promise<PortfolioStanding>;
  /** What was said last in this session of the browser. */
  said(): Promise<PortfolioStanding | undefined>;
  say(change: Partial<PortfolioStanding>): Promise<void>;
  /** A single account is another now. */
  changed(): Promise<void>;
}

export function createPortfolioBoard(): PortfolioBoard {
  const inTurn = createTurns();
  const said = async () => (await session.get('portfolio')).portfolio;
  const known = async () => (await said()) ?? none;
  const patch = (change: (before: PortfolioStanding) => PortfolioStanding) =>
    inTurn(async () => setSurely(['portfolio', change(await known())]));
  return {
    said,
    get: async (current) => ({ ...(await known()), ...standingOf(current) }),
    say: (change) => patch((before) => ({ ...before, ...change })),
    changed: () => patch((before) => ({ ...before, revision: before.revision + 1 })),
  };
}

export const standingOf = (current: Reading | null) =>
  current
    ? {
        generation: current.generation,
        pages: current.pages,
        total: current.total,
        fetchedAt: current.fetchedAt,
      }
    : { generation: null, pages: 0, total: 0, fetchedAt: null };
