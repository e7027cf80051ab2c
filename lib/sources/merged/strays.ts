import { t } from '../../i18n/index.ts';
import type { Change } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { markOf, withIds } from './ids.ts';
import type { MadeBeside } from './made.ts';

/**
 * The source, with what is of one that was connected beside it and is no more kept from it. Its accounts are not there; what
 * is written for it waits until it is connected again, or the person discards that.
 * @param marks of those that are connected
 * @param made what was made by any of them, connected or not
 */
export function withoutStrays(
  source: Source,
  marks: readonly string[],
  made: Pick<MadeBeside, 'ready' | 'isOfOthers'>,
): Source {
  const isStray = (id: string) => {
    const mark = markOf(id);
    return mark === undefined ? made.isOfOthers(marks, id) : !marks.includes(mark);
  };
  /** Nobody is asked for what nobody can have. */
  const known =
    <T>(read: (id: string, signal: AbortSignal) => Promise<T>) =>
    async (id: string, signal: AbortSignal): Promise<T> => {
      await made.ready();
      if (isStray(id)) throw new SourceError({ kind: 'not-found' }, t('errors.beside.goneAccount'));
      return read(id, signal);
    };
  return {
    ...source,
    context: known(source.context),
    facts: known(source.facts),
    async apply(change, accountId, signal) {
      await made.ready();
      if (!isStray(accountId) && !names(change, isStray)) return source.apply(change, accountId, signal);
      throw new SourceError({ kind: 'away', untouched: true }, t('errors.beside.gone'));
    },
  };
}

function names(change: Change, those: (id: string) => boolean): boolean {
  let found = false;
  withIds(change, (id) => {
    found ||= those(id);
    return id;
  });
  return found;
}
