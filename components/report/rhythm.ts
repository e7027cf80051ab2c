import { dateFormat, type Key, t } from '../../lib/i18n/index.ts';
import type { Rhythm } from '../../lib/work/report/schedule.ts';

export const everyWords: Readonly<Record<Rhythm['every'], Key>> = {
  week: 'report.schedule.week',
  month: 'report.schedule.month',
  quarter: 'report.schedule.quarter',
};

/** On its first day, for the person to choose another. */
export function rhythmWith(every: string): Rhythm {
  if (every === 'month' || every === 'quarter') return { every, day: 1 };
  return { every: 'week', day: 1 };
}

export function dayChoices(every: Rhythm['every']): { day: number; words: string }[] {
  const days = Array.from({ length: every === 'week' ? 7 : 31 }, (_, at) => at + 1);
  return days.map((day) => ({
    day,
    words: every === 'week' ? weekday(day) : t('report.schedule.dayOf', { n: day }),
  }));
}

/** 1 January 2024 was a Monday. */
const weekday = (day: number): string =>
  dateFormat({ weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
