import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';

/** The person's rights there, or what was granted to Keyside, do not reach so far; `cause` says which of them. */
export const forbiddenBy = (source: string, cause?: Error): SourceError =>
  new SourceError({ kind: 'forbidden' }, t('errors.crm.forbidden', { source }), { cause });

/** What was granted, or the key, opens nothing any more. */
export const signedOutOf = (source: string): SourceError =>
  new SourceError({ kind: 'signed-out' }, t('errors.crm.ended', { source }));
