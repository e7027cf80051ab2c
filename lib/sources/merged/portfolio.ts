import { z } from 'zod';
import type { AccountFacts, PortfolioPage } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import type { Guest } from './guest.ts';
import { mergedFacts } from './parts.ts';

interface Parts {
  lead: Pick<Source, 'portfolio'>;
  guest: Pick<Guest, 'portfolio' | 'has'>;
  /** Whom the connection belongs to, as the first source calls them. */
  viewerId: string | null;
  /** With the ids of the first source; undefined: it can't be had now. */
  beside<T>(asked: Promise<T>, signal: AbortSignal): Promise<T | undefined>;
}

/** Rows of the source beside in one page. */
const ROWS = 500;
/** Milliseconds for which what is beside holds while the pages are asked for one by one. */
const LASTS = 300_000;

/** The person's own that are only beside, then all of the first source's, then the others that are only beside. */
const Cursor = z.discriminatedUnion('of', [
  z.object({ of: z.literal('own'), row: z.number().int().min(0) }),
  z.object({ of: z.literal('lead'), after: z.string().nullable() }),
  z.object({ of: z.literal('others'), row: z.number().int().min(0), total: z.number().int() }),
]);

interface Beside {
  at: number;
  /** By the account of the first source that they belong to. */
  joined: ReadonlyMap<string, readonly AccountFacts[]>;
  own: readonly AccountFacts[];
  others: readonly AccountFacts[];
}

export function createPortfolioOfTwo({ lead, guest, viewerId, beside }: Parts): Source['portfolio'] {
  let known: Beside | undefined;

  async function read(signal: AbortSignal): Promise<Beside> {
    const all = (await beside(allOf(guest, signal), signal)) ?? [];
    const isAlone = ({ account }: AccountFacts) => guest.has(account.id);
    const isOwn = ({ account }: AccountFacts) => viewerId !== null && account.ownerId === viewerId;
    const alone = all.filter(isAlone);
    return {
      at: Date.now(),
      joined: Map.groupBy(
        all.filter((facts) => !isAlone(facts)),
        ({ account }) => account.id,
      ),
      own: alone.filter(isOwn),
      others: alone.filter((facts) => !isOwn(facts)),
    };
  }

  return async (cursor, signal) => {
    const at = cursor === null ? null : Cursor.parse(JSON.parse(cursor));
    if (at === null || !known || Math.abs(Date.now() - known.at) >= LASTS) known = await read(signal);
    const { joined, own, others } = known;
    const alone = own.length + others.length;
    if (at?.of === 'others') {
      const { rows, next } = cut(others, at.row);
      return pageOf(rows, next === null ? null : { ...at, row: next }, at.total);
    }
    if (at?.of !== 'lead' && own.length > 0) {
      const { rows, next } = cut(own, at?.row ?? 0);
      return pageOf(rows, next === null ? { of: 'lead', after: null } : { of: 'own', row: next }, alone);
    }
    const page = await lead.portfolio(at?.of === 'lead' ? at.after : null, signal);
    const total = page.total + alone;
    const accounts = page.accounts.map((facts) =>
      (joined.get(facts.account.id) ?? []).reduce(mergedFacts, facts),
    );
    if (page.next !== null) return pageOf(accounts, { of: 'lead', after: page.next }, total);
    return pageOf(accounts, others.length > 0 ? { of: 'others', row: 0, total } : null, total);
  };
}

function cut(all: readonly AccountFacts[], row: number) {
  const end = row + ROWS;
  return { rows: all.slice(row, end), next: end < all.length ? end : null };
}

const pageOf = (
  accounts: AccountFacts[],
  next: z.infer<typeof Cursor> | null,
  total: number,
): PortfolioPage => ({ accounts, next: next && JSON.stringify(next), total });

async function allOf(source: Pick<Source, 'portfolio'>, signal: AbortSignal): Promise<AccountFacts[]> {
  const all: AccountFacts[] = [];
  let cursor: string | null = null;
  do {
    const page: PortfolioPage = await source.portfolio(cursor, signal);
    all.push(...page.accounts);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}
