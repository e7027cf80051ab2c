import { t } from '../../lib/i18n/index.ts';
import type { Remark } from '../../lib/sheets/table.ts';

/** What the person should know of a file that can be read all the same. */
export function remarkWords(file: string, remark: Remark): string {
  if (remark.kind === 'encoding') return t('file.remark.encoding', { file, encoding: remark.encoding });
  if (remark.kind === 'cut') return t('file.remark.cut', { file, sheet: remark.sheet, row: remark.row });
  return t(words[remark.kind], { file });
}

const words = {
  macros: 'file.remark.macros',
  'external-links': 'file.remark.externalLinks',
  'password-ignored': 'file.remark.passwordIgnored',
  'formulas-without-values': 'file.remark.formulasWithoutValues',
} as const;
