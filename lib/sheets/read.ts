import { t } from '../i18n/index.ts';
import { readCsv } from './csv/read.ts';
import { SheetError } from './error.ts';
import { kindOf } from './kind.ts';
import { limits } from './limits.ts';
import { createProgress, type ReadSoFar } from './progress.ts';
import type { Book } from './table.ts';
import { readXlsx } from './xlsx/read.ts';
import { otherFormat } from './xlsx/workbook.ts';

export interface ReadOptions {
  /** The file's own, with its ending; for a CSV file also the name of its sheet. */
  readonly name: string;
  readonly signal?: AbortSignal;
  /** Told several times a second; rows are those of all sheets. */
  readonly onProgress?: (soFar: ReadSoFar) => void;
}

/**
 * Reads a workbook or a CSV file, whatever its name says it is. It asks nobody for anything: external links, macros and
 * formulas stay what they are. Runs where there is no DOM.
 * @throws SheetError with a sentence for the person, or the signal's reason.
 */
export async function readBook(file: Blob, { name, ...options }: ReadOptions): Promise<Book> {
  options.signal?.throwIfAborted();
  if (file.size > limits.fileBytes)
    throw new SheetError('too-large', t('errors.sheet.largeFile', { megabytes: limits.fileBytes / 2 ** 20 }));
  const progress = createProgress(options);
  return (await findReadable(file)) === 'archive'
    ? readXlsx(file, name, progress)
    : readCsv(file, name, progress);
}

/** What a file is, of those that can be read. @throws SheetError for others, by their first bytes. */
export async function findReadable(file: Blob): Promise<'archive' | 'text'> {
  const kind = await kindOf(file);
  switch (kind) {
    case 'archive':
    case 'text':
      return kind;
    case 'empty':
      throw new SheetError('empty', t('errors.sheet.empty'));
    case 'encrypted':
      throw new SheetError('password', t('errors.sheet.password'));
    case 'old-excel':
      throw otherFormat('.xls');
    case 'other':
      throw new SheetError('not-a-workbook', t('errors.sheet.notAWorkbook'));
  }
}
