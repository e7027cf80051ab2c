import { createRoute, z } from '@hono/zod-openapi';
import { type DirectoryEntry, DirectoryPage, RecordKind } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { getWholeRecords } from '../feed/full.ts';
import { type FeedItem, readFeed } from '../feed/page.ts';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { Problem, problems } from '../http/problem.ts';
import { getAccountEntries, getContactEntries } from '../records/entries.ts';

/** Records in a page at most, by view: an entry is small, a whole record may not be. */
const most = { directory: 20_000, full: 1000 } as const;

const Query = z.object({
  since: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: '`next` of an earlier page; none: from the start' }),
  limit: z.coerce.number().int().min(1).max(20_000).default(1000).openapi({
    description: 'The server may give fewer: a page of whole records has at most 1,000',
  }),
  kinds: z.string().max(200).optional().openapi({
    description: 'Only these, with commas between: `account,contact`',
  }),
  view: z.enum(['full', 'directory']).default('full').openapi({
    description: '`directory`: only what matching needs of accounts and contacts',
  }),
});

const FullPage = z
  .object({
    upserts: z.array(z.object({ kind: RecordKind, record: z.object({ id: z.string() }).loose() })),
    deletes: z.array(z.object({ kind: RecordKind, id: z.string() })),
    next: z.string(),
    more: z.boolean(),
    total: z.number().int().openapi({ description: 'Changes left after `since`, this page included' }),
  })
  .openapi('ChangesPage');

const route = createRoute({
  method: 'get',
  path: '/v1/changes',
  summary: 'What has changed since a cursor',
  description:
    'Each record once, as it is now, oldest change first; deleted ones by their id. Keep `next` and ask again with ' +
    'it. The answer 410 (`/problems/start-over`) means that the cursor is no longer good: read from the start.',
  middleware: [needs('read')] as const,
  request: { query: Query },
  responses: {
    200: {
      description: 'A page of changes; its shape depends on `view`',
      content: {
        'application/json': { schema: z.union([FullPage, DirectoryPage.clone().openapi('DirectoryPage')]) },
      },
    },
    ...problems(400, 401, 403, 410, 429),
  },
});

export const addFeed: AddRoutes = (api, db) => {
  api.openapi(route, async (c) => {
    const { since, limit, kinds, view } = c.req.valid('query');
    const { workspaceId } = c.var.caller;
    const wanted = view === 'directory' ? directoryKinds(kinds) : kindsOf(kinds);
    const page = await readFeed(db, {
      workspaceId,
      since,
      kinds: wanted,
      limit: Math.min(limit, most[view]),
    });
    const { items, ...rest } = page;
    const live = items.filter(({ deleted }) => !deleted);
    const upserts =
      view === 'directory'
        ? await getEntries(db, workspaceId, live)
        : await getWholeRecords(db, workspaceId, live);
    const deletes = items.filter(({ deleted }) => deleted).map(({ kind, id }) => ({ kind, id }));
    // The two views are two shapes; each is checked against its schema in the tests.
    return c.json({ upserts, deletes, ...rest } as z.infer<typeof FullPage>, 200);
  });
};

function kindsOf(kinds: string | undefined): RecordKind[] | undefined {
  if (kinds === undefined) return undefined;
  const parsed = z.array(RecordKind).safeParse(kinds.split(','));
  if (parsed.success) return parsed.data;
  const message = `Use one or more of ${RecordKind.options.join(', ')}, with commas between.`;
  throw new Problem('bad-request', message, { errors: [{ field: 'kinds', message }] });
}

/** The directory has accounts and contacts only. */
function directoryKinds(kinds: string | undefined): RecordKind[] {
  const wanted = kindsOf(kinds);
  const own: RecordKind[] = ['account', 'contact'];
  return wanted ? own.filter((kind) => wanted.includes(kind)) : own;
}

async function getEntries(
  db: Database,
  workspaceId: string,
  items: readonly FeedItem[],
): Promise<DirectoryEntry[]> {
  const idsOf = (wanted: RecordKind) => items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const accounts = await getAccountEntries(db, workspaceId, idsOf('account'));
  const contacts = await getContactEntries(db, workspaceId, idsOf('contact'));
  return [...accounts, ...contacts];
}
