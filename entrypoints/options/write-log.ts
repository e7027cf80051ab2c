import { activityLog } from '../../lib/export/activity-log.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Kept } from '../../lib/model/index.ts';
import { appendSheet } from '../../lib/sheets/append.ts';

/** The types of the DOM do not have these yet. */
type Asking = FileSystemFileHandle & {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
};

/**
 * Puts what was written in Keyside on a sheet of the person's own file, which stays as it is but for that. Asked for in a
 * press, as the browser then asks the person.
 */
export async function writeLog(
  file: Asking,
  rows: readonly Kept[],
): Promise<{ ok: boolean; sentence: string }> {
  const named = { file: file.name };
  try {
    if ((await file.requestPermission?.({ mode: 'readwrite' })) === 'denied')
      return { ok: false, sentence: t('options.workbook.notAllowed', named) };
    const original = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const log = activityLog(rows);
    const written = await appendSheet(original, { name: t('export.log.sheet'), ...log });
    const stream = await file.createWritable();
    await stream.write(written);
    await stream.close();
    return { ok: true, sentence: t('options.workbook.logged', log.rows.length, { file: file.name }) };
  } catch (error) {
    return { ok: false, sentence: sentenceOf(error, named) };
  }
}

function sentenceOf(error: unknown, named: { file: string }): string {
  if (!(error instanceof DOMException)) return error instanceof Error ? error.message : t('file.problem');
  if (error.name === 'NotFoundError') return t('options.workbook.moved', named);
  if (error.name === 'NotAllowedError') return t('options.workbook.notAllowed', named);
  return t('options.workbook.locked', named);
}
