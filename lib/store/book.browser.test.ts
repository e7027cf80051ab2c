import { deleteDB } from 'idb';
import { describe } from 'vitest';
import { holdsTheContract } from '../../tests/contract/source.ts';
import { type Brought, type Kept, plainWorkspace, recordKinds } from '../model/index.ts';
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
      fill: (seeds) =>
        fill(
          seeds.map(({ kind, record }) => ({
            row: {
              kind,
              record: recordKinds[kind].parse({ ...record, version: '1', updatedAt: '2026-11-26T09:00:00Z' }),
              given: null,
            } as Kept,
            before: null,
          })),
        ),
      close: () => deleteDB(name),
    };
  });
});
