import type { Context, ContextContact, Id, Interaction } from '../../model/index.ts';
import { momentBefore } from '../days.ts';
import { type AccountStrength, accountStrength } from './account-strength.ts';
import { formula } from './formula.ts';
import { type ReportingLines, reportingLines } from './lines.ts';
import { reasonsOf, type StrengthReason } from './reasons.ts';

/** How close somebody of theirs and we are, from what was logged and nothing else. */
export interface Strength {
  /** 0 to 100, the sum of the points of its reasons. */
  score: number;
  /** Against 90 days ago; null where what was logged does not reach back far enough to say. */
  trend: number | null;
  reasons: StrengthReason[];
}

/** What is known beside the contact. */
export interface Logged {
  interactions: readonly Interaction[];
  lines: Pick<ReportingLines<ContextContact>, 'levelOf'>;
  /** Everything that was logged since then is among `interactions`, in epoch milliseconds. */
  since: number;
}

export type StrengthSource = Pick<Context, 'contacts' | 'interactions' | 'more' | 'refused'>;

/** Of each contact by id, and of the account as a whole. */
export function strengthsOf(
  source: StrengthSource,
  now: number,
): { people: ReadonlyMap<Id, Strength>; account: AccountStrength } {
  const { contacts, interactions } = source;
  const lines = reportingLines(contacts);
  const since = reachOf(source);
  const own = byContact(interactions);
  const people = new Map(
    contacts.map((contact) => [
      contact.id,
      strengthOf(contact, { interactions: own.get(contact.id) ?? [], lines, since }, now),
    ]),
  );
  return { people, account: accountStrength(contacts, people, lines) };
}

/** Of one contact; interactions with others are left aside. */
export function strengthOf(contact: ContextContact, logged: Logged, now: number): Strength {
  const own = logged.interactions.filter(({ contactIds }) => contactIds.includes(contact.id));
  const before = momentBefore(now, formula.windowDays);
  const scoreAt = (at: number) => reasonsOf(contact, own, logged.lines, at);
  const reasons = scoreAt(now);
  const score = sumOf(reasons);
  const isKnown = logged.since <= momentBefore(before, formula.windowDays);
  return { score, trend: isKnown ? score - sumOf(scoreAt(before)) : null, reasons };
}

/** Since when nothing is missing: what there is more of in the source is older than what is listed. */
function reachOf({ interactions, more, refused }: StrengthSource): number {
  if (refused.interactions !== undefined) return Number.POSITIVE_INFINITY;
  if (!more.interactions) return Number.NEGATIVE_INFINITY;
  return Math.min(...interactions.map(({ at }) => Date.parse(at)));
}

function byContact(interactions: readonly Interaction[]): Map<Id, Interaction[]> {
  const own = new Map<Id, Interaction[]>();
  for (const interaction of interactions)
    for (const id of new Set(interaction.contactIds)) {
      const list = own.get(id);
      if (list) list.push(interaction);
      else own.set(id, [interaction]);
    }
  return own;
}

const sumOf = (reasons: readonly StrengthReason[]) => reasons.reduce((sum, { points }) => sum + points, 0);
