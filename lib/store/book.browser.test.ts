import { deleteDB } from 'idb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fieldsOf, type Seed, seed } from '../../tests/contract/seeds.ts';
import { holdsTheContract } from '../../tests/contract/source.ts';
import { type Brought, Change, type Kept, plainWorkspace, recordKinds } from '../model/index.ts';
import { createWorkbookSource } from '../sources/workbook/workbook.ts';
import { createBook } from './book.ts';
import { createDatabase } from './database.ts';

const me = { ownerId: 'own-me', name: 'Alex', email: 'alex@example.com' };
const own = {
  id: crypto.randomUUID(),
  name: 'Testers',
  me,
  ownDomains: ['example.com'],
  workspace: plainWorkspace,
};
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

const rowOf = ({ kind, record }: Seed): Kept =>
  ({
    kind,
    record: recordKinds[kind].parse({ ...record, version: '1', updatedAt: '2026-11-26T09:00:00Z' }),
    given: null,
  }) as Kept;

describe('a workbook in this browser', () => {
  holdsTheContract(async () => {
    const name = `keyside-test-${crypto.randomUUID()}`;
    const records = createBook(createDatabase(name));
    const fill = async (brought: readonly Brought[]) =>
      void (await records.takeOver(
        {
          ...{ book: own, brought, files: ['clients.xlsx'], at: Date.now() },
          since: (await records.standing()).epoch,
        },
        quiet,
      ));
    await fill([]);
    return {
      source: createWorkbookSource({ records, id: own.id }),
      fill: (seeds) => fill(seeds.map((one) => ({ row: rowOf(one), before: null }))),
      close: () => deleteDB(name),
    };
  });
});

describe('a workbook of many accounts', () => {
  const accounts = Array.from({ length: 3000 }, (_, at) =>
    seed('account', { id: `a${at}`, ownerId: 'own-me' }),
  );
  const name = `keyside-test-${crypto.randomUUID()}`;
  const records = createBook(createDatabase(name));
  const source = createWorkbookSource({ records, id: own.id });
  beforeAll(async () => {
    const brought = accounts.map((one) => ({ row: rowOf(one), before: null }));
    await records.takeOver({ book: own, brought, files: ['a.csv'], at: Date.now(), since: '' }, quiet);
  });
  afterAll(() => deleteDB(name));

  const looks = async (work: () => Promise<unknown>) => {
    const spies = (['get', 'getAll'] as const).map((look) => vi.spyOn(IDBObjectStore.prototype, look));
    await work();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  };

  test('takes a note without looking through the others', async () => {
    const fields = fieldsOf('note', { accountId: 'a7', authorId: 'own-me', body: 'Mine' });
    const change = Change.parse({
      id: crypto.randomUUID(),
      type: 'note.create',
      recordId: crypto.randomUUID(),
      fields,
    });
    expect(await looks(() => source.apply(change, 'a7', quiet.signal))).toBeLessThan(8);
    expect((await source.context('a7', quiet.signal)).notes).toMatchObject([{ body: 'Mine' }]);
  });

  test('is read for matching and for the portfolio many accounts at a time', async () => {
    const { packs } = await records.standing();
    expect(await looks(() => source.changes(null, quiet.signal))).toBeLessThan(packs / 3);
    expect(await looks(() => source.portfolio(null, quiet.signal))).toBeLessThan(packs / 2);
  });

  test('is read whole, each account once', async () => {
    const ids: string[] = [];
    for (let next: string | null = null; ; ) {
      const page = await source.portfolio(next, quiet.signal);
      expect(page.total).toBe(accounts.length);
      ids.push(...page.accounts.map(({ account }) => account.id));
      next = page.next;
      if (next === null) break;
    }
    expect(ids.toSorted()).toEqual(accounts.map(({ record }) => record.id).toSorted());
  });
});
