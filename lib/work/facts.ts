import type { AccountFacts, Context } from '../model/index.ts';

/** What is known of an account wherever it is shown: beside a page from its context, in the portfolio from its facts. */
export type Facts = Pick<
  AccountFacts,
  'account' | 'contacts' | 'opportunities' | 'contracts' | 'initiatives' | 'cases' | 'tasks' | 'lastContactAt'
>;

export function factsOf(context: Context): Facts {
  return { ...context, lastContactAt: lastContactOf(context) };
}

/** Of an account without contacts, what was logged on the account itself counts. */
function lastContactOf({ contacts, interactions }: Context): string | null {
  const times = [...contacts.map(({ lastContactAt }) => lastContactAt), ...interactions.map(({ at }) => at)];
  return times.reduce((last, at) => (at && (!last || Date.parse(at) > Date.parse(last)) ? at : last), null);
}
