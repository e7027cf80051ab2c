import type { CachedContext } from '../messages/view.ts';
import type { Context, Kept, RecordKind, RecordOf } from '../model/index.ts';
import type { Connection } from '../storage.ts';
import type { Store } from '../store/index.ts';

/** A record of any kind, as it is written to a file. */
export type Held = { [K in RecordKind]: { readonly kind: K; readonly record: RecordOf<K> } }[RecordKind];

/**
 * Every record that is in this browser: a workbook's own, or what is known of a source's accounts. Of the same record
 * the context's word holds, which is the newest.
 */
export async function heldRecords(
  { book, portfolio, everything }: Pick<Store, 'book' | 'portfolio' | 'everything'>,
  connection: { key: string; kind: Connection['kind'] } | null,
): Promise<Held[]> {
  if (!connection || connection.kind === 'workbook') return (await book.all()).map(withoutGiven);
  const [facts, team, { contexts = [] }] = await Promise.all([
    portfolio.all(connection.key),
    portfolio.team(connection.key),
    everything.read(),
  ]);
  const all = new Map<string, Held>();
  const put = <K extends RecordKind>(kind: K, records: readonly RecordOf<K>[]) => {
    for (const record of records) all.set(`${kind} ${record.id}`, { kind, record } as unknown as Held);
  };
  put('owner', team?.owners ?? []);
  put('target', team?.targets ?? []);
  for (const one of facts) {
    put('account', [one.account]);
    put('contact', one.contacts.map(withoutTouch));
    put('opportunity', one.opportunities);
    put('contract', one.contracts);
    put('initiative', one.initiatives);
    put('case', one.cases);
    put('task', one.tasks);
  }
  for (const [, { context }] of contexts as [unknown, CachedContext][]) putContext(put, context);
  return [...all.values()];
}

const withoutGiven = ({ kind, record }: Kept) => ({ kind, record }) as Held;

const withoutTouch = ({ lastContactAt: _last, ...contact }: Context['contacts'][number]) => contact;

function putContext(
  put: <K extends RecordKind>(kind: K, records: readonly RecordOf<K>[]) => void,
  context: Context,
): void {
  put('account', [context.account]);
  put('contact', context.contacts.map(withoutTouch));
  put('opportunity', context.opportunities);
  put('contract', context.contracts);
  put('initiative', context.initiatives);
  put('case', context.cases);
  put('note', context.notes);
  put('interaction', context.interactions);
  put('task', context.tasks);
  put('owner', context.owners);
}
