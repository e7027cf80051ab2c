import { AccountFacts } from '../../lib/model/index.ts';
import { instant } from './clock.ts';
import { buildAccount } from './records.ts';

/** An account of which nothing is known but itself, and that we spoke with them lately. */
export function buildFacts(over: Partial<AccountFacts> = {}): AccountFacts {
  return AccountFacts.parse({
    account: buildAccount(),
    contacts: [],
    opportunities: [],
    contracts: [],
    initiatives: [],
    cases: [],
    tasks: [],
    lastContactAt: instant(-3),
    weeks: [],
    ...over,
  });
}
