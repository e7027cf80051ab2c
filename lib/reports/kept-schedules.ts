import { settings } from '../storage.ts';
import { dayOf } from '../work/forecast/quarters.ts';
import { changed, type Schedule, type ScheduleChange } from '../work/report/schedule.ts';
import { reporter } from './connection.ts';

export async function readSchedules(): Promise<readonly Schedule[]> {
  const key = await reporter();
  return key === null ? [] : ((await settings.get('schedules'))?.[key] ?? []);
}

export const changeSchedules = (change: ScheduleChange): Promise<void> =>
  withSchedules((schedules) => changed(schedules, change, dayOf(Date.now())));

/** The pages and the background change them: the browser's lock holds among all of them. */
export async function withSchedules(next: (schedules: readonly Schedule[]) => Schedule[]): Promise<void> {
  const work = async () => {
    const key = await reporter();
    if (key === null) return;
    const all = (await settings.get('schedules')) ?? {};
    const before = all[key] ?? [];
    const after = next(before);
    // Looked at every few minutes: nobody is to hear of what did not change.
    if (JSON.stringify(after) !== JSON.stringify(before))
      await settings.set('schedules', { ...all, [key]: after });
  };
  await (navigator.locks ? navigator.locks.request('report-schedules', work) : work());
}
