import { describe, expect, test } from 'vitest';
import { office, openInOffice, slow, withoutOffice } from '../../tests/fakes/office.ts';
import { readBook } from '../sheets/read.ts';
import { writeBook } from '../sheets/write.ts';
import { recordsBook, wholeIn } from './records-book.ts';

const read = async (bytes: Uint8Array<ArrayBuffer>) =>
  JSON.parse(wholeIn((await readBook(new Blob([bytes]), { name: 'export.xlsx' })).sheets) ?? '{}');

const texts: readonly (readonly [name: string, text: string])[] = [
  ['letters that are two, wherever a cell ends', '🦊'.repeat(40_000)],
  ['the same, one further', `a${'🦊'.repeat(40_000)}`],
  ['halves of letters', '\ud83e and \udd8a'],
  ['what XML forbids', '\ufffe\uffff\u0000\u001f\u007f'],
  ['what looks like Excel’s way to write that', '_x0041__x005F_x000D_'.repeat(3000)],
  ['all ends of lines and spaces', ' \r\n\r\n \t\u2028\u2029\u0085\u00a0 '],
  ['formulas', '=1+1'],
];

describe('all that Keyside holds, on the hidden sheet', () => {
  test.each(texts)('comes back with %s', async (_name, text) => {
    const bytes = await writeBook(recordsBook([], JSON.stringify({ text })));
    expect(await read(bytes)).toEqual({ text });
  });

  test.skipIf(!office)(
    `comes back when another program has saved the file since${office ? '' : `: ${withoutOffice}`}`,
    async () => {
      const all = Object.fromEntries(texts);
      const written = await writeBook(recordsBook([], JSON.stringify(all)));
      expect(await read(new Uint8Array(await openInOffice(written, 'xlsx', 'xlsx')))).toEqual(all);
    },
    slow,
  );
});
