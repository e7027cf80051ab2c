import { createNames, SHEET_NAME, sheetName, tableName } from '../written/names.ts';
import { attribute, prefixedAttribute } from '../xml/attribute.ts';
import { appended, childOf, type Edit, type Element, insertedAt } from '../xml/edit.ts';
import { escaped, plainText } from '../xml/text.ts';

/** The sheet that is ours, if the workbook has it, found by a hidden name that points to it: it may have been renamed. */
export interface OurSheet {
  /** Relation by which the workbook names it. */
  readonly id: string;
}

const MARK = '_Keyside_';
const markOf = (key: string) => `${MARK}${tableName(key)}`;

export function findOurs(root: Element, text: string, key: string): OurSheet | undefined {
  const name = markedSheet(root, text, key);
  const sheet = childOf(root, 'sheets')?.children.find(
    ({ attributes }) => name !== undefined && attribute(attributes, 'name') === name,
  );
  const id = sheet && prefixedAttribute(sheet.attributes, 'id');
  return id ? { id } : undefined;
}

const markIn = (root: Element, key: string) =>
  childOf(root, 'definedNames')?.children.find(
    ({ attributes }) => attribute(attributes, 'name')?.toLowerCase() === markOf(key).toLowerCase(),
  );

/** `Activity log` of `'Activity log'!$A$1`. */
function markedSheet(root: Element, text: string, key: string): string | undefined {
  const mark = markIn(root, key);
  if (!mark) return undefined;
  const points = plainText(text.slice(mark.open.end, mark.close.start)).replace(/!\$?[A-Z]+\$?\d+$/, '');
  return points.startsWith("'") ? points.slice(1, -1).replaceAll("''", "'") : points;
}

export interface Named {
  /** As the person asked, made one that Excel takes. */
  readonly name: string;
  /** By which it is found again, whatever its name becomes. */
  readonly key: string;
  /** Of the new relation. */
  readonly id: string;
}

/** The edits that name a new sheet in the workbook, after all others, and mark it as ours. */
export function addSheet(root: Element, { name, key, id }: Named): Edit[] {
  const sheets = childOf(root, 'sheets');
  if (!sheets) return [];
  const free = freeName(sheets, name);
  const numbers = sheets.children.map(({ attributes }) => Number(attribute(attributes, 'sheetId')) || 0);
  const relation = relationPrefix(root, sheets);
  const tag = `<${sheets.prefix}sheet name="${escaped(free)}" sheetId="${Math.max(0, ...numbers) + 1}"${relation.declared} ${relation.prefix}:id="${id}"/>`;
  return [appended(sheets, tag), ...mark(root, key, free)];
}

function freeName({ children }: Element, name: string): string {
  const nameSheet = createNames(SHEET_NAME);
  for (const { attributes } of children) nameSheet(attribute(attributes, 'name') ?? '');
  return nameSheet(sheetName(name));
}

/** As the other sheets have it, with its own declaration where they have theirs. */
function relationPrefix(root: Element, { children }: Element): { prefix: string; declared: string } {
  const [sheet] = children;
  const prefix = sheet?.attributes.match(/\s([^\s=:]+):id\s*=/)?.[1] ?? 'r';
  if (attribute(root.attributes, `xmlns:${prefix}`) !== undefined) return { prefix, declared: '' };
  const address = (sheet && attribute(sheet.attributes, `xmlns:${prefix}`)) ?? relationNamespace(root);
  return { prefix, declared: ` xmlns:${prefix}="${escaped(address)}"` };
}

export const mainNamespace = ({ attributes, prefix }: Element) =>
  attribute(attributes, prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns') ?? '';

export const isStrict = (root: Element) => mainNamespace(root).includes('purl.oclc.org');

export const relationNamespace = (root: Element) =>
  isStrict(root)
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function mark(root: Element, key: string, sheet: string): Edit[] {
  const old = markIn(root, key);
  const points = escaped(`'${sheet.replaceAll("'", "''")}'!$A$1`);
  // Of a sheet that was deleted since.
  if (old && old.open.start !== old.close.start)
    return [{ start: old.open.end, end: old.close.start, text: points }];
  const tag = `${root.prefix}definedName`;
  const xml = `<${tag} name="${escaped(markOf(key))}" hidden="1">${points}</${tag}>`;
  const names = childOf(root, 'definedNames');
  if (names) return [appended(names, xml)];
  return [insertedAt(endOfSheets(root), `<${root.prefix}definedNames>${xml}</${root.prefix}definedNames>`)];
}

/** ECMA-376 part 1, 18.2.27: names stand after these. */
const before = ['sheets', 'functionGroups', 'externalReferences'];

const endOfSheets = ({ children }: Element) =>
  Math.max(...children.filter(({ name }) => before.includes(name)).map(({ close }) => close.end));
