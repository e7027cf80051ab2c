import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';

/**
 * The calls that one change comes to, one after another. Rejects as the first of them does; what fails after a part was
 * taken is no refusal: a person would write all of it anew on a record that is not as it was. `source`: its name.
 */
export async function inTurn(calls: readonly (() => Promise<unknown>)[], source: string): Promise<void> {
  for (const [n, call] of calls.entries()) {
    try {
      await call();
    } catch (error) {
      if (n === 0 || !(error instanceof SourceError)) throw error;
      throw new SourceError({ kind: 'outcome-unknown' }, t('errors.crm.partly', { source }), {
        cause: error,
      });
    }
  }
}
