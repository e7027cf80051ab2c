import { t } from '../../i18n/index.ts';
import type { Change } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { markOf, withIds } from './ids.ts';

/**
 * The source, with changes kept from it that are for one that was connected beside it and is no more: they wait until
 * that is connected again, or the person discards them.
 * @param marks of those that are connected
 */
export function withoutStrays(source: Source, marks: readonly string[]): Source {
  const isStray = (id: string) => {
    const mark = markOf(id);
    return mark !== undefined && !marks.includes(mark);
  };
  return {
    ...source,
    apply(change, accountId, signal) {
      if (!isStray(accountId) && !names(change, isStray)) return source.apply(change, accountId, signal);
      return Promise.reject(new SourceError({ kind: 'bad-answer' }, t('errors.beside.gone')));
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
