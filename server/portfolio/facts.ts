import type { Account, AccountFacts } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { type Row, toRecord } from '../records/row.ts';
import { type FactsPart, type PartRow, partRows } from './parts.ts';
import { type Touch, touchOf } from './touch.ts';

/** The newest that facts tell of an opportunity's history and an initiative's updates; their context has all. */
const STEPS = 20;
const UPDATES = 3;

/** What a portfolio has to know of these accounts, in their order; in two statements, however many there are. */
export async function factsOf(
  db: Database,
  workspaceId: string,
  accounts: readonly Row[],
  now = new Date(),
): Promise<AccountFacts[]> {
  if (accounts.length === 0) return [];
  const ids = accounts.map(({ id }) => id);
  const rows = Map.groupBy(await partRows(db, workspaceId, ids, now), ({ account_id }) => account_id);
  const touches = await touchOf(db, workspaceId, ids, now);
  return accounts.map((account) => facts(account, rows.get(account.id) ?? [], touches.get(account.id)));
}

type Lists = Pick<AccountFacts, FactsPart>;

function facts(account: Row, rows: readonly PartRow[], touch: Touch | undefined): AccountFacts {
  const of = <K extends FactsPart>(part: K) =>
    rows.filter((row) => row.part === part).map((row) => toRecord<Lists[K][number]>(row));
  return {
    account: toRecord<Account>(account),
    contacts: rows
      .filter(({ part }) => part === 'contacts')
      .map((row) => ({ ...toRecord<Lists['contacts'][number]>(row), lastContactAt: row.last_contact_at })),
    opportunities: of('opportunities').map((each) => ({ ...each, history: newest(each.history, STEPS) })),
    contracts: of('contracts'),
    initiatives: of('initiatives').map((each) => ({ ...each, updates: newest(each.updates, UPDATES) })),
    cases: of('cases'),
    tasks: of('tasks'),
    lastContactAt: touch?.lastContactAt ?? null,
    weeks: touch?.weeks ?? [],
  };
}

/** What an older version wrote has no such list. */
const newest = <T>(list: readonly T[] | undefined, most: number): T[] => (list ?? []).slice(0, most);
