import { type SelectQueryBuilder, sql } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import { type Cursor, packCursor, unpackCursor } from './cursor.ts';

export interface FeedRequest {
  readonly workspaceId: string;
  /** A cursor of an earlier page; undefined for the beginning. */
  readonly since: string | undefined;
  /** Undefined: all kinds. */
  readonly kinds: readonly RecordKind[] | undefined;
  readonly limit: number;
}

export interface FeedItem {
  readonly kind: RecordKind;
  readonly id: string;
  readonly deleted: boolean;
}

export interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly next: string;
  readonly more: boolean;
  readonly total: number;
}

/**
 * The changes after a cursor, oldest first, each record once. Throws a problem for what is no cursor, and `start-over`
 * for one of another history or from before forgotten deletes.
 */
export async function readFeed(db: Database, request: FeedRequest): Promise<FeedPage> {
  const { workspaceId, limit } = request;
  const {
    epoch,
    seq,
    feed_floor: floor,
  } = await db
    .selectFrom('workspace')
    .select(['epoch', 'seq', 'feed_floor'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const from = startOf(request.since, { epoch, seq, floor });
  const rows = await after(db, request, from.seq)
    .select(['seq', 'kind', 'record_id', 'deleted'])
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const more = rows.length > limit;
  const total = more ? await totalOf(db, request, from, page.length) : page.length;
  // At the end the reader has all that was there when the workspace was read: no row up to its sequence came later.
  const end = more ? 0 : seq;
  const reached = Math.max(from.seq, end, page.at(-1)?.seq ?? 0);
  const left = more ? total - page.length : null;
  return {
    items: page.map(toItem),
    next: packCursor({ epoch, seq: reached, left, begun: more ? from.begun : 0 }),
    more,
    total,
  };
}

const toItem = ({
  kind,
  record_id: id,
  deleted,
}: Pick<Tables['feed'], 'kind' | 'record_id' | 'deleted'>) => ({
  kind,
  id,
  deleted,
});

interface History {
  epoch: string;
  seq: number;
  floor: number;
}

function startOf(since: string | undefined, { epoch, seq, floor }: History): Cursor {
  if (since === undefined) return { epoch, seq: 0, left: null, begun: seq };
  const cursor = unpackCursor(since);
  if (!cursor)
    throw new Problem('bad-request', 'Send "since" exactly as an earlier answer gave it in "next".');
  const ours = cursor.epoch === epoch && cursor.seq <= seq;
  if (!ours || Math.max(cursor.seq, cursor.begun) < floor)
    throw new Problem(
      'start-over',
      'This cursor is too old or of another server. Read everything from the start.',
    );
  return cursor;
}

type FeedQuery = SelectQueryBuilder<Tables, 'feed', object>;

function after(db: Database, { workspaceId, kinds }: FeedRequest, seq: number): FeedQuery {
  const query = db.selectFrom('feed').where('workspace_id', '=', workspaceId).where('seq', '>', seq);
  return kinds ? query.where('kind', '=', sql<RecordKind>`any(${[...kinds]}::text[])`) : query;
}

/** Counted once at the first page, then carried along in the cursor: counting a million for each page is slow. */
async function totalOf(db: Database, request: FeedRequest, from: Cursor, atLeast: number): Promise<number> {
  if (from.left !== null && from.left > atLeast) return from.left;
  const { count } = await after(db, request, from.seq)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
