import { t } from '../../i18n/index.ts';
import { SourceError, type SourceFault } from '../error.ts';
import type { Made } from './made.ts';

/** These go on by themselves, or once the person has signed in, under the same id. */
export const passing: ReadonlySet<SourceFault['kind']> = new Set([
  'signed-out',
  'rate-limited',
  'unreachable',
  'outcome-unknown',
  'bad-answer',
]);

/**
 * While nobody knows whether an earlier try was done, no refusal says that it was not: taken for one, it would be sent
 * under another id and might be there twice. `row`: what is noted of the change after it was refused.
 */
export function unsaid(error: unknown, row: Made | undefined): unknown {
  if (!(error instanceof SourceError) || passing.has(error.fault.kind)) return error;
  if (!row || row.version !== null) return error;
  return new SourceError({ kind: 'outcome-unknown' }, t('errors.source.broke'), { cause: error });
}
