import { t } from '../../i18n/index.ts';
import type { AccountFacts, Context, Id, Owner } from '../../model/index.ts';
import { SourceError } from '../error.ts';
import { contextOf } from '../records/context.ts';
import { accountIdOf } from '../records/entries.ts';
import { accountFactsOf } from '../records/facts.ts';
import { partsOf } from '../records/parts.ts';
import type { Names } from './names.ts';
import { wholesOf } from './rename.ts';
import type { Vendor } from './vendor.ts';

export interface Asking {
  readonly vendor: Vendor;
  readonly names: Names;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** All that the panel shows of an account, in as few calls as the CRM allows. */
export async function contextIn(
  asking: Asking,
  accountId: Id,
  { owners, viewerId }: { owners: Promise<readonly Owner[]>; viewerId: Id | null },
): Promise<Context> {
  const { vendor, names, now, signal } = asking;
  const theirs = names.theirs('account', accountId);
  const [told, people] = await Promise.all([vendor.parts([theirs], 'context', signal), owners]);
  const records = partsOf(await wholesOf(told.rows, names));
  const account = records.account ?? (await notThere(asking, theirs));
  const context = contextOf(account, records, { owners: people, viewerId: viewerId ?? '', now });
  const refused = Object.fromEntries(
    Object.entries(told.refused).map(([part, error]) => [part, error.message]),
  );
  return { ...context, viewerId, more: added(context.more, told.more), refused };
}

/** What we left out, and what was never read. */
function added(left: Context['more'], unread: Context['more']): Context['more'] {
  const sum = { ...left };
  for (const [part, count] of Object.entries(unread) as [keyof Context['more'], number][])
    sum[part] = (sum[part] ?? 0) + count;
  return sum;
}

async function notThere({ vendor, names, signal }: Asking, accountId: Id): Promise<never> {
  const into = await vendor.successor(accountId, signal);
  if (!into) throw new SourceError({ kind: 'not-found' }, t('errors.source.notFound'));
  const own = { ...into, id: names.ours('account', into.id) };
  throw new SourceError({ kind: 'merged', into: own }, t('errors.source.merged', { name: into.name }));
}

/** Of accounts by the CRM's ids, in their order; those that are gone meanwhile are left out. */
export async function factsIn(
  { vendor, names, now, signal }: Asking,
  theirs: readonly Id[],
): Promise<AccountFacts[]> {
  if (theirs.length === 0) return [];
  const { rows } = await vendor.parts(theirs, 'facts', signal);
  const byAccount = Map.groupBy(await wholesOf(rows, names), accountIdOf);
  return theirs.flatMap((id) => {
    const own = byAccount.get(names.ours('account', id));
    const records = own && partsOf(own);
    return records?.account ? [accountFactsOf(records.account, records, now)] : [];
  });
}

export async function factsOf(asking: Asking, accountId: Id): Promise<AccountFacts> {
  const theirs = asking.names.theirs('account', accountId);
  const [facts] = await factsIn(asking, [theirs]);
  return facts ?? notThere(asking, theirs);
}
