import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import type { AccountFacts, BookRecords, Kept, PortfolioPage } from '../../model/index.ts';
import { readCursor } from '../cursor.ts';
import { SourceError } from '../error.ts';
import { accountFactsOf } from '../records/facts.ts';
import { type Parts, partsOf } from '../records/parts.ts';
import { byAccount } from './feed.ts';

/** Whether those of others are read yet, the next pack, and how many accounts there are in all. */
const Cursor = z.tuple([z.boolean(), z.number().int().positive(), z.number().int()]);
type Cursor = z.infer<typeof Cursor>;

/** Accounts of one page, a pack more or less; the model takes 1000. */
const PAGE = 250;

/** Accounts that somebody looks after, the person's own first; of each group as they lie. */
export async function portfolioOf(
  records: BookRecords,
  { cursor, ownerId, now }: { cursor: string | null; ownerId: string; now: number },
): Promise<PortfolioPage> {
  let [others, pack, total] = cursor === null ? [false, 1, await countOf(records)] : placeOf(cursor);
  const accounts: AccountFacts[] = [];
  for (;;) {
    for await (const rows of records.packs(pack)) {
      for (const parts of lookedAfter(rows))
        if (parts.account && (parts.account.ownerId !== ownerId) === others)
          accounts.push(accountFactsOf(parts.account, parts, now));
      pack += 1;
      if (accounts.length >= PAGE)
        return { accounts, next: JSON.stringify([others, pack, total] satisfies Cursor), total };
    }
    if (others) return { accounts, next: null, total };
    [others, pack] = [true, 1];
  }
}

async function countOf(records: BookRecords): Promise<number> {
  let total = 0;
  for await (const rows of records.packs(1)) total += lookedAfter(rows).length;
  return total;
}

function placeOf(cursor: string): Cursor {
  const place = readCursor(Cursor, cursor);
  if (place) return place;
  throw new SourceError({ kind: 'rejected', fields: {} }, t('errors.source.rejected'));
}

const lookedAfter = (rows: readonly Kept[]): Parts[] =>
  [...byAccount(rows).values()].map(partsOf).filter(({ account }) => (account?.ownerId ?? null) !== null);
