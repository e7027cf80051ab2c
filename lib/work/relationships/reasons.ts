import type { ContextContact, Interaction } from '../../model/index.ts';
import { daysSince } from '../days.ts';
import { fading, filling, formula } from './formula.ts';
import type { ReportingLines } from './lines.ts';
import { type Seniority, seniorityOf } from './seniority.ts';

/** One part of a strength: its whole points, of how many, and what they come from. */
export type StrengthReason = { points: number; of: number } & (
  | { part: 'recency' /** Since the last contact; null: there was none. */; days: number | null }
  | { part: 'frequency' /** Contacts in 90 days. */; count: number }
  | {
      part: 'directions' /** Contacts in 90 days that came from them, and from us. */;
      theirs: number;
      ours: number;
    }
  | { part: 'seniority'; from: Seniority['from'] }
);

/** At a moment, of what had been logged by then. More contact never makes for fewer points. */
export function reasonsOf(
  contact: ContextContact,
  interactions: readonly Interaction[],
  lines: Pick<ReportingLines<ContextContact>, 'levelOf'>,
  at: number,
): StrengthReason[] {
  const past = interactions.filter((each) => Date.parse(each.at) <= at);
  const days = lastDays(contact, past, at);
  const lately = past.filter((each) => daysSince(each.at, at) <= formula.windowDays);
  const [theirs, ours] = [lately.filter(isTheirs).length, lately.filter(isOurs).length];
  const { weight, from } = seniorityOf(contact, lines);
  const fade = days === null ? 0 : fading(days);
  const { recency, frequency, directions, seniority } = formula;
  return [
    { part: 'recency', ...worth(recency.most, fade), days },
    {
      part: 'frequency',
      ...worth(frequency.most, filling(lately.length, frequency.share)),
      count: lately.length,
    },
    {
      part: 'directions',
      ...worth(directions.most, filling(Math.min(theirs, ours), directions.share)),
      theirs,
      ours,
    },
    { part: 'seniority', ...worth(seniority.most, weight * fade), from },
  ];
}

/** Each is rounded by itself, so that what is shown adds up. */
const worth = (most: number, share: number) => ({ points: Math.round(most * share), of: most });

/** The source knows of the last contact also where it lists too few interactions to show it. */
function lastDays(
  { lastContactAt }: ContextContact,
  past: readonly Interaction[],
  at: number,
): number | null {
  const times = [...past.map((each) => each.at), ...(lastContactAt === null ? [] : [lastContactAt])]
    .map((each) => Date.parse(each))
    .filter((time) => time <= at);
  if (times.length === 0) return null;
  return daysSince(new Date(Math.max(...times)).toISOString(), at);
}

/** Who talks with each other does both; of a message without a direction nobody knows whose it was. */
const isTalk = ({ kind }: Interaction) => kind === 'meeting' || kind === 'call';
const isTheirs = (each: Interaction) => isTalk(each) || each.direction === 'in';
const isOurs = (each: Interaction) => isTalk(each) || each.direction === 'out';
