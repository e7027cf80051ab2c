import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface XlsxParts {
  /** What stands inside `sheetData`, or the whole sheet where it begins with `<worksheet` or `<?xml`. */
  rows?: string;
  /** What follows `sheetData`. */
  after?: string;
  /** Codes of number formats; the cell's `s` counts them from 1, as 0 is no format. */
  formats?: readonly string[];
  /** Insides of `<si>`. */
  strings?: readonly string[];
  /** What stands before `sheets` in the workbook. */
  before?: string;
  sheetAttributes?: string;
  /** Relations of the workbook beyond sheet, styles and strings. */
  relations?: string;
  /** More files, or others in place of those made here. */
  files?: Zippable;
}

/** A workbook of one sheet, `Sheet1`, as its bytes: written by hand, so that it may hold what no writer writes. */
export function buildXlsx(parts: XlsxParts = {}): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    Object.entries(partsOf(parts)).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync({ ...files, ...parts.files }) as Uint8Array<ArrayBuffer>;
}

function partsOf({ rows = '', after = '', formats = [], strings = [], ...rest }: XlsxParts) {
  const { before = '', sheetAttributes = '', relations = '' } = rest;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`;
  const relationships = (all: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${before}<sheets><sheet name="Sheet1" sheetId="1" ${sheetAttributes} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'styles', 'styles.xml') +
        relation('rId3', 'sharedStrings', '/xl/sharedStrings.xml') +
        relations,
    ),
    'xl/worksheets/sheet1.xml': /^<(worksheet|\?xml)/.test(rows)
      ? rows
      : `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/styles.xml': stylesOf(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`;

function stylesOf(codes: readonly string[]): string {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${quoted(code)}"/>`,
  );
  const xfs = codes.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="${xfs.length + 1}"><xf numFmtId="0"/>${xfs.join('')}</cellXfs><dxfs count="1"><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs></styleSheet>`;
}

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A file of a system before ZIP, with one name in its directory. */
export function buildContainer(name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  for (const [index, letter] of [...name].entries())
    view.setUint16(1024 + 128 + index * 2, letter.charCodeAt(0), true);
  return bytes;
}

/** Text in an encoding, with the mark before it where asked. */
export function encoded(
  text: string,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
  mark = false,
) {
  const marked = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
