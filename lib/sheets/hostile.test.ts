import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { buildXlsx } from '../../tests/builders/sheets.ts';
import { readBook } from './read.ts';

const read = (bytes: Uint8Array<ArrayBuffer>) => readBook(new Blob([bytes]), { name: 'a.xlsx' });
const fails = (bytes: Uint8Array<ArrayBuffer>, fault: string, message: RegExp) =>
  expect(read(bytes)).rejects.toMatchObject({ fault, message: expect.stringMatching(message) });

const good = () => buildXlsx({ rows: '<row><c><v>1</v></c></row>' });

/** Where the record of a file stands in the directory, and where its head stands. */
function placesOf(bytes: Uint8Array, name: string) {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name)
      return { view, record: at, head: view.getUint32(at + 42, true) };
  }
  throw new Error(name);
}

const SHEET = 'xl/worksheets/sheet1.xml';

const spaces = new Uint8Array(20 * 2 ** 20).fill(32);

/** Twenty megabytes in twenty kilobytes. */
const bomb = (name: string) => buildXlsx({ files: { [name]: spaces } });

describe('a file made to fill the memory is refused', () => {
  test.each([SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', '_rels/.rels'])(
    'with the bomb in %s',
    (name) => fails(bomb(name), 'too-large', /memory/),
  );

  test('though it says that it is small', async () => {
    const bytes = bomb(SHEET);
    const { view, record, head } = placesOf(bytes, SHEET);
    view.setUint32(record + 24, 1000, true);
    view.setUint32(head + 22, 1000, true);
    await fails(bytes, 'too-large', /memory/);
  });

  test('but not for a bomb in a part that nobody reads', async () => {
    expect((await read(bomb('xl/media/image1.png'))).sheets).toHaveLength(1);
  });

  test('with files that lie over one another', async () => {
    const bytes = good();
    const { view, record } = placesOf(bytes, SHEET);
    view.setUint32(record + 42, placesOf(bytes, 'xl/workbook.xml').head, true);
    await fails(bytes, 'damaged', /damaged/);
  });

  test('with cells in far corners', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
      '',
    );
    await fails(buildXlsx({ rows }), 'too-large', /“Sheet1”/);
  });

  test('with more sheets than anybody has', async () => {
    const before = `<sheets>${'<sheet name="a" sheetId="2" r:id="rId1"/>'.repeat(1001)}</sheets>`;
    await fails(buildXlsx({ before }), 'too-large', /1,000 sheets/);
  });

  test('with more parts than a workbook has', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, at) => [`x/${at}`, new Uint8Array()]),
    );
    await fails(buildXlsx({ files }), 'too-large', /20,000 parts/);
  });

  test('with a tag that never ends', async () => {
    await fails(buildXlsx({ rows: `<row ${'a '.repeat(2 ** 20)}` }), 'damaged', /“Sheet1”/);
  });

  test('with texts that name one another', async () => {
    const rows = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet/>';
    await fails(buildXlsx({ rows }), 'damaged', /“Sheet1”/);
  });

  test('with tags in tags in tags', async () => {
    await fails(buildXlsx({ rows: '<a>'.repeat(100_000) }), 'damaged', /“Sheet1”/);
  });
});

describe('a damaged file says where', () => {
  test.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, RegExp]>([
    ['that was cut off', (bytes) => bytes.slice(0, -30), /not stored whole/],
    ['that is only its first bytes', (bytes) => bytes.slice(0, 100), /not stored whole/],
    ['with a bit turned in a sheet', (bytes) => turned(bytes, SHEET), /“Sheet1”/],
    [
      'with a bit turned in its list of sheets',
      (bytes) => turned(bytes, 'xl/workbook.xml'),
      /xl\/workbook\.xml/,
    ],
  ])('%s', (_name, harm, message) => fails(harm(good()), 'damaged', message));

  function turned(bytes: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer> {
    const { view, head } = placesOf(bytes, name);
    const at = head + 30 + name.length + 40;
    view.setUint8(at, view.getUint8(at) ^ 16);
    return bytes;
  }

  test.each<[string, string, RegExp]>([
    ['an unclosed row', '<row r="7"><c r="A7"><v>1</v></c>', /“Sheet1”.* row 7/],
    ['a row before the last', '<row r="2"/><row r="2"/>', /row 2/],
    ['a row that is no number', '<row r="x"/>', /row 0/],
    ['a cell without a column', '<row r="3"><c r="3"/></row>', /row 3/],
    ['a text that is not in the list', '<row r="4"><c t="s"><v>9</v></c></row>', /row 4/],
    ['an entity of its own', '<row r="5"></rows>', /row 5/],
  ])('in a sheet with %s', (_name, rows, message) => fails(buildXlsx({ rows }), 'damaged', message));

  test.each<[string, string, RegExp]>([
    ['row', '<row r="1048577"><c><v>1</v></c></row>', /“Sheet1”/],
    ['column', '<row r="9"><c r="XFE9"><v>1</v></c></row>', /Row 9 .*16,384/],
  ])('with one %s more than Excel has', (_name, rows, message) =>
    fails(buildXlsx({ rows }), 'too-large', message),
  );

  test('without a sheet that it names', () => {
    const relations = strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>',
    );
    return fails(
      buildXlsx({ files: { 'xl/_rels/workbook.xml.rels': relations } }),
      'damaged',
      /“Sheet1”|gone/,
    );
  });

  test('with the same part twice', () =>
    fails(buildXlsx({ files: { 'XL/Workbook.xml': strToU8('<workbook/>') } }), 'damaged', /damaged/));

  test('with files under a password', async () => {
    const bytes = good();
    const { view, record } = placesOf(bytes, SHEET);
    view.setUint16(record + 8, 1, true);
    await fails(bytes, 'password', /password/);
  });

  test('with no files at all', () =>
    fails(zipSync({}) as Uint8Array<ArrayBuffer>, 'not-a-workbook', /neither/));
});

test('nothing is requested, whatever the file asks for', async () => {
  const request = vi.spyOn(globalThis, 'fetch');
  const relations =
    '<Relationship Id="rId8" Type="x/externalLink" Target="https://elsewhere.example/a.xlsx" TargetMode="External"/>' +
    '<Relationship Id="rId1" Type="x/worksheet" Target="https://elsewhere.example/sheet.xml" TargetMode="External"/>';
  await read(
    buildXlsx({ relations, rows: '<row><c><f>WEBSERVICE("https://elsewhere.example")</f></c></row>' }),
  );
  expect(request).not.toHaveBeenCalled();
  request.mockRestore();
});
