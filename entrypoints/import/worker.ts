// First of all: what speaks takes hold of the browser's texts when it is loaded, and here it has none.
import './speak-first.ts';

import {
  broughtBy,
  joined,
  type Plan,
  planFor,
  readDrafts,
  recognise,
  stepped,
} from '../../lib/import/index.ts';
import type { Book, Kept } from '../../lib/model/index.ts';
import { readBook } from '../../lib/sheets/read.ts';
import type { Book as FileBook } from '../../lib/sheets/table.ts';
import { createBook } from '../../lib/store/book.ts';
import { createDatabase, neverBegun } from '../../lib/store/index.ts';
import { type Heard, serveCalls } from '../../lib/worker-calls.ts';
import { newBook, ownerOf } from './book.ts';
import type { ImportCalls } from './calls.ts';
import { colleaguesIn } from './colleagues.ts';
import { withDomains } from './domains.ts';
import { firstOf } from './first.ts';
import { ownedBy } from './owned.ts';
import { hearTexts } from './speak-first.ts';
import { withStages } from './stages.ts';

// Reads files and compares them with what is here: minutes of work, for a hundred thousand rows, that no page waits for.

const records = createBook(createDatabase('keyside', neverBegun));
let file: { book: FileBook; names: string[] } | undefined;
let planned: { plan: Plan; own: Book; since: string } | undefined;

serveCalls<ImportCalls>(globalThis as unknown as Worker, {
  async speak(texts) {
    hearTexts(texts);
    return null;
  },
  async read({ files, currency, remembered }, calling) {
    planned = undefined;
    const books = await readAll(files, calling);
    file = { book: joined(books), names: books.map(({ name }) => name) };
    const recognition = recognise(file.book, { currency, remembered: (shape) => remembered[shape] });
    const remarks = books.flatMap(({ name, remarks: all }) => all.map((remark) => ({ file: name, remark })));
    return { recognition, remarks };
  },
  async compare({ mapping, who }, calling) {
    const { book, names } = file ?? nothing();
    const now = new Date().toISOString();
    const { epoch: since } = await records.standing();
    const own = (await records.book()) ?? newBook(who, names);
    const kept = await records.all();
    const isHere = kept.some(({ record }) => record.id === own.me.ownerId);
    const here = isHere ? kept : [...kept, ownerOf(own, now)];
    const read = await stepped(readDrafts(book, mapping, now.slice(0, 10)), half(calling, 0));
    const drafts = { ...read, drafts: [...colleaguesIn(read.drafts, here), ...read.drafts] };
    const options = { now, workspace: own.workspace, newId: () => crypto.randomUUID() };
    const planning = await stepped(planFor(drafts, here, options), half(calling, 0.5));
    const plan = { ...planning, added: completed(planning.added, here, own) };
    planned = { plan, own, since };
    return firstOf(plan, here, read.rows);
  },
  async take({ fromFile }, { signal, onProgress }) {
    const { plan, own, since } = planned ?? nothing();
    const brought = broughtBy(plan, new Set(fromFile));
    const book = { ...own, workspace: withStages(own.workspace, brought) };
    const takeover = await records.takeOver(
      { book, brought, files: file?.names ?? [], at: Date.now(), since },
      { signal, onProgress: (fraction) => onProgress({ fraction, rows: null }) },
    );
    planned = undefined;
    return takeover;
  },
});

/** What no file says of new records, and is known all the same. */
function completed(added: Plan['added'], here: readonly Kept[], { me, ownDomains }: Book): Plan['added'] {
  const brought = added.map(({ row }) => ({ row, before: null }));
  const done = withDomains(ownedBy(brought, me.ownerId), here, ownDomains);
  return added.map((one, at) => ({ ...one, row: done[at]?.row ?? one.row }));
}

async function readAll(files: readonly File[], { signal, onProgress }: Heard): Promise<FileBook[]> {
  const books: FileBook[] = [];
  let rows = 0;
  for (const [at, one] of files.entries()) {
    let own = 0;
    const tell = (far: { fraction: number; rows: number }) => {
      own = far.rows;
      onProgress({ fraction: (at + far.fraction) / files.length, rows: rows + own });
    };
    books.push(await readBook(one, { name: one.name, signal, onProgress: tell }));
    rows += own;
  }
  return books;
}

const half = ({ signal, onProgress }: Heard, from: number) => ({
  signal,
  onProgress: ({ done, of }: { done: number; of: number }) =>
    onProgress({ fraction: from + (of > 0 ? done / of : 0) / 2, rows: null }),
});

function nothing(): never {
  throw new Error('No file was read.');
}
