import { z } from 'zod';
import { type Day, Day as DaySchema } from '../../model/index.ts';
import { addDays, addMonths, dayNumber } from '../days.ts';
import { quarterDays, quarterOf } from '../forecast/quarters.ts';
import { ReportChoice } from './choice.ts';

/** On which day it is due: of the week (1 is Monday), of the month, or of the first month of a quarter. */
export const Rhythm = z.discriminatedUnion('every', [
  z.object({ every: z.literal('week'), day: z.number().int().min(1).max(7) }),
  z.object({ every: z.literal('month'), day: z.number().int().min(1).max(31) }),
  z.object({ every: z.literal('quarter'), day: z.number().int().min(1).max(31) }),
]);
export type Rhythm = z.infer<typeof Rhythm>;

/** A report that the person wants to be reminded of. Nothing is sent: the draft is opened for them. */
export const Schedule = z.object({
  id: z.uuid(),
  choice: ReportChoice,
  rhythm: Rhythm,
  /** The latest of its days that was told of, or that was over when it was made. */
  told: DaySchema,
});
export type Schedule = z.infer<typeof Schedule>;

export type ScheduleChange =
  | { act: 'add'; id: string; choice: ReportChoice; rhythm: Rhythm }
  | { act: 'set'; id: string; rhythm: Rhythm }
  | { act: 'remove'; id: string };

/** More than anybody keeps track of. */
const MOST = 200;

/** What is due on the very day on which it is set is told the next time. */
export function changed(schedules: readonly Schedule[], change: ScheduleChange, today: Day): Schedule[] {
  if (change.act === 'remove') return schedules.filter(({ id }) => id !== change.id);
  const told = lastDue(change.rhythm, today);
  if (change.act === 'set')
    return schedules.map((each) => (each.id === change.id ? { ...each, rhythm: change.rhythm, told } : each));
  const { id, choice, rhythm } = change;
  return schedules.length < MOST ? [...schedules, { id, choice, rhythm, told }] : [...schedules];
}

/** Of which to tell now; of several days that passed while the browser was closed only once. */
export const dueNow = (schedules: readonly Schedule[], today: Day): Schedule[] =>
  schedules.filter(({ rhythm, told }) => lastDue(rhythm, today) > told);

/** All that has come counts as told. */
export const toldNow = (schedules: readonly Schedule[], today: Day): Schedule[] =>
  schedules.map((each) => {
    const last = lastDue(each.rhythm, today);
    return last > each.told ? { ...each, told: last } : each;
  });

/** The latest of its days that has come, today included. */
export function lastDue({ every, day }: Rhythm, today: Day): Day {
  if (every === 'week') return addDays(today, -((weekday(today) - day + 7) % 7));
  const months = every === 'month' ? 1 : 3;
  const first = every === 'month' ? `${today.slice(0, 7)}-01` : quarterDays(quarterOf(today)).start;
  const due = nth(first, day);
  return due <= today ? due : nth(addMonths(first, -months), day);
}

/** The first of its days that is still to come, not today. */
export function nextDue({ every, day }: Rhythm, today: Day): Day {
  if (every === 'week') return addDays(lastDue({ every, day }, today), 7);
  const months = every === 'month' ? 1 : 3;
  const last = lastDue({ every, day }, today);
  return nth(addMonths(`${last.slice(0, 7)}-01`, months), day);
}

/** The month's last day, where it has fewer. */
function nth(first: Day, day: number): Day {
  const last = addDays(addMonths(first, 1), -1);
  const [due = last] = [addDays(first, day - 1), last].sort();
  return due;
}

/** 1 is Monday. */
const weekday = (day: Day): number => new Date(dayNumber(day)).getUTCDay() || 7;
