import type { Task } from '../../model/index.ts';
import { daysUntil } from '../days.ts';

export interface OpenPromise {
  task: Task;
  /** Until it is due, negative when it is overdue; null: no day was named. */
  days: number | null;
}

export interface OpenPromises {
  weOwe: OpenPromise[];
  theyOwe: OpenPromise[];
}

/** Soonest due first, those without a day last. */
export function promisesOf(tasks: readonly Task[], now: number): OpenPromises {
  const open = tasks
    .filter(({ doneAt }) => doneAt === null)
    .map((task) => ({ task, days: task.dueDate === null ? null : daysUntil(task.dueDate, now) }))
    .sort((a, b) => (a.days ?? Number.MAX_SAFE_INTEGER) - (b.days ?? Number.MAX_SAFE_INTEGER));
  return {
    weOwe: open.filter(({ task }) => task.kind === 'we-owe'),
    theyOwe: open.filter(({ task }) => task.kind === 'they-owe'),
  };
}
