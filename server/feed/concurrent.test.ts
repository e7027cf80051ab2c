import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { applyChange } from '../changes/apply.ts';
import { deleteRecords, writeRecords } from '../records/bulk.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { makePostgres } from '../testing/places.ts';
import { readFeed } from './page.ts';

const workspaceId = 'busy';
const WRITERS = 12;
const EACH = 40;

const account = { name: 'Acme', domains: ['acme.com'], aliasDomains: [], website: null, linkedinSlug: null };
const rest = {
  linkedinId: null,
  industry: null,
  tier: null,
  ownerId: null,
  territory: null,
  parentId: null,
  health: null,
  link: null,
};
const note = {
  accountId: 'acme',
  contactId: null,
  opportunityId: null,
  body: 'x',
  authorId: null,
  createdAt: '2026-11-24T09:00:00Z',
  origin: null,
};

// One connection cannot have two writers at once, so the embedded database has nothing to show here.
describe.skipIf(inject('postgres') === null)('with many writers at once on PostgreSQL', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(await makePostgres());
    await api.makeWorkspace(workspaceId);
    await writeRecords(api.db, workspaceId, [
      { kind: 'account', record: { id: 'acme', ...account, ...rest } },
    ]);
  });
  afterAll(() => api.close());

  /** Notes one by one, and a few written slowly, so that transactions overlap and end in another order than they began. */
  async function write(made: Set<string>): Promise<void> {
    for (let n = 0; n < EACH; n++) {
      const recordId = randomUUID();
      const change = { id: randomUUID(), type: 'note.create' as const, recordId, fields: note };
      await applyChange(api.db, { workspaceId, change, bodyHash: recordId });
      made.add(recordId);
    }
  }

  test('a reader that follows the feed misses no record', async () => {
    const made = new Set<string>();
    const writing = Promise.all(Array.from({ length: WRITERS }, () => write(made)));
    let written = false;
    const done = writing.finally(() => {
      written = true;
    });
    const seen = new Set<string>();
    let since: string | undefined;
    for (let last = false; !last; ) {
      last = written;
      const page = await readFeed(api.db, { workspaceId, since, kinds: undefined, limit: 7 });
      for (const { id } of page.items) seen.add(id);
      since = page.next;
      if (page.more) last = false;
    }
    await done;
    expect(made.size).toBe(WRITERS * EACH);
    expect([...made].filter((id) => !seen.has(id))).toEqual([]);
  });

  test('a write that has its sequence but is not committed holds back those after it', async () => {
    const before = await readFeed(api.db, { workspaceId, since: undefined, kinds: undefined, limit: 10_000 });
    const held = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const slow = api.db.transaction().execute(async (tx) => {
      await sql`update workspace set seq = seq + 1 where id = ${workspaceId}`.execute(tx);
      await sql`update feed set seq = (select seq from workspace where id = ${workspaceId})
        where workspace_id = ${workspaceId} and kind = 'account' and record_id = 'acme'`.execute(tx);
      taken.resolve();
      await held.promise;
    });
    await taken.promise;
    const quick = deleteRecords(api.db, { workspaceId, kind: 'note' }, [before.items.at(-1)?.id ?? '']);
    const during = await readFeed(api.db, { workspaceId, since: before.next, kinds: undefined, limit: 10 });
    held.resolve();
    await Promise.all([slow, quick]);
    const after = await readFeed(api.db, { workspaceId, since: during.next, kinds: undefined, limit: 10 });
    expect(during.items).toEqual([]);
    expect(after.items.map(({ kind, deleted }) => [kind, deleted])).toEqual([
      ['account', false],
      ['note', true],
    ]);
  });

  test('the same change sent many times at once has one effect and one answer', async () => {
    const recordId = randomUUID();
    const change = { id: randomUUID(), type: 'note.create' as const, recordId, fields: note };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => applyChange(api.db, { workspaceId, change, bodyHash: 'same' })),
    );
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1);
    const { rows } = await sql`select 1 from note where id = ${recordId}`.execute(api.db);
    expect(rows).toHaveLength(1);
  });

  test('of many edits made on one version, one wins and the others are told', async () => {
    const { rows } = await sql<{ version: number }>`select version from account where id = 'acme'`.execute(
      api.db,
    );
    const baseVersion = String(rows[0]?.version);
    const edits = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => {
        const change = {
          id: randomUUID(),
          type: 'account.update' as const,
          recordId: 'acme',
          baseVersion,
          fields: { name: `Name ${n}` },
        };
        return applyChange(api.db, { workspaceId, change, bodyHash: String(n) });
      }),
    );
    expect(edits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = edits.filter((edit) => edit.status === 'rejected').map(({ reason }) => reason.kind);
    expect(new Set(refused)).toEqual(new Set(['conflict']));
  });
});
