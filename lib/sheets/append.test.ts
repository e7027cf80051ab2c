import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildContainer, buildXlsx } from '../../tests/builders/sheets.ts';
import * as workbooks from '../../tests/builders/workbooks.ts';
import { office, openInOffice, slow, withoutOffice } from '../../tests/fakes/office.ts';
import { appendSheet } from './append.ts';
import { readBook } from './read.ts';
import type { Column } from './written/spec.ts';
import { readDirectory } from './zip/directory.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const columns: Column[] = [
  { header: 'Day', key: 'day', kind: 'day' },
  { header: 'What', key: 'what', kind: 'text' },
  { header: 'Value', key: 'value', kind: 'money' },
  { header: 'Sure', key: 'sure', kind: 'percent' },
  { header: 'Done', key: 'done', kind: 'yes-no' },
];
const rows = [
  {
    day: '2026-11-20',
    what: '=1+1 & <b>\u0007',
    value: { amount: 12.5, currency: 'EUR' },
    sure: 50,
    done: true,
  },
  { day: '2026-11-21', what: 'Zoë', value: { amount: 7, currency: 'JPY' }, sure: 7, done: false },
];
const log = { name: 'Activity log', columns, rows };
const cells = [
  ['Day', 'What', 'Value', 'Sure', 'Done'],
  [
    { kind: 'date', day: '2026-11-20', time: null },
    '=1+1 & <b>\u0007',
    { kind: 'money', amount: 12.5, currency: 'EUR' },
    { kind: 'percent', value: 50 },
    true,
  ],
  [
    { kind: 'date', day: '2026-11-21', time: null },
    'Zoë',
    { kind: 'money', amount: 7, currency: 'JPY' },
    { kind: 'percent', value: 7 },
    false,
  ],
];

const read = (bytes: Bytes) => readBook(new Blob([bytes]), { name: 'a.xlsx' });
const sheetsOf = async (bytes: Bytes) => (await read(bytes)).sheets.map(({ name }) => name);

/** The parts whose bytes differ, as they lie in the archive with what follows them. */
async function changedParts(before: Bytes, after: Bytes): Promise<string[]> {
  const [old, now] = await Promise.all([spansOf(before), spansOf(after)]);
  return [...now].filter(([name, span]) => old.get(name) !== span).map(([name]) => name);
}

async function spansOf(bytes: Bytes): Promise<Map<string, string>> {
  const { entries, offset } = await readDirectory(new Blob([bytes]));
  const placed = entries.toSorted((one, other) => one.offset - other.offset);
  return new Map(
    placed.map((entry, at) => [
      entry.name,
      Buffer.from(bytes.subarray(entry.offset, placed[at + 1]?.offset ?? offset)).toString('latin1'),
    ]),
  );
}

const mayChange =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

const makers: [string, () => Bytes | Promise<Bytes>][] = [
  ['exceljs', workbooks.fromExceljs],
  ['hucre, with a chart', workbooks.fromHucre],
  ['write-excel-file', workbooks.fromWriteExcelFile],
  ['the strict form', workbooks.strict],
  ['prefixes', workbooks.prefixed],
  ['no list of texts', workbooks.withoutStrings],
  ['days from 1904', workbooks.from1904],
  ['marks, comments and single quotes', workbooks.unusual],
  ['macros', workbooks.withMacros],
  ['sizes after the files', workbooks.streamed],
  ['sizes in 64 bits', workbooks.wide],
];
/** All by one start of it, and once for both tests, as that takes seconds. */
let made: Promise<Bytes[]> | undefined;
async function makeInOffice(at: number): Promise<Bytes> {
  made ??= Promise.all([workbooks.fromExceljs(), workbooks.fromHucre()]).then((all) =>
    Promise.all(all.map(workbooks.fromOffice)),
  );
  return (await made)[at] as Bytes;
}
const officeMakers: [string, () => Promise<Bytes>][] = [
  ['LibreOffice, of all that exceljs has', () => makeInOffice(0)],
  ['LibreOffice, of a chart', () => makeInOffice(1)],
];

describe.each(office ? [...makers, ...officeMakers] : makers)(
  'to a workbook of %s',
  { timeout: slow },
  (_name, make) => {
    test('a sheet is added, and nothing else changes', async () => {
      const before = await make();
      const after = await appendSheet(before, log);
      const old = await read(before);
      const now = await read(after);
      expect(now.sheets.slice(0, -1)).toEqual(old.sheets);
      expect(now.sheets.at(-1)).toMatchObject({ name: 'Activity log', hidden: false });
      expect(now.sheets.at(-1)?.rows.map((row) => row.cells)).toEqual(cells);
      const changed = await changedParts(before, after);
      expect(changed.filter((name) => !mayChange.test(name))).toEqual([]);
      expect(changed.filter((name) => name.includes('worksheets/'))).toHaveLength(1);
    });

    test('the sheet is put in place of the last one the next time', async () => {
      const once = await appendSheet(await make(), log);
      const twice = await appendSheet(once, { ...log, rows: rows.slice(1) });
      expect(await sheetsOf(twice)).toEqual(await sheetsOf(once));
      expect((await read(twice)).sheets.at(-1)?.rows.map((row) => row.cells)).toEqual([cells[0], cells[2]]);
      expect((await changedParts(once, twice)).filter((name) => !name.includes('worksheets/'))).toEqual([]);
      // The very same, so that a file that did not change need not be written.
      expect(Buffer.compare(await appendSheet(once, log), once)).toBe(0);
    });
  },
);

describe.each(makers.slice(0, 3))('what other programs make of a workbook of %s', (_name, make) => {
  test('is what they made of it before, and the sheet', async () => {
    const before = await make();
    const after = await appendSheet(before, log);
    const [old, now] = await Promise.all([readXlsx(before), readXlsx(after)]);
    expect(now.sheets.slice(0, -1)).toEqual(old.sheets);
    const book = new exceljs.Workbook();
    await book.xlsx.load(after.buffer);
    const sheet = book.getWorksheet('Activity log');
    expect(sheet?.getCell('A2').value).toEqual(new Date(Date.UTC(2026, 10, 20)));
    expect(sheet?.getCell('B2').type).toBe(exceljs.ValueType.String);
    expect(sheet?.getCell('A1').font).toMatchObject({ bold: true });
  });
});

describe.skipIf(!office)(office ? 'what LibreOffice makes of a workbook' : withoutOffice, () => {
  const some = makers.slice(0, 2);
  let opened: { before: string; after: string }[];
  beforeAll(async () => {
    const originals = await Promise.all(some.map(([, make]) => make()));
    const appended = await Promise.all(originals.map((bytes) => appendSheet(bytes, log)));
    const texts = await Promise.all(
      [...originals, ...appended].map(async (bytes) =>
        (await openInOffice(bytes, 'xlsx', 'fods')).toString(),
      ),
    );
    opened = some.map((_, at) => ({ before: texts[at] ?? '', after: texts[at + some.length] ?? '' }));
  }, slow);

  test.each(some.map(([name], at) => [name, at] as const))(
    'of %s is what it made of it before, calculated and drawn, and the sheet',
    (_name, at) => {
      const { before, after } = opened[at] ?? {};
      const found = (text: string | undefined, pattern: RegExp) => text?.match(pattern) ?? [];
      // TRUE and FALSE it has as formulas, whoever wrote them.
      const formulas =
        /table:formula="of:=(?!TRUE|FALSE)[^"]*" office:value-type="[^"]*"[^>]* office:value="[^"]*"/g;
      expect(found(before, formulas).length).toBeGreaterThan(0);
      expect(found(after, formulas)).toEqual(found(before, formulas));
      for (const drawn of [
        'table:content-validation ',
        'calcext:conditional-format ',
        'chart:chart ',
        'office:annotation ',
      ])
        expect(found(after, new RegExp(`<${drawn}`, 'g'))).toHaveLength(
          found(before, new RegExp(`<${drawn}`, 'g')).length,
        );
      expect(after).toContain('table:name="Activity log"');
      expect(after).toContain('office:date-value="2026-11-20"');
    },
  );
});

describe('a person’s own sheet', () => {
  const own = () => appendSheet(buildXlsx({ sheetAttributes: '' }), { ...log, name: 'Sheet1' });

  test('of the same name stays, and the new one gets a number', async () => {
    const bytes = await own();
    expect(await sheetsOf(bytes)).toEqual(['Sheet1', 'Sheet1 2']);
    expect(await sheetsOf(await appendSheet(bytes, { ...log, name: 'Sheet1' }))).toEqual([
      'Sheet1',
      'Sheet1 2',
    ]);
  });

  test('that was ours and was renamed is still ours, with its new name', async () => {
    const renamed = await withWorkbook(await appendSheet(buildXlsx(), log), (text) =>
      text
        .replace('name="Activity log"', 'name="What &amp; when’s"')
        .replace("'Activity log'!", "'What &amp; when’s'!"),
    );
    const again = await appendSheet(renamed, { ...log, rows: [] });
    expect(await sheetsOf(again)).toEqual(['Sheet1', 'What & when’s']);
    expect((await read(again)).sheets[1]?.rows).toHaveLength(1);
  });

  test('that was ours and was deleted is made anew, and marked', async () => {
    const deleted = await withWorkbook(await appendSheet(buildXlsx(), log), (text) =>
      text.replace(/<sheet name="Activity log"[^>]*>/, '').replace("'Activity log'!$A$1", '#REF!'),
    );
    const again = await appendSheet(deleted, log);
    expect(await sheetsOf(again)).toEqual(['Sheet1', 'Activity log']);
    expect(await sheetsOf(await appendSheet(again, log))).toEqual(['Sheet1', 'Activity log']);
  });

  test('is one of ours in which somebody calculated', async () => {
    const bytes = await appendSheet(buildXlsx(), log);
    const calculated = await replaced(bytes, 'xl/worksheets/sheet2.xml', (text) =>
      text.replace('</sheetData>', '<row r="9"><c r="A9"><f>SUM(C2:C3)</f><v>1</v></c></row></sheetData>'),
    );
    const again = await appendSheet(calculated, log);
    expect(await sheetsOf(again)).toEqual(['Sheet1', 'Activity log', 'Activity log 2']);
    expect(await sheetsOf(await appendSheet(again, log))).toEqual([
      'Sheet1',
      'Activity log',
      'Activity log 2',
    ]);
  });

  test('has its own key, so that two can be kept', async () => {
    const first = await appendSheet(buildXlsx(), { ...log, key: 'one' });
    const second = await appendSheet(first, { ...log, key: 'two' });
    expect(await sheetsOf(second)).toEqual(['Sheet1', 'Activity log', 'Activity log 2']);
    expect(await sheetsOf(await appendSheet(second, { ...log, key: 'one' }))).toHaveLength(3);
  });
});

describe('a workbook', () => {
  test('without styles gets days as text', async () => {
    const after = await appendSheet(workbooks.withoutStyles(), log);
    expect((await read(after)).sheets.at(-1)?.rows[1]?.cells.slice(0, 3)).toEqual([
      '2026-11-20',
      '=1+1 & <b>\u0007',
      12.5,
    ]);
  });

  test('from 1904 shows the same day', async () => {
    const after = await appendSheet(workbooks.from1904(), log);
    expect(strFromU8(unzipSync(after)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
      '<v>44884</v>',
    );
  });

  test.each<[string, () => Bytes, string, RegExp]>([
    ['with a password', () => buildContainer('EncryptedPackage'), 'password', /password/],
    ['that is an old one', () => buildContainer('Workbook'), 'other-format', /\.xls/],
    [
      'that is signed',
      () => buildXlsx({ files: { '_xmlsignatures/sig1.xml': strToU8('<Signature/>') } }),
      'locked',
      /digitally signed/,
    ],
    [
      'with a locked structure',
      () => buildXlsx({ before: '<workbookProtection lockStructure="1"/>' }),
      'locked',
      /structure .* protected/,
    ],
    ['that is CSV', () => strToU8('a,b') as Bytes, 'not-a-workbook', /neither/],
    ['that is damaged', () => buildXlsx().slice(0, 900), 'damaged', /not stored whole/],
    [
      'whose list of sheets is damaged',
      () => buildXlsx({ files: { 'xl/workbook.xml': strToU8('<workbook><sheets>') } }),
      'damaged',
      /xl\/workbook\.xml/,
    ],
  ])('%s is refused', async (_name, make, fault, message) => {
    await expect(appendSheet(make(), log)).rejects.toMatchObject({
      fault,
      message: expect.stringMatching(message),
    });
  });

  test('whose windows only are locked is not', async () => {
    const bytes = buildXlsx({ before: '<workbookProtection lockWindows="1"/>' });
    expect(await sheetsOf(await appendSheet(bytes, log))).toHaveLength(2);
  });
});

async function withWorkbook(bytes: Bytes, change: (text: string) => string): Promise<Bytes> {
  return replaced(bytes, 'xl/workbook.xml', change);
}

async function replaced(bytes: Bytes, path: string, change: (text: string) => string): Promise<Bytes> {
  const files = unzipSync(bytes);
  const text = strFromU8(files[path] ?? new Uint8Array());
  expect(change(text)).not.toBe(text);
  return buildXlsx({ files: { ...files, [path]: strToU8(change(text)) } });
}
