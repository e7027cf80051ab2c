import { t } from '../../lib/i18n/index.ts';

/** What went wrong in a way that nobody foresaw, for the person who pressed. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : t('file.problem');
