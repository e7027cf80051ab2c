import type { PortfolioPage } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { Problem } from '../http/problem.ts';
import { type AccountRow, accountsAfter, countAccounts, type Reader } from './accounts.ts';
import { beginning, type Place, packPlace, unpackPlace } from './cursor.ts';
import { factsOf } from './facts.ts';

/**
 * Accounts that somebody looks after, the reader's own first. Few statements, however many accounts: four for the first
 * page and three for each of the others. Throws a problem for what is no cursor.
 */
export async function readPortfolio(
  db: Database,
  reader: Reader,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<PortfolioPage> {
  const place = placeOf(cursor);
  const found = await accountsAfter(db, reader, place, limit + 1);
  const page = found.slice(0, limit);
  // Counted once, then carried along: what is added meanwhile is for the next reading.
  const total = place.total ?? (await countAccounts(db, reader.workspaceId));
  return {
    accounts: await factsOf(db, reader.workspaceId, page),
    next: found.length > limit ? nextOf(page, total) : null,
    total,
  };
}

function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return beginning;
  const place = unpackPlace(cursor);
  if (place) return place;
  throw new Problem('bad-request', 'Send "cursor" exactly as an earlier answer gave it in "next".');
}

function nextOf(page: readonly AccountRow[], total: number): string | null {
  const last = page.at(-1);
  return last ? packPlace({ others: last.others, after: last.id, total }) : null;
}
