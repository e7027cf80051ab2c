import { t } from '../i18n/index.ts';
import type { Change, Id } from '../model/index.ts';
import { describe } from './describe.ts';

interface Sheet {
  changes: readonly Change[];
  accountId: Id;
  accountName: string;
  /** Shown by itself, before the first of its kind. */
  first: boolean;
}

/** Where changes go to, as the source calls itself; null: not known. */
type To = { source: string | null; workspace: string | null } | undefined;

/** What is about to leave the browser, word by word, and where it goes. */
export function sheetOf(sheet: Sheet, status: To, nameOf: (id: Id) => string | undefined) {
  const names = (id: Id) => (id === sheet.accountId ? sheet.accountName : nameOf(id));
  const to = [status?.source ?? t('compose.sheet.yourSource'), status?.workspace].filter(Boolean).join(', ');
  return { to, first: sheet.first, parts: sheet.changes.map((change) => describe(change, names)) };
}
