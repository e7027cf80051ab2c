import type { Change } from '../../lib/model/index.ts';
import type { Applied } from '../../lib/outbox/words.ts';
import { SourceError } from '../../lib/sources/error.ts';

export interface Effect {
  connection: string;
  accountId: string;
  change: Change;
}

/** A source as its server is: each id has one effect for good, and an edit of an older version has none. */
export function createLedger() {
  const effects: Effect[] = [];
  const taken = new Map<string, { text: string; applied: Applied }>();
  const records = new Map<string, string>();
  let version = 0;

  /** Answers what became of it; throws what the server would say. */
  function apply(effect: Effect): Applied {
    const { change, connection } = effect;
    const text = JSON.stringify(change);
    const key = `${connection} ${change.id}`;
    const before = taken.get(key);
    if (before && before.text !== text) throw new Error(`one id for two changes: ${text}`);
    if (before) return before.applied;
    const place = `${connection} ${change.recordId}`;
    check(change, records.get(place));
    const applied = { recordId: change.recordId, version: `v${++version}` };
    if (change.type.endsWith('.delete')) records.delete(place);
    else records.set(place, applied.version);
    effects.push(effect);
    taken.set(key, { text, applied });
    return applied;
  }

  /** Somebody else changes it, if it is there. */
  function touch(connection: string, id: string): void {
    const place = `${connection} ${id}`;
    if (records.has(place)) records.set(place, `o${++version}`);
  }

  return {
    apply,
    touch,
    effects,
    has: (connection: string, id: string) => records.has(`${connection} ${id}`),
  };
}

function check(change: Change, current: string | undefined): void {
  if (change.type.endsWith('.create')) {
    if (current) throw new SourceError({ kind: 'conflict', current: null }, 'There is one already.');
    return;
  }
  if (!current) throw new SourceError({ kind: 'not-found' }, 'It is not there.');
  if ('baseVersion' in change && change.baseVersion !== current)
    throw new SourceError({ kind: 'conflict', current: null }, 'Someone else changed this.');
}
