import { t } from '../../i18n/index.ts';
import { SheetError } from '../error.ts';
import { limits } from '../limits.ts';
import type { Remark } from '../table.ts';
import { attribute, isOn, prefixedAttribute } from '../xml/attribute.ts';
import type { Package } from './package.ts';

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** What the workbook says of itself, before any cell. */
export interface Outline {
  readonly sheets: readonly SheetPlace[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  readonly is1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly remarks: readonly Remark['kind'][];
}

/** The path of the workbook's own part. @throws SheetError when this is something else than a workbook. */
export async function findWorkbook(parts: Package): Promise<string> {
  const main = (await parts.relations('')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (main?.toLowerCase().endsWith('.bin')) throw otherFormat('.xlsb');
  if (parts.has('content.xml') && parts.has('mimetype')) throw otherFormat('.ods');
  if (parts.names.some((name) => /^index(\.zip$|\/.*\.iwa$)/i.test(name))) throw otherFormat('.numbers');
  if (!main || /^(word|ppt)\//i.test(main))
    throw new SheetError('not-a-workbook', t('errors.sheet.notAWorkbook'));
  return main;
}

export const otherFormat = (kind: string) =>
  new SheetError('other-format', t('errors.sheet.otherFormat', { kind }));

/** @throws SheetError */
export async function readOutline(parts: Package): Promise<Outline> {
  const path = await findWorkbook(parts);
  const said = await readWorkbook(parts, path);
  const relations = await parts.relations(path);
  const targetOf = (kind: string) => relations.find((one) => one.kind === kind)?.target;
  const sheets = said.sheets.flatMap(({ id, ...sheet }) => {
    // A sheet that is only a chart has no cells.
    const target = relations.find((one) => one.id === id && one.kind === 'worksheet')?.target;
    return target ? [{ ...sheet, path: target }] : [];
  });
  return {
    ...{ sheets, is1904: said.is1904, strings: targetOf('sharedStrings'), styles: targetOf('styles') },
    remarks: remarksOf(
      parts,
      relations.map(({ kind }) => kind),
      said.isProtected,
    ),
  };
}

interface Said {
  sheets: { name: string; hidden: boolean; id: string }[];
  is1904: boolean;
  isProtected: boolean;
}

async function readWorkbook(parts: Package, path: string): Promise<Said> {
  const said: Said = { sheets: [], is1904: false, isProtected: false };
  await parts.scan(path, {
    open(name, tag) {
      if (name === 'workbookPr') said.is1904 = isOn(attribute(tag, 'date1904'));
      if (name === 'workbookProtection') said.isProtected = true;
      if (name === 'sheet') said.sheets.push(sheetOf(tag));
    },
  });
  if (said.sheets.length > limits.sheets)
    throw new SheetError('too-large', t('errors.sheet.tooManySheets', { count: limits.sheets }));
  return said;
}

const sheetOf = (tag: string) => ({
  name: attribute(tag, 'name') ?? '',
  hidden: /^(veryH|h)idden$/.test(attribute(tag, 'state') ?? ''),
  id: prefixedAttribute(tag, 'id') ?? '',
});

function remarksOf(parts: Package, kinds: readonly string[], isProtected: boolean): Remark['kind'][] {
  const hasMacros = parts.names.some((name) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name));
  return [
    ...(hasMacros ? (['macros'] as const) : []),
    ...(kinds.includes('externalLink') ? (['external-links'] as const) : []),
    ...(isProtected ? (['password-ignored'] as const) : []),
  ];
}
