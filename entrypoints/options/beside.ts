import { useQueryClient } from '@tanstack/react-query';
import type { BesideEvents, BesideView } from '../../components/options/Beside.tsx';
import { crmNames } from '../../components/options/crm-names.ts';
import { t } from '../../lib/i18n/index.ts';
import { MOST_BESIDE } from '../../lib/kept-values.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Status } from '../../lib/messages/view.ts';
import type { Connection } from '../../lib/storage.ts';
import { useAttempt } from './attempt.ts';

/** What is connected beside the first source. */
export function useBeside(connection: Connection, status: Status): { view: BesideView; on: BesideEvents } {
  const queries = useQueryClient();
  const connecting = useAttempt(true);
  const all = connection.beside ?? [];
  return {
    view: {
      lead: kindOf(connection),
      all: all.map((one) => ({
        mark: one.mark,
        name: `${kindOf(one)} · ${one.workspace}`,
        who: `${one.name} (${one.email})`,
        problem: status.beside[one.mark] ?? null,
      })),
      more: all.length < MOST_BESIDE,
      attempt: connecting.attempt,
    },
    on: {
      ...connecting.on,
      disconnect: (mark) => void ask('disconnect-beside', { mark }).then(() => queries.invalidateQueries()),
    },
  };
}

function kindOf({ kind }: Pick<Connection, 'kind'>): string {
  if (kind === 'workbook') return t('sources.workbook');
  return kind === 'server' ? t('options.crm.server') : crmNames[kind];
}
