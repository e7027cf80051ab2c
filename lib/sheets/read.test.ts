import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildContainer, buildXlsx, encoded, type XlsxParts } from '../../tests/builders/sheets.ts';
import { readBook } from './read.ts';
import type { Cell } from './table.ts';

const readXlsx = (parts: XlsxParts) => readBook(new Blob([buildXlsx(parts)]), { name: 'book.xlsx' });
const firstSheet = async (parts: XlsxParts) => {
  const [sheet] = (await readXlsx(parts)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const cellsOf = async (parts: XlsxParts) => (await firstSheet(parts)).rows.map(({ cells }) => cells);
const date = (day: string, time: string | null = null) => ({ kind: 'date', day, time });
const money = (amount: number, currency: string) => ({ kind: 'money', amount, currency });
const failed = (shown: string) => ({ kind: 'failed', shown });

const is1904 = '<workbookPr date1904="1"/>';

const cells: [string, string, Partial<XlsxParts>, Cell][] = [
  ['a number', '<c r="A1"><v>12.5</v></c>', {}, 12.5],
  ['a number in the scientific way', '<c r="A1"><v>1.5E-3</v></c>', {}, 0.0015],
  ['a text in the list', '<c r="A1" t="s"><v>0</v></c>', { strings: ['<t>A &amp; B</t>'] }, 'A & B'],
  [
    'a text in several runs',
    '<c r="A1" t="s"><v>0</v></c>',
    {
      strings: [
        '<r><t>Ac</t></r><r><rPr><b/></rPr><t xml:space="preserve">me </t></r><rPh><t>アクメ</t></rPh>',
      ],
    },
    'Acme ',
  ],
  ['a text in the cell', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', {}, 'ab'],
  ['a text with what XML can’t hold', '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', {}, 'a\rb'],
  ['a number kept as text', '<c r="A1" t="inlineStr"><is><t>007</t></is></c>', {}, '007'],
  ['text as it is', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', {}, 'a<b'],
  ['yes', '<c r="A1" t="b"><v>1</v></c>', {}, true],
  ['no', '<c r="A1" t="b"><v>0</v></c>', {}, false],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', {}, failed('#N/A') as Cell],
  ['text that looks like an error', '<c r="A1" t="str"><f>"#N/A"</f><v>#N/A</v></c>', {}, '#N/A'],
  ['a formula with its value', '<c r="A1"><f>1+1</f><v>2</v></c>', {}, 2],
  ['a formula without a value', '<c r="A1"><f>1+1</f></c>', {}, failed('=1+1') as Cell],
  ['a formula with an empty value', '<c r="A1"><f>1+1</f><v></v></c>', {}, failed('=1+1') as Cell],
  ['a date', '<c r="A1" s="1"><v>46346</v></c>', { formats: ['yyyy-mm-dd'] }, date('2026-11-20') as Cell],
  [
    'a date from 1904',
    '<c r="A1" s="1"><v>44884</v></c>',
    { formats: ['yyyy-mm-dd'], before: is1904 },
    date('2026-11-20') as Cell,
  ],
  [
    'a date with a time',
    '<c r="A1" s="1"><v>46346.586805555555</v></c>',
    { formats: ['dd/mm/yyyy\\ hh:mm'] },
    date('2026-11-20', '14:05:00') as Cell,
  ],
  ['a time alone', '<c r="A1" s="1"><v>0.5868055556</v></c>', { formats: ['h:mm AM/PM'] }, '14:05:00'],
  ['hours beyond a day', '<c r="A1" s="1"><v>1.5625</v></c>', { formats: ['[h]:mm:ss'] }, '37:30:00'],
  [
    'a date that the file writes out',
    '<c r="A1" t="d"><v>2026-11-20T00:00:00</v></c>',
    {},
    date('2026-11-20') as Cell,
  ],
  [
    'money',
    '<c r="A1" s="1"><v>-1200.5</v></c>',
    { formats: ['#,##0.00\\ [$€-407]'] },
    money(-1200.5, 'EUR') as Cell,
  ],
  ['a share', '<c r="A1" s="1"><v>0.07</v></c>', { formats: ['0%'] }, { kind: 'percent', value: 7 }],
];

describe('a cell of a workbook', () => {
  test.each(cells)('with %s is read', async (_name, cell, parts, expected) => {
    expect(await cellsOf({ rows: `<row r="1">${cell}</row>`, ...parts })).toEqual([[expected]]);
  });

  test('that has only a look is none', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(await cellsOf({ rows, formats: ['0%'] })).toEqual([[1]]);
  });
});

describe('a sheet', () => {
  test('keeps empty rows between others, says which are hidden, and needs no addresses', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="3" hidden="1"><c r="B3"><v>5</v></c></row><row hidden="true"/><row r="5"><c><v>7</v></c></row>';
    expect((await firstSheet({ rows })).rows).toEqual([
      { number: 1, hidden: false, cells: [1, null, 3] },
      { number: 2, hidden: false, cells: [] },
      { number: 3, hidden: true, cells: [null, 5] },
      { number: 4, hidden: true, cells: [] },
      { number: 5, hidden: false, cells: [7] },
    ]);
  });

  test('says what is merged', async () => {
    const after = '<mergeCells><mergeCell ref="B1:D2"/><mergeCell ref="nonsense"/></mergeCells>';
    expect((await firstSheet({ after })).merges).toEqual([{ top: 0, left: 1, bottom: 1, right: 3 }]);
  });

  test.each([
    ['state="hidden"', true],
    ['state="veryHidden"', true],
    ['state="visible"', false],
    ['', false],
  ])('with %j is hidden: %s', async (sheetAttributes, hidden) => {
    expect(await firstSheet({ sheetAttributes })).toMatchObject({ name: 'Sheet1', hidden });
  });

  test('is read with prefixes, comments, a mark and in UTF-16 as well', async () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><!-- > --><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const files = { 'xl/worksheets/sheet1.xml': encoded(sheet, 'utf-16le', true) };
    expect(await cellsOf({ files })).toEqual([['é']]);
  });
});

describe('of a workbook is said', () => {
  test.each<[string, XlsxParts, string[]]>([
    ['nothing where there is nothing to say', {}, []],
    ['that it has macros', { files: { 'xl/vbaProject.bin': strToU8('x') } }, ['macros']],
    [
      'that it has links to others',
      {
        relations:
          '<Relationship Id="rId9" Type="http://x/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>',
      },
      ['external-links'],
    ],
    ['that it is protected', { after: '<sheetProtection sheet="1" password="CC1A"/>' }, ['password-ignored']],
    ['that formulas have no values', { rows: '<row><c><f>A2</f></c></row>' }, ['formulas-without-values']],
    ['nothing of a formula that failed', { rows: '<row><c t="e"><f>A2</f><v>#REF!</v></c></row>' }, []],
  ])('%s', async (_name, parts, kinds) => {
    expect((await readXlsx(parts)).remarks.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a file that is no workbook', () => {
  test.each<[string, Uint8Array<ArrayBuffer> | string, string, RegExp]>([
    ['an empty file', '', 'empty', /empty/],
    ['a file of nothing but white space', ' \r\n\t', 'empty', /empty/],
    ['an old workbook', buildContainer('Workbook'), 'other-format', /\.xls\b.*save it as \.xlsx/],
    ['an encrypted workbook', buildContainer('EncryptedPackage'), 'password', /password/],
    ['an old document', buildContainer('WordDocument'), 'not-a-workbook', /neither/],
    ['a PDF', '%PDF-1.7', 'not-a-workbook', /neither/],
    ['a web page', '<!DOCTYPE html><table>', 'not-a-workbook', /neither/],
    ['a program', '\u007fELF\0\0\0\0\u0001\0\0', 'not-a-workbook', /neither/],
    [
      'an .xlsb',
      buildXlsx({ files: { '_rels/.rels': strToU8(main('xl/workbook.bin')) } }),
      'other-format',
      /\.xlsb/,
    ],
    [
      'a text document',
      buildXlsx({ files: { '_rels/.rels': strToU8(main('word/document.xml')) } }),
      'not-a-workbook',
      /neither/,
    ],
    [
      'an .ods',
      buildXlsx({ files: { mimetype: strToU8('x'), 'content.xml': strToU8('x') } }),
      'other-format',
      /\.ods/,
    ],
    ['a .numbers', buildXlsx({ files: { 'Index/Document.iwa': strToU8('x') } }), 'other-format', /\.numbers/],
  ])('as %s says so', async (_name, bytes, fault, message) => {
    await expect(readBook(new Blob([bytes]), { name: 'a.xlsx' })).rejects.toMatchObject({
      name: 'SheetError',
      fault,
      message: expect.stringMatching(message),
    });
  });
});

function main(target: string): string {
  return `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;
}

describe('reading', () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, at) => `<row><c><v>${at}</v></c><c><v>1</v></c></row>`,
  ).join('');

  test('tells how far it is', async () => {
    const told: { fraction: number; rows: number }[] = [];
    const onProgress = (soFar: { fraction: number; rows: number }) => told.push(soFar);
    await readBook(new Blob([buildXlsx({ rows })]), { name: 'a.xlsx', onProgress });
    expect(told.at(-1)).toEqual({ fraction: 1, rows: 40_000 });
    expect(told.map(({ fraction }) => fraction)).toEqual(told.map(({ fraction }) => fraction).sort());
  });

  test.each(['a.xlsx', 'a.csv'])('%s stops when a message says so', async (name) => {
    const { port1, port2 } = new MessageChannel();
    const stop = new AbortController();
    let told = 0;
    port1.onmessage = () => stop.abort();
    const bytes = name === 'a.csv' ? 'a,b\n'.repeat(600_000) : buildXlsx({ rows });
    port2.postMessage('stop');
    const onProgress = () => {
      told += 1;
    };
    const reading = readBook(new Blob([bytes]), { name, signal: stop.signal, onProgress });
    await expect(reading).rejects.toHaveProperty('name', 'AbortError');
    port1.close();
    expect(told).toBeLessThan(20);
  });
});
