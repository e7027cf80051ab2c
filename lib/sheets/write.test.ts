import exceljs from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { office, openInOffice, slow, withoutOffice } from '../../tests/fakes/office.ts';
import { readBook } from './read.ts';
import type { Cell } from './table.ts';
import { writeBook } from './write.ts';
import { writeCsv } from './write-csv.ts';
import { createNames, headerName, sheetName, tableName } from './written/names.ts';
import type { BookSpec, Column, Fields, Value, ValueKind } from './written/spec.ts';

const tableSpec = (columns: readonly Column[], rows: readonly Fields[]): BookSpec => ({
  title: 'Export',
  sheets: [{ name: 'Accounts', blocks: [{ kind: 'table', name: 'Accounts', columns, rows }] }],
});

async function readBack(spec: BookSpec): Promise<(readonly Cell[])[]> {
  const [sheet] = (await readBook(new Blob([await writeBook(spec)]), { name: 'a.xlsx' })).sheets;
  return sheet?.rows.map(({ cells }) => cells) ?? [];
}

const partsOf = async (spec: BookSpec) =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeBook(spec))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const date = (day: string, time: string | null = null): Cell => ({ kind: 'date', day, time });
const local = new Date(2026, 10, 20, 14, 5);

describe('a value', () => {
  test.each<[ValueKind, Value, Cell | undefined]>([
    ['text', '007', '007'],
    ['text', '=1+1', '=1+1'],
    ['text', 12, '12'],
    ['number', -12.5, -12.5],
    ['number', 'twelve', 'twelve'],
    ['number', Number.NaN, 'NaN'],
    ['money', { amount: 1234.5, currency: 'EUR' }, { kind: 'money', amount: 1234.5, currency: 'EUR' }],
    ['money', { amount: -5, currency: 'JPY' }, { kind: 'money', amount: -5, currency: 'JPY' }],
    ['money', 'on request', 'on request'],
    ['percent', 12.5, { kind: 'percent', value: 12.5 }],
    ['percent', 7, { kind: 'percent', value: 7 }],
    ['day', '2026-11-20', date('2026-11-20')],
    ['day', 'soon', 'soon'],
    ['day', '1900-02-28', '1900-02-28'],
    ['day', '2026-13-40', '2026-13-40'],
    ['instant', local.toISOString(), date('2026-11-20', '14:05:00')],
    ['instant', local.getTime(), date('2026-11-20', '14:05:00')],
    ['yes-no', true, true],
    ['yes-no', false, false],
    ['link', 'https://acme.example/x?a=1&b=2', 'https://acme.example/x?a=1&b=2'],
    ['link', { text: 'Acme', address: 'mailto:a@acme.example' }, 'Acme'],
    ['link', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['text', null, undefined],
    ['number', undefined, undefined],
  ])('of the kind %s, %j, is read as it was', async (kind, value, expected) => {
    const rows = await readBack(tableSpec([{ header: 'Value', key: 'v', kind }], [{ v: value }]));
    expect(rows).toEqual([['Value'], ...(expected === undefined ? [] : [[expected]])]);
  });

  test('is a link only where it leads to https or mail', async () => {
    const addresses = [
      'https://a.example/',
      'mailto:a@b.example',
      'http://a.example/',
      'file:///etc',
      '#A1',
      'https:',
    ];
    const column = { header: 'Link', key: 'v', kind: 'link' } as const;
    const parts = await partsOf(
      tableSpec(
        [column],
        addresses.map((v) => ({ v })),
      ),
    );
    const targets = parts['xl/worksheets/_rels/sheet1.xml.rels']?.match(/Target="[^"]*" TargetMode/g);
    expect(targets).toEqual([
      'Target="https://a.example/" TargetMode',
      'Target="mailto:a@b.example" TargetMode',
    ]);
  });

  test('of any text is read as it was', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => !/[\r\uFFFE\uFFFF]/.test(one));
    return fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (values) => {
        const columns = [
          { header: 'a', key: 'end', kind: 'number' },
          { header: 'b', key: 'v', kind: 'text' },
        ] as const;
        const rows = await readBack(
          tableSpec(
            columns,
            values.map((v) => ({ v, end: 1 })),
          ),
        );
        expect(rows.slice(1).map(([, read]) => read ?? '')).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });
});

const report: BookSpec = {
  title: 'Business review: Acme & Sons',
  sheets: [
    {
      name: 'Acme: Q4/2026 [review of the whole year]',
      blocks: [
        { kind: 'heading', level: 1, text: 'Acme & Sons' },
        { kind: 'paragraph', text: `What was agreed on. ${'It is long. '.repeat(30)}` },
        { kind: 'figures', figures: [{ label: 'Result', kind: 'percent', value: 92, note: 'of target' }] },
        {
          kind: 'table',
          name: 'T1',
          columns: [
            { header: 'Quarter', key: 'q', kind: 'text' },
            { header: 'Result', key: 'r', kind: 'money' },
            { header: 'result', key: 't', kind: 'money', width: 30 },
          ],
          rows: [1, 2, 3].map((n) => ({
            q: `Q${n}`,
            r: { amount: n * 1000, currency: 'EUR' },
            t: { amount: n * 900, currency: 'USD' },
          })),
        },
        { kind: 'chart', shape: 'column', title: 'Result', table: 'T1', labels: 'q', series: ['r', 't'] },
        { kind: 'chart', shape: 'line', title: 'Line', table: 'T1', labels: 'q', series: ['r'] },
        { kind: 'chart', shape: 'bar', title: 'Gone', table: 'none', labels: 'q', series: ['r'] },
        { kind: 'table', name: 'T1', columns: [{ header: '', key: 'a', kind: 'day' }], rows: [] },
      ],
    },
    {
      name: 'History',
      blocks: [
        {
          kind: 'table',
          name: 'R1C1',
          columns: [{ header: 'a\nb', key: 'a', kind: 'day' }],
          rows: [{ a: '2026-11-20' }],
        },
      ],
    },
    { name: 'history', blocks: [] },
  ],
};

describe('a report', () => {
  test('has its blocks below each other, tables with unique names and charts on their columns', async () => {
    const parts = await partsOf(report);
    expect(parts['xl/workbook.xml']).toContain('name="Acme- Q4-2026 -review of the w…"');
    expect(parts['xl/workbook.xml']).toContain('name="History-"');
    expect(parts['xl/tables/table1.xml']).toMatch(
      /displayName="_T1" ref="A6:C9".*name="Result".*name="result 2"/,
    );
    expect(parts['xl/tables/table2.xml']).toMatch(/displayName="_T1_2" ref="A45:A46".*name="-"/);
    expect(parts['xl/tables/table3.xml']).toMatch(/displayName="_R1C1".*name="a b"/);
    expect(parts['xl/charts/chart1.xml']).toMatch(/!\$A\$7:\$A\$9.*!\$B\$7:\$B\$9.*!\$C\$7:\$C\$9/);
    expect(parts['xl/charts/chart2.xml']).toContain('<c:lineChart>');
    expect(parts['xl/charts/chart3.xml']).toBeUndefined();
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('state="frozen"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('ySplit="1"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Business review: Acme &amp; Sons</dc:title>');
  });

  test('is printed across, no wider than the paper, with the heads of a table that is alone on its sheet', async () => {
    const parts = await partsOf(report);
    for (const sheet of [1, 2, 3]) {
      expect(parts[`xl/worksheets/sheet${sheet}.xml`]).toMatch(/<pageSetup [^>]*orientation="landscape"/);
      expect(parts[`xl/worksheets/sheet${sheet}.xml`]).toMatch(/fitToHeight="0"/);
    }
    expect(parts['xl/workbook.xml']?.match(/_xlnm.Print_Titles/g)).toHaveLength(1);
    expect(parts['xl/workbook.xml']).toMatch(/History-[^!]*!\$1:\$1</);
  });

  test('has rows as high as a text in them that is longer than its column, and no other', async () => {
    const long = 'word '.repeat(30);
    const rows = [{ a: long }, { a: 'short' }];
    const columns = [{ header: 'A', key: 'a', kind: 'text' as const }];
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, text: 'Words' },
      { kind: 'table' as const, name: 'Words', columns, rows },
    ];
    const parts = await partsOf({ title: 'Words', sheets: [{ name: 'Words', blocks }] });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<row r="3"[^>]* ht="60"/);
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<row r="4"[^>]* ht=/);
  });

  test('is read by another library', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await writeBook(report)).buffer);
    expect(book.worksheets.map(({ name }) => name)).toHaveLength(3);
    const { value, numFmt } = book.worksheets[0]?.getCell('B7') ?? {};
    expect({ value, numFmt }).toEqual({ value: 1000, numFmt: '#,##0.00 [$EUR]' });
    expect(book.worksheets[0]?.getTable('_T1')).toBeDefined();
  });

  test.skipIf(!office)(
    office ? 'is opened by LibreOffice with its tables, charts and dates' : withoutOffice,
    { timeout: slow },
    async () => {
      const text = (await openInOffice(await writeBook(report), 'xlsx', 'fods')).toString();
      expect(text.match(/<table:database-range /g)?.length).toBeGreaterThanOrEqual(3);
      expect(text.match(/<chart:chart /g)).toHaveLength(2);
      expect(text).toContain('office:date-value="2026-11-20"');
      expect(text).toMatch(/office:currency="(EUR|€)"|1,000\.00 EUR/);
    },
  );
});

describe('a name', () => {
  test.each([
    [
      'of a sheet',
      sheetName,
      ['A/B', "'Tom's'", '', 'HISTORY', 'a\u0000b'],
      ['A-B', "Tom's", '-', 'HISTORY-', 'a b'],
    ],
    ['of a table', tableName, ['Ab c', 'AB12', 'r', '1a', 'Größe'], ['Ab_c', '_AB12', '_r', '_1a', 'Größe']],
    ['of a column', headerName, ['a \n b', '', '=x'], ['a b', '-', '=x']],
  ])('%s is one that Excel takes', (_name, made, names, taken) => expect(names.map(made)).toEqual(taken));

  test('is no other’s, however long', () => {
    const name = createNames(5);
    expect(['abcdefg', 'ABCD…', 'x', 'X', 'x'].map((one) => name(one))).toEqual([
      'abcd…',
      'AB… 2',
      'x',
      'X 2',
      'x 3',
    ]);
  });
});

describe('CSV', () => {
  const columns: Column[] = [
    { header: 'Name', key: 'n', kind: 'text' },
    { header: 'Value', key: 'v', kind: 'money' },
    { header: 'Seen', key: 's', kind: 'instant' },
  ];

  test('is written for every program', () => {
    const rows = [
      { n: 'A "B", C\nD', v: { amount: -1234.5, currency: 'EUR' }, s: 0 },
      { n: '-5', v: null, s: '2026-11-20T13:05:00Z' },
    ];
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(columns, rows))).toBe(
      '\uFEFF"Name","Value","Value, currency","Seen"\r\n"A ""B"", C\nD","-1234.5","EUR","1970-01-01T00:00:00.000Z"\r\n"-5","","","2026-11-20T13:05:00Z"\r\n',
    );
  });

  test.each([
    ['-5', '-5'],
    ['-5,5', '-5,5'],
    ['+49 30 1', "'+49 30 1"],
    ['-', "'-"],
    ['- a\n- b', "'- a\n- b"],
    ['a\n- b', 'a\n- b'],
    ['a\n-b|c', "a\n'-b|c"],
    ['a = b', 'a = b'],
    ['a;=b', "a;'=b"],
    ['me@acme.example', 'me@acme.example'],
    ['@me', "'@me"],
    ['\ta', "'\ta"],
  ])('guards %j as %j', (text, guarded) => {
    const [, line = ''] = new TextDecoder()
      .decode(writeCsv([{ header: 'a', key: 'a', kind: 'text' }], [{ a: text }]))
      .split('\r\n');
    expect(line).toBe(`"${guarded}"`);
  });
});
