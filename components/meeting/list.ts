import { listFormat } from '../../lib/i18n/index.ts';

/** `2 calls, 1 message`: parts that each say something by themselves. */
export const listed = (parts: readonly string[]): string =>
  listFormat({ type: 'unit', style: 'short' }).format(parts);
