import type { AccountFacts, Context, Instant } from '../model/index.ts';

/** What is known of an account wherever it is shown: beside a page from its context, in the portfolio from its facts. */
export type Facts = Pick<
  AccountFacts,
  'account' | 'contacts' | 'opportunities' | 'contracts' | 'initiatives' | 'cases' | 'tasks' | 'lastContactAt'
> & {
  /** When something was logged, or is planned; of an account without contacts, this counts. */
  logged?: readonly Instant[];
  /** What the source would not tell: that is not known, and not nothing. */
  refused?: Context['refused'];
};

export function factsOf(context: Context): Facts {
  const spoken = context.contacts.map(({ lastContactAt }) => lastContactAt);
  return { ...context, lastContactAt: latest(spoken), logged: context.interactions.map(({ at }) => at) };
}

/** Clocks differ: what is less than this ahead, in milliseconds, has taken place. As the source has it. */
const AHEAD = 3_600_000;

/** When anyone of ours was last in touch with anyone of theirs; what is only planned is no contact yet. */
export function lastContactOf(
  { lastContactAt, logged = [] }: Pick<Facts, 'lastContactAt' | 'logged'>,
  now: number,
): Instant | null {
  return latest([lastContactAt, ...logged.filter((at) => Date.parse(at) < now + AHEAD)]);
}

/** Somebody of theirs has a role; all that a portfolio knows of the others is who is over them. */
export const hasRoles = ({ contacts }: Pick<Facts, 'contacts'>): boolean =>
  contacts.some(({ roles }) => roles.length > 0);

function latest(times: readonly (Instant | null)[]): Instant | null {
  return times.reduce((last, at) => (at && (!last || Date.parse(at) > Date.parse(last)) ? at : last), null);
}
