import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import type { MadeRows } from './made.ts';

/**
 * What fails to be noted, or to be read again, fails as everything of a source does. Its outcome is unknown, whatever was
 * to be noted: so it is never sent under another id, and looked for before it is sent again. `source`: its name.
 */
export function notingIn(rows: MadeRows, source: string): MadeRows {
  const or = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new SourceError({ kind: 'outcome-unknown' }, t('errors.crm.notNoted', { source }), { cause });
    }
  };
  return {
    ofChange: (id) => or(() => rows.ofChange(id)),
    aliases: () => or(() => rows.aliases()),
    put: (row) => or(() => rows.put(row)),
    drop: (id) => or(() => rows.drop(id)),
  };
}
