import type { AccountFacts, Contract, Id, Workspace } from '../../model/index.ts';
import { addMonths, daysUntil } from '../days.ts';
import { type Converted, convert } from '../forecast/convert.ts';
import { dayOf } from '../forecast/quarters.ts';
import { healthOf } from '../health/health.ts';
import { type EndingContract, isEnding } from './clock.ts';

/** A contract that will have to be renewed. */
export interface Renewal {
  accountId: Id;
  account: string;
  contract: EndingContract;
  /** Null: it has no value, or there is no rate for it. */
  value: Converted | null;
  /** 0 to 100; null: nothing of it is known. */
  health: number | null;
}

/** Months that are looked ahead. */
export const MONTHS_AHEAD = 12;

/** What ends from today to so many months on, the first first. */
export function renewalsOf(
  accounts: readonly AccountFacts[],
  workspace: Workspace,
  now: number,
  months = MONTHS_AHEAD,
): Renewal[] {
  const last = addMonths(dayOf(now), months);
  const isAhead = (contract: Contract): contract is EndingContract =>
    isEnding(contract) && daysUntil(contract.endDate, now) >= 0 && contract.endDate <= last;
  return accounts
    .flatMap((facts) => {
      const ahead = facts.contracts.filter(isAhead);
      if (ahead.length === 0) return [];
      const { id, name } = facts.account;
      const health = healthOf(facts, workspace, now).score;
      return ahead.map((contract) => ({
        accountId: id,
        account: name,
        contract,
        value: contract.value && convert(contract.value, workspace, dayOf(now)),
        health,
      }));
    })
    .sort((a, b) => a.contract.endDate.localeCompare(b.contract.endDate));
}
