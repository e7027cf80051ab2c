import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import type { AccountFacts, BookRecords, Kept, PortfolioPage } from '../../model/index.ts';
import { SourceError } from '../error.ts';
import { accountFactsOf } from './facts.ts';
import { byAccount } from './feed.ts';
import { type Parts, partsOf } from './parts.ts';

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
  const { packs } = await records.standing();
  let [others, pack, total] = cursor === null ? await beginning(records, packs) : placeOf(cursor);
  const accounts: AccountFacts[] = [];
  while (accounts.length < PAGE) {
    if (pack > packs && others) break;
    if (pack > packs) [others, pack] = [true, 1];
    for (const parts of lookedAfter((await records.pack(pack)) ?? []))
      if (parts.account && (parts.account.ownerId !== ownerId) === others)
        accounts.push(accountFactsOf(parts.account, parts, now));
    pack += 1;
  }
  const isEnd = others && pack > packs;
  return { accounts, next: isEnd ? null : JSON.stringify([others, pack, total] satisfies Cursor), total };
}

async function beginning(records: BookRecords, packs: number): Promise<Cursor> {
  let total = 0;
  for (let pack = 1; pack <= packs; pack++) total += lookedAfter((await records.pack(pack)) ?? []).length;
  return [false, 1, total];
}

function placeOf(cursor: string): Cursor {
  const place = Cursor.safeParse(readJson(cursor)).data;
  if (place) return place;
  throw new SourceError({ kind: 'rejected', fields: {} }, t('errors.source.rejected'));
}

const lookedAfter = (rows: readonly Kept[]): Parts[] =>
  [...byAccount(rows).values()].map(partsOf).filter(({ account }) => (account?.ownerId ?? null) !== null);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
