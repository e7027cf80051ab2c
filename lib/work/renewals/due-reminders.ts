import type { AccountFacts, Contract, Day, Id, Workspace } from '../../model/index.ts';
import { addDays, daysUntil } from '../days.ts';
import { dayOf } from '../forecast/quarters.ts';
import { termsOf } from '../terms.ts';
import { type EndingContract, isEnding } from './clock.ts';
import { type ReminderKind, reminderDays } from './reminder-days.ts';

export interface Reminder {
  accountId: Id;
  account: string;
  contract: EndingContract;
  kind: ReminderKind;
  /** The day that it is told for. */
  day: Day;
}

type Known = Pick<AccountFacts, 'account' | 'contracts'>;

/** By contract that was ever known, the latest day that was told of it; empty: none yet. */
export type Told = Readonly<Record<Id, Day | ''>>;

interface At {
  workspace: Workspace;
  told: Told;
  now: number;
}

/** Of what had come before a contract was first known here, only what is younger (days) is told. */
const FIRST_DAYS = 7;

/**
 * What is to be told now: of each contract the latest of its days that have come, unless it was told. Days that passed
 * while the browser was closed are so told once, as the latest of them; what has ended is not told any more.
 */
export function dueReminders(accounts: readonly Known[], at: At): Reminder[] {
  const since = addDays(dayOf(at.now), -FIRST_DAYS);
  return latestReminders(accounts, at).filter(({ contract, day }) => {
    const last = at.told[contract.id];
    return last === undefined ? day >= since : day > last;
  });
}

/** What is told from now on: all that has come of what is known counts as told, whether it was or was too old for it. */
export function toldWith(accounts: readonly Known[], at: At): Told {
  const known = accounts.flatMap(({ contracts }) =>
    contracts.map(({ id }) => [id, at.told[id] ?? ''] as const),
  );
  const come = latestReminders(accounts, at)
    .filter(({ contract, day }) => day > (at.told[contract.id] ?? ''))
    .map(({ contract, day }) => [contract.id, day] as const);
  return { ...at.told, ...Object.fromEntries([...known, ...come]) };
}

/** The latest day that has come of each contract that has not ended. */
function latestReminders(accounts: readonly Known[], { workspace, now }: At): Reminder[] {
  const today = dayOf(now);
  const latestOf = (account: Known['account'], contract: Contract): Reminder[] => {
    if (!isEnding(contract) || daysUntil(contract.endDate, now) < 0) return [];
    const latest = reminderDays(contract, termsOf(account, workspace)).findLast(({ day }) => day <= today);
    if (!latest) return [];
    const { kind, day } = latest;
    return [{ accountId: account.id, account: account.name, contract, kind, day }];
  };
  return accounts.flatMap(({ account, contracts }) => contracts.flatMap((each) => latestOf(account, each)));
}
