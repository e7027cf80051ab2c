import type { Contract, Day, TierTerms } from '../../model/index.ts';
import { addDays, DAY, dayNumber } from '../days.ts';
import { isEnding, windowOpens } from './clock.ts';

/** Why a day matters to a renewal. */
export type ReminderKind = 'opens' | 'notice' | 'end';

export interface ReminderDay {
  day: Day;
  kind: ReminderKind;
  /** Days from it to the notice date, or to the end; 0 for the day itself. */
  left: number;
}

/** Days before which a person is reminded. One place for all of them. */
const before = { notice: [30, 14, 7, 1, 0], end: [30, 7] } as const;

/**
 * The days on which a person is told of a renewal, earliest first; none for what is not in force, has no end, or is
 * renewed already. Of two that fall on one day the weightier is told.
 */
export function reminderDays(contract: Contract, terms: TierTerms): ReminderDay[] {
  if (!isEnding(contract) || contract.negotiation === 'signed') return [];
  const { endDate, noticeDate } = contract;
  const opens = windowOpens(contract, terms);
  const days: ReminderDay[] = [
    ...before.end.map((left) => ({ day: addDays(endDate, -left), kind: 'end' as const, left })),
    ...(noticeDate === null
      ? []
      : before.notice.map((left) => ({ day: addDays(noticeDate, -left), kind: 'notice' as const, left }))),
    { day: opens, kind: 'opens', left: daysBetween(opens, endDate) },
  ];
  const byDay = new Map(days.sort(weightiestLast).map((each) => [each.day, each]));
  return [...byDay.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/** A notice date outweighs an end, and an end the opening. */
const weight: Readonly<Record<ReminderKind, number>> = { opens: 0, end: 1, notice: 2 };

const weightiestLast = (a: ReminderDay, b: ReminderDay) => weight[a.kind] - weight[b.kind];

const daysBetween = (from: Day, to: Day) => Math.round((dayNumber(to) - dayNumber(from)) / DAY);
