import { useQueryClient } from '@tanstack/react-query';
import type { BesideEvents, BesideView } from '../../components/options/Beside.tsx';
import { sourceName } from '../../components/options/crm-names.ts';
import { MOST_BESIDE } from '../../lib/kept-values.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Status } from '../../lib/messages/view.ts';
import type { Connection } from '../../lib/storage.ts';
import { useAttempt } from './attempt.ts';

/** What is connected beside the first source. */
export function useBeside(
  connection: Connection,
  status: Status,
): { view: BesideView; on: BesideEvents; connected: number } {
  const queries = useQueryClient();
  const connecting = useAttempt(true);
  const all = connection.beside ?? [];
  return {
    connected: connecting.connected,
    view: {
      lead: sourceName(connection.kind),
      all: all.map((one) => ({
        mark: one.mark,
        name: `${sourceName(one.kind)} · ${one.workspace}`,
        who: `${one.name} (${one.email})`,
        way: one.kind === 'workbook' ? null : one.kind,
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
