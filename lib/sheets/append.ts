import { t } from '../i18n/index.ts';
import { type Parts, withParts } from './append/archive.ts';
import { type NewSheet, sheetXml } from './append/sheet.ts';
import { addStyles } from './append/styles.ts';
import { addSheet, findOurs, mainNamespace, relationNamespace } from './append/workbook.ts';
import { SheetError } from './error.ts';
import { limits } from './limits.ts';
import { findReadable } from './read.ts';
import { written } from './written/values.ts';
import { openPackage, type Package, relationsOf } from './xlsx/package.ts';
import { findWorkbook } from './xlsx/workbook.ts';
import { attribute, isOn } from './xml/attribute.ts';
import { appended, childOf, type Element, edited, elementsOf } from './xml/edit.ts';

export interface AppendOptions extends NewSheet {
  /** Of the sheet; where the workbook has another of that name, a number follows. */
  readonly name: string;
  /** By which the sheet is found the next time, whatever it is called then; its name where left out. */
  readonly key?: string;
}

/**
 * Puts a sheet after those of a workbook (.xlsx, .xlsm), or in place of what was put there the last time under that key.
 * Every other part stays byte for byte what it was, but for the lists that name sheets and formats, which get longer at
 * their ends.
 * @throws SheetError for what is no workbook, or would be harmed: one with a password, a signature or a locked structure.
 */
export async function appendSheet(
  original: Uint8Array<ArrayBuffer>,
  options: AppendOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  checkSize(options);
  const file = new Blob([original]);
  if ((await findReadable(file)) === 'text')
    throw new SheetError('not-a-workbook', t('errors.sheet.notAWorkbook'));
  const parts = await openPackage(file);
  await checkUnsigned(parts);
  return withParts(original, parts.directory, await changed(parts, options));
}

function checkSize({ name, columns, rows }: AppendOptions): void {
  if (rows.length >= limits.rows)
    throw new SheetError('too-large', t('errors.sheet.writtenRows', { sheet: name, count: limits.rows }));
  if (columns.length > limits.columns)
    throw new SheetError(
      'too-large',
      t('errors.sheet.writtenColumns', { sheet: name, count: limits.columns }),
    );
}

async function checkUnsigned(parts: Package): Promise<void> {
  const isSigned =
    parts.names.some((name) => /^_xmlsignatures\//i.test(name)) ||
    (await parts.relations('')).some(({ kind }) => kind === 'origin');
  if (isSigned) throw new SheetError('locked', t('errors.sheet.signed'));
}

async function changed(parts: Package, options: AppendOptions): Promise<Parts> {
  const path = await findWorkbook(parts);
  const text = await parts.text(path);
  const root = elementsOf(path, text);
  checkUnlocked(root);
  const styles = await styled(parts, path, options);
  const xml = sheetXml(options, {
    namespace: mainNamespace(root),
    is1904: isOn(attribute(childOf(root, 'workbookPr')?.attributes ?? '', 'date1904')),
    styles: styles?.numbers,
  });
  const key = options.key ?? options.name;
  const ours = findOurs(root, text, key);
  const target = (await parts.relations(path)).find(({ id }) => id === ours?.id)?.target;
  const place = target && (await isLeftAlone(parts, target)) ? target : undefined;
  const sheet = place ? realName(parts, place) : freePath(parts, path);
  const named = place ? new Map() : await nameIn(parts, { path, text, root, sheet, name: options.name, key });
  return new Map<string, string>([
    ...named,
    ...(styles ? [[styles.path, styles.text] as const] : []),
    [sheet, xml],
  ]);
}

/** Somebody who calculated in our sheet, or drew on it, made it theirs: it stays, and another comes after it. */
async function isLeftAlone(parts: Package, path: string): Promise<boolean> {
  if (!parts.has(path)) return false;
  const drawn = (await parts.relations(path)).some(({ kind }) => kind !== 'printerSettings');
  return !drawn && !/<([^\s<>/]+:)?f[\s>]/.test(await parts.text(path));
}

function checkUnlocked(root: Element): void {
  const protection = childOf(root, 'workbookProtection');
  if (protection && isOn(attribute(protection.attributes, 'lockStructure')))
    throw new SheetError('locked', t('errors.sheet.lockedStructure'));
}

async function styled(parts: Package, workbook: string, { columns, rows }: NewSheet) {
  const path = (await parts.relations(workbook)).find(({ kind }) => kind === 'styles')?.target;
  if (!path || !parts.has(path)) return undefined;
  const codes = new Set<string>();
  for (const { kind, key } of columns)
    if (kind !== 'text') for (const fields of rows) codes.add(written(kind, fields[key]).format ?? '');
  codes.delete('');
  const made = addStyles(path, await parts.text(path), [...codes]);
  return made && { ...made, path: realName(parts, path) };
}

/** As the archive writes it: names of parts know no case. */
const realName = (parts: Package, path: string) =>
  parts.names.find((name) => name.toLowerCase() === path.toLowerCase()) ?? path;

/** `xl/worksheets/sheet4.xml` after three, or the next that is free. */
function freePath(parts: Package, workbook: string): string {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  for (let count = 1; ; count += 1) {
    const path = `${folder}worksheets/sheet${count}.xml`;
    if (!parts.has(path) && !parts.has(relationsOf(path))) return path;
  }
}

interface Naming {
  readonly path: string;
  readonly text: string;
  readonly root: Element;
  readonly sheet: string;
  readonly name: string;
  readonly key: string;
}

const CONTENT_TYPES = '[Content_Types].xml';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The three parts that have to know of a new sheet. */
async function nameIn(parts: Package, { path, text, root, sheet, ...named }: Naming): Promise<Parts> {
  const relations = realName(parts, relationsOf(path));
  const ids = (await parts.relations(path)).map(({ id }) => Number(id.match(/^rId(\d{1,9})$/i)?.[1] ?? 0));
  const id = `rId${Math.max(0, ...ids) + 1}`;
  const target = sheet.slice(path.lastIndexOf('/') + 1);
  const types = realName(parts, CONTENT_TYPES);
  return new Map([
    [realName(parts, path), edited(text, addSheet(root, { ...named, id }))],
    [
      relations,
      await withChild(
        parts,
        relations,
        `Relationship Id="${id}" Type="${relationNamespace(root)}/worksheet" Target="${target}"`,
      ),
    ],
    [types, await withChild(parts, types, `Override PartName="/${sheet}" ContentType="${WORKSHEET}"`)],
  ]);
}

async function withChild(parts: Package, path: string, tag: string): Promise<string> {
  const text = await parts.text(path);
  const root = elementsOf(path, text);
  return edited(text, [appended(root, `<${root.prefix}${tag}/>`)]);
}
