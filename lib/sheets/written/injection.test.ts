import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { injections } from '../../../tests/builders/injections.ts';
import { office, openInOffice, slow, withoutOffice } from '../../../tests/fakes/office.ts';
import { readBook } from '../read.ts';
import { writeBook } from '../write.ts';
import { writeCsv } from '../write-csv.ts';
import type { BookSpec, Column } from './spec.ts';
import { cellText } from './text.ts';

const asked: (string | undefined)[] = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  response.end();
});
beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => void server.close(done)));

const texts = () => injections(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
const columns: Column[] = [
  { header: '=1+1', key: 'text', kind: 'text' },
  { header: '@b', key: 'link', kind: 'link' },
  { header: '-c', key: 'number', kind: 'number' },
];
const rows = () => texts().map((text) => ({ text, link: text, number: text }));

/** Each text as a title, a name, a head, a paragraph, a label and in cells of several kinds. */
const spec = (): BookSpec => ({
  title: '=1+1',
  sheets: [
    {
      name: "='x'!A1",
      blocks: [
        { kind: 'heading', level: 1, text: '=1+1' },
        { kind: 'paragraph', text: "=cmd|' /C calc'!A0" },
        { kind: 'figures', figures: [{ label: '+1', kind: 'money', value: '=1+1', note: '@SUM(1)' }] },
        { kind: 'table', name: '=A1', columns, rows: rows() },
      ],
    },
  ],
});

const formulas = /table:formula|of:=|msoxl:|dde/i;

describe('a thousand texts that could be formulas', () => {
  test('are a thousand', () => expect(new Set(texts()).size).toBe(1000));

  test('are text in a workbook, as they were', async () => {
    const bytes = await writeBook(spec());
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      expect(strFromU8(part), name).not.toMatch(/<f[ >]|<externalLink|<ddeLink|TargetMode/);
    const [sheet] = (await readBook(new Blob([bytes]), { name: 'a.xlsx' })).sheets;
    const read = sheet?.rows.slice(-1000).map(({ cells }) => cells[0]);
    expect(read).toEqual(texts().map((text) => text.replaceAll(/\r\n?/g, '\n')));
  });

  test('are no formulas to another reader', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await writeBook(spec())).buffer);
    const kinds = new Set<exceljs.ValueType>();
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => kinds.add(cell.type)));
    expect([...kinds]).not.toContain(exceljs.ValueType.Formula);
    expect([...kinds]).not.toContain(exceljs.ValueType.Hyperlink);
  });

  test('begin with no mark in CSV, and hold none where a program may divide', () => {
    const text = new TextDecoder().decode(writeCsv(columns, rows()));
    const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
    for (const field of data.flat()) {
      expect(field).not.toMatch(/^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u);
      expect(field).not.toMatch(/[;\t\n]["'\s]*(?<!')[=@＝＠]/);
    }
  });

  describe.skipIf(!office)(office ? 'opened in LibreOffice' : withoutOffice, () => {
    let opened: { unguarded: string; csv: string; book: string };
    beforeAll(async () => {
      const [unguarded, csv, book] = await Promise.all([
        openInOffice(Buffer.from('"=1+1","x"\r\n'), 'csv', 'fods'),
        openInOffice(writeCsv(columns, rows()), 'csv', 'fods'),
        writeBook(spec()).then((bytes) => openInOffice(bytes, 'xlsx', 'fods')),
      ]);
      opened = { unguarded: unguarded.toString(), csv: csv.toString(), book: book.toString() };
    }, slow);

    test('would be formulas if they were not guarded', () => expect(opened.unguarded).toMatch(formulas));

    test.each(['book', 'csv'] as const)('are none in a %s, and ask nobody', (kind) => {
      expect(opened[kind]).toContain('MSEXCEL|');
      expect(opened[kind].replaceAll(/<text:p>.*?<\/text:p>/gs, '')).not.toMatch(formulas);
      expect(asked).toEqual([]);
    });
  });
});

test('a text of a cell stays what it is, but for what no cell can hold', () => {
  const kept = ['', ' a ', 'a\u0007b', '_x', '😀', '\u0000', '_x004', "'a"];
  expect(kept.map(cellText)).toEqual(kept);
  expect(['a\r\nb\rc', 'a\ud800', '\ufffe', '_x000D_', '_X000d_'].map(cellText)).toEqual([
    ...['a\nb\nc', 'a\ufffd', '\ufffd', '_x005F_x000D_', '_x005F_X000d_'],
  ]);
  expect(cellText('😀'.repeat(20_000))).toBe(`${'😀'.repeat(16_383)}…`);
});
