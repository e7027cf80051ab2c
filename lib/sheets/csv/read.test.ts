import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { encoded } from '../../../tests/builders/sheets.ts';
import { readBook } from '../read.ts';

const read = (bytes: string | Uint8Array<ArrayBuffer>, name = 'Accounts 2026.csv') =>
  readBook(new Blob([bytes]), { name });
const cellsOf = async (bytes: string | Uint8Array<ArrayBuffer>) =>
  (await read(bytes)).sheets[0]?.rows.map(({ cells }) => cells);

const table = [
  ['Name', 'Town', 'Amount'],
  ['Müller; Söhne', 'Köln', '1.234,50'],
  ['A "B" C', 'two\nlines', '€ 5'],
];

describe.each([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
])('a file with %j between fields', (delimiter) => {
  const text = Papa.unparse(table, { delimiter });

  test.each([
    ['UTF-8', encoded(text, 'utf-8'), undefined],
    ['UTF-8 with a mark', encoded(text, 'utf-8', true), undefined],
    ['UTF-16LE with a mark', encoded(text, 'utf-16le', true), undefined],
    ['UTF-16BE with a mark', encoded(text, 'utf-16be', true), undefined],
    ['UTF-16LE', encoded(text, 'utf-16le'), 'utf-16le'],
    ['UTF-16BE', encoded(text, 'utf-16be'), 'utf-16be'],
    ['Windows-1252', encoded(text, 'windows-1252'), 'windows-1252'],
  ])('in %s is read, and a guess is said', async (_name, bytes, guessed) => {
    const book = await read(bytes);
    expect(book.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(table);
    expect(book.remarks).toEqual(guessed ? [{ kind: 'encoding', encoding: guessed }] : []);
  });
});

describe('what stands between fields is found', () => {
  test.each<[string, string, (string | null)[][]]>([
    ['in one row with quotes', 'a;"b;c"', [['a', 'b;c']]],
    ['in one row with commas in quotes', '"a,b";c', [['a,b', 'c']]],
    [
      'beside decimal commas',
      'Name;Amount\nA;1,5\nB;2,5',
      [
        ['Name', 'Amount'],
        ['A', '1,5'],
        ['B', '2,5'],
      ],
    ],
    [
      'beside decimal commas without a header',
      '1,5;2,5\n3,5;4,5',
      [
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'beside texts with semicolons',
      'a,b\n"x; y",z\nu; v,w',
      [
        ['a', 'b'],
        ['x; y', 'z'],
        ['u; v', 'w'],
      ],
    ],
    ['by what the file says', 'sep=|\na,b|c,d', [['a,b', 'c,d']]],
    ['by what the file says in capitals', 'SEP=;\r\na;b', [['a', 'b']]],
    ['in a file of one column', 'Domain\nacme.example\n', [['Domain'], ['acme.example']]],
    ['in a file of one cell', 'x', [['x']]],
  ])('%s', async (_name, text, cells) => expect(await cellsOf(text)).toEqual(cells));
});

describe('a row', () => {
  test('is counted as Excel counts it, with lines in fields and empty rows', async () => {
    const [sheet] = (await read('a,b\r\n"1\r\n2",3\r\n\r\n,,\r\nx\r\n\r\n,\r\n')).sheets;
    expect(sheet).toMatchObject({ name: 'Accounts 2026', hidden: false, merges: [] });
    expect(sheet?.rows).toEqual([
      { number: 1, hidden: false, cells: ['a', 'b'] },
      { number: 2, hidden: false, cells: ['1\n2', '3'] },
      { number: 3, hidden: false, cells: [] },
      { number: 4, hidden: false, cells: [] },
      { number: 5, hidden: false, cells: ['x'] },
    ]);
  });

  test('may end in any way, even in one file', async () => {
    expect(await cellsOf('a,b\nc,d\r\ne,f\rg,h')).toEqual(['ab', 'cd', 'ef', 'gh'].map((two) => [...two]));
  });

  test.each([
    ['a quote that is never closed', 'a,b\nc,"d\ne,f', 2],
    ['text after a quoted field', 'a,b\nc,d\n"e"f,g', 3],
  ])('with %s is named', async (_name, text, row) => {
    const message = expect.stringContaining(`row ${row} `);
    await expect(read(text)).rejects.toMatchObject({ fault: 'damaged', message });
  });

  test('far down with a wrong quote is named by its own number', async () => {
    const message = expect.stringContaining('row 300,001 ');
    await expect(read(`${'aaaa,b\n'.repeat(300_000)}c,"d`)).rejects.toMatchObject({ message });
  });

  test('may have a quote inside as it is', async () => {
    expect(await cellsOf('a,5" pipe\nb,c')).toEqual([
      ['a', '5" pipe'],
      ['b', 'c'],
    ]);
  });

  test('has no more columns than Excel', async () => {
    const message = expect.stringMatching(/Row 2 .*16,384/);
    await expect(read(`a,b\n${'x,'.repeat(16_384)}x`)).rejects.toMatchObject({ fault: 'too-large', message });
  });

  test('is not one more than Excel has', async () => {
    await expect(read('a,b\n'.repeat(1_048_577))).rejects.toMatchObject({ fault: 'too-large' });
    expect((await cellsOf('a,b\n'.repeat(1_048_576)))?.length).toBe(1_048_576);
  });
});

test('what was written as CSV is read again, whatever was written', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', ' ', 'é', '\t', '|', '=') });
  const rows = fc.array(fc.tuple(field, field, field), { minLength: 3, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (written, delimiter) => {
      const text = Papa.unparse([['h1', 'h2', 'h3'], ...written], { delimiter, quotes: true });
      const read = await cellsOf(text);
      const filled = written.map((fields) => fields.map((one) => one || null));
      const padded = read?.slice(1).map((cells) => [0, 1, 2].map((at) => cells[at] ?? null)) ?? [];
      while (padded.length < filled.length) padded.push([null, null, null]);
      expect(padded).toEqual(filled);
    }),
    { numRuns: 300 },
  );
});
