import { locale } from '../../lib/i18n/index.ts';

/** `2 calls, 1 message`: parts that each say something by themselves. */
export const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(parts);
