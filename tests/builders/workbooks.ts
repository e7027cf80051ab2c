import exceljs from 'exceljs';
import { unzipSync, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import writeExcelFile from 'write-excel-file/node';
import { openInOffice } from '../fakes/office.ts';
import { buildXlsx } from './sheets.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A workbook with all that a person may have in one, as exceljs writes it. */
export async function fromExceljs(): Promise<Bytes> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Plan', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['Client', 'Value', 'Day', 'Share', 'Sum']);
  for (const at of [2, 3, 4])
    sheet.addRow([`Client ${at}`, at * 1000.5, new Date(Date.UTC(2026, 10, at)), at / 10, null]);
  for (const at of [2, 3, 4]) {
    sheet.getCell(`E${at}`).value = { formula: `B${at}*2`, result: at * 2001 };
    sheet.getCell(`B${at}`).numFmt = '#,##0.00 [$€-407]';
    sheet.getCell(`C${at}`).numFmt = 'dd.mm.yyyy';
  }
  sheet.getCell('E5').value = { formula: "SUM(E2:E4)+'Hidden one'!A1", result: 18_014 };
  sheet.getCell('A1').font = { bold: true, color: { argb: 'FFAA0000' } };
  sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('A2').note = 'A comment';
  sheet.mergeCells('A7:C7');
  sheet.getCell('A7').value = { richText: [{ text: 'rich ' }, { font: { bold: true }, text: 'text' }] };
  sheet.getCell('D2').dataValidation = { type: 'list', formulae: ['"a,b"'] };
  sheet.addConditionalFormatting({
    ref: 'B2:B4',
    rules: [
      {
        type: 'cellIs',
        priority: 1,
        operator: 'greaterThan',
        formulae: [2500],
        style: { font: { bold: true } },
      },
    ],
  });
  sheet.addTable({ name: 'Things', ref: 'G1', columns: [{ name: 'x' }, { name: 'y' }], rows: [[1, 2]] });
  const hidden = book.addWorksheet('Hidden one', { state: 'hidden' });
  hidden.getCell('A1').value = 8;
  book.definedNames.add("'Hidden one'!$A$1", 'Factor');
  return Uint8Array.from(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** With a chart, which exceljs can't write. */
export async function fromHucre(): Promise<Bytes> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Charted',
        rows: [
          ['Quarter', 'Result'],
          ['Q1', 1],
          ['Q2', 2],
        ],
        cells: new Map([
          ['3,1', { value: 3, formula: 'SUM(B2:B3)', formulaResult: 3 }],
          ['0,0', { style: { font: { bold: true } }, comment: { text: 'A comment' } }],
        ]),
        charts: [
          {
            type: 'column',
            series: [{ name: 'Result', values: 'Charted!$B$2:$B$3', categories: 'Charted!$A$2:$A$3' }],
            anchor: { from: { row: 5, col: 0 } },
          },
        ],
      },
      { name: 'Very hidden', veryHidden: true, rows: [['x']] },
    ],
  });
  return Uint8Array.from(bytes);
}

export async function fromWriteExcelFile(): Promise<Bytes> {
  const rows = [
    [{ value: 'Name', fontWeight: 'bold' as const }, { value: 'Day' }],
    [{ value: 'Acme' }, { value: new Date(Date.UTC(2026, 10, 20)), type: Date, format: 'yyyy-mm-dd' }],
  ];
  return Uint8Array.from(await writeExcelFile(rows).toBuffer());
}

/** What LibreOffice makes of the others. */
export const fromOffice = async (bytes: Bytes): Promise<Bytes> =>
  Uint8Array.from(await openInOffice(bytes, 'xlsx', 'xlsx'));

const some = '<row r="1"><c r="A1" s="1"><v>46346</v></c><c r="B1"><f>A1+1</f><v>46347</v></c></row>';
const base = () => buildXlsx({ rows: some, formats: ['yyyy-mm-dd'] });

/** The same workbook with the text of each part changed. */
function rewritten(change: (name: string, text: string) => string | undefined): Bytes {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(base()))) {
    const text = change(name, new TextDecoder().decode(bytes));
    if (text !== undefined) files[name] = new TextEncoder().encode(text);
  }
  return zipSync(files) as Bytes;
}

/** In the form of the standard that keeps none of Excel's older ways. */
export const strict = () =>
  rewritten((_name, text) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  );

/** `x:workbook`, and the prefix of relations declared only where it is used. */
export const prefixed = () =>
  rewritten((_name, text) => {
    const relations = text.match(/ xmlns:r="[^"]*"/)?.[0] ?? '';
    return text
      .replace(relations, '')
      .replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=')
      .replace(' r:id=', `${relations.replace(':r=', ':rel=')} rel:id=`);
  });

export const withoutStrings = () =>
  rewritten((name, text) =>
    name === 'xl/sharedStrings.xml'
      ? undefined
      : text.replace(/<(Relationship|Override)[^>]*sharedStrings[^>]*>/, ''),
  );

export const withoutStyles = () =>
  rewritten((name, text) =>
    name === 'xl/styles.xml' ? undefined : text.replace(/<(Relationship|Override)[^>]*styles\.xml[^>]*>/, ''),
  );

export const from1904 = () =>
  rewritten((name, text) =>
    name === 'xl/workbook.xml' ? text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') : text,
  );

/** With a byte order mark, single quotes and white space, as a person's script may write. */
export const unusual = () =>
  rewritten(
    (_name, text) =>
      `\uFEFF<?xml version='1.0'?>\n<!-- <sheets/> -->\n${text.replaceAll('"', "'").replaceAll('/>', ' />')}\n`,
  );

export const withMacros = () =>
  buildXlsx({ rows: some, files: { 'xl/vbaProject.bin': Uint8Array.of(1, 2, 3) } });

/** Written as a stream: what a file's sizes are is only said after it. */
export function streamed(): Bytes {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(unzipSync(base()))) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(pieces));
}

/** With sizes and places in 64 bits, as writers have them that do not know how much will come. */
export function wide(): Bytes {
  const bytes = Buffer.from(base());
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const [count, size, start] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  const records: Buffer[] = [];
  for (let at = start; at < start + size; ) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    records.push(wideRecord(Buffer.from(bytes.subarray(at, nameEnd))));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(records);
  return Uint8Array.from(
    Buffer.concat([bytes.subarray(0, start), directory, wideEnd(count, directory.length, start)]),
  );
}

function wideRecord(record: Buffer): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [index, at] of [24, 20, 42].entries()) {
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(at)), 4 + index * 8);
    record.writeUInt32LE(0xffffffff, at);
  }
  record.writeUInt16LE(28, 30);
  record.writeUInt16LE(0, 32);
  return Buffer.concat([record, extra]);
}

function wideEnd(count: number, size: number, start: number): Buffer {
  const bytes = Buffer.alloc(56 + 20 + 22);
  bytes.write('PK\u0006\u0006', 0, 'latin1');
  bytes.writeBigUInt64LE(44n, 4);
  for (const [index, value] of [count, count, size, start].entries())
    bytes.writeBigUInt64LE(BigInt(value), 24 + index * 8);
  bytes.write('PK\u0006\u0007', 56, 'latin1');
  bytes.writeBigUInt64LE(BigInt(start + size), 64);
  bytes.writeUInt32LE(1, 72);
  bytes.write('PK\u0005\u0006', 76, 'latin1');
  bytes.fill(0xff, 84, 96);
  return bytes;
}
