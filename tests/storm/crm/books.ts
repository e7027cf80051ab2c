import type { Change } from '../../../lib/model/index.ts';
import type { MadeRows } from '../../../lib/sources/crm/made.ts';
import type { Random } from '../../../server/sample/random.ts';

/** Rows of a connection, which outlive the workers that write them, and what can be told from them. */
export function createBooks(rows: MadeRows, random: Random) {
  const sent = new Set<Change['id']>();
  const now = new Set<Change['id']>();
  const counts = { found: 0, again: 0, 'worker killed at its note': 0 };

  function count({ changeId, version, remoteId }: Parameters<MadeRows['put']>[0]): void {
    if (version !== null) {
      if (!now.has(changeId)) counts.found += 1;
      return;
    }
    if (remoteId !== null || now.has(changeId)) return;
    if (sent.has(changeId)) counts.again += 1;
    sent.add(changeId);
    now.add(changeId);
  }

  return {
    counts,
    /** Another try of it begins. */
    begin: (id: Change['id']) => void now.delete(id),
    /** A worker that is dead writes nothing, and may die with its pen in its hand. */
    of(life: AbortController): MadeRows {
      return {
        ...rows,
        async put(row) {
          life.signal.throwIfAborted();
          const isLast = random.below(1000) < 6;
          const isWritten = !isLast || random.chance(0.5);
          if (isWritten) {
            count(row);
            await rows.put(row);
          }
          if (!isLast) return;
          counts['worker killed at its note'] += 1;
          life.abort();
          life.signal.throwIfAborted();
        },
        async drop(id) {
          life.signal.throwIfAborted();
          await rows.drop(id);
          sent.delete(id);
        },
      };
    },
  };
}
