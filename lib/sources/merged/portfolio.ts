import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import type { AccountFacts, PortfolioPage } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { readCursor } from '../cursor.ts';
import { SourceError } from '../error.ts';
import { hashOf } from '../hash.ts';
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

/** Of what all pages of a reading are cut; null: of nothing that is beside, as that could not be had. */
const stamp = z.string().nullable();
/** The person's own that are only beside, then all of the first source's, then the others that are only beside. */
const Cursor = z.discriminatedUnion('of', [
  z.object({ of: z.literal('own'), stamp, row: z.number().int().min(0) }),
  z.object({ of: z.literal('lead'), stamp, after: z.string().nullable() }),
  z.object({ of: z.literal('others'), stamp, row: z.number().int().min(0), total: z.number().int() }),
]);
type Cursor = z.infer<typeof Cursor>;

interface Beside {
  /** Tells what is there, and where each account stands; null: it could not be had. */
  stamp: string | null;
  /** By the account of the first source that they belong to. */
  joined: ReadonlyMap<string, readonly AccountFacts[]>;
  own: readonly AccountFacts[];
  others: readonly AccountFacts[];
}
const nothing: Beside = { stamp: null, joined: new Map(), own: [], others: [] };

/**
 * Each account once in one reading. Where what is beside was lost on the way, as the worker has ended, and an account
 * stands elsewhere by now, it would be on two pages or on none: that rejects with a `start-over`.
 */
export function createPortfolioOfTwo({ lead, guest, viewerId, beside }: Parts): Source['portfolio'] {
  let known = nothing;

  async function read(signal: AbortSignal): Promise<Beside> {
    const asked = allOf(guest, signal);
    const found = await beside(asked, signal);
    if (!found) return nothing;
    const ids = (await asked).map(({ account }) => account.id);
    // In the same order whenever it is read.
    const all = [...new Map(found.map((facts, at) => [ids[at] ?? '', facts]))].toSorted(byId);
    const isAlone = ({ account }: AccountFacts) => guest.has(account.id);
    const isOwn = ({ account }: AccountFacts) => viewerId !== null && account.ownerId === viewerId;
    const each = all.map(([, facts]) => facts);
    const alone = each.filter(isAlone);
    return {
      stamp: await hashOf(all.map(([id, facts]) => [id, isAlone(facts) ? isOwn(facts) : facts.account.id])),
      joined: Map.groupBy(
        each.filter((facts) => !isAlone(facts)),
        ({ account }) => account.id,
      ),
      own: alone.filter(isOwn),
      others: alone.filter((facts) => !isOwn(facts)),
    };
  }

  async function besideAt(at: Cursor | null, signal: AbortSignal): Promise<Beside> {
    if (at && at.stamp === known.stamp) return known;
    const now = await read(signal);
    // What can't be had now is left out: the first's goes on.
    if (at && now.stamp !== null && now.stamp !== at.stamp) throw startOver();
    known = now;
    return now;
  }

  return async (cursor, signal) => {
    const at = cursor === null ? null : placeOf(cursor);
    const { stamp, joined, own, others } = await besideAt(at, signal);
    const alone = own.length + others.length;
    if (at?.of === 'others') {
      const { rows, next } = cut(others, at.row);
      return pageOf(rows, next === null ? null : { ...at, stamp, row: next }, at.total);
    }
    if (at?.of !== 'lead' && own.length > 0) {
      const { rows, next } = cut(own, at?.row ?? 0);
      const then: Cursor =
        next === null ? { of: 'lead', stamp, after: null } : { of: 'own', stamp, row: next };
      return pageOf(rows, then, alone);
    }
    const page = await lead.portfolio(at?.of === 'lead' ? at.after : null, signal);
    const total = page.total + alone;
    const accounts = page.accounts.map((facts) =>
      (joined.get(facts.account.id) ?? []).reduce(mergedFacts, facts),
    );
    if (page.next !== null) return pageOf(accounts, { of: 'lead', stamp, after: page.next }, total);
    return pageOf(accounts, others.length > 0 ? { of: 'others', stamp, row: 0, total } : null, total);
  };
}

const byId = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;

const startOver = () => new SourceError({ kind: 'start-over' }, t('errors.source.startOver'));

/** One that was not given out here is of the first alone: this one came beside it since. */
function placeOf(cursor: string): Cursor {
  const place = readCursor(Cursor, cursor);
  if (place) return place;
  throw startOver();
}

function cut(all: readonly AccountFacts[], row: number) {
  const end = row + ROWS;
  return { rows: all.slice(row, end), next: end < all.length ? end : null };
}

const pageOf = (accounts: AccountFacts[], next: Cursor | null, total: number): PortfolioPage => ({
  accounts,
  next: next && JSON.stringify(next),
  total,
});

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
