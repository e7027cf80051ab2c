import type { Day } from '../../model/index.ts';

/** `2026-Q4`, as a target names it: three whole months of the calendar. */
export type Quarter = string;
/** A quarter, or a year as `2026`. */
export type Period = string;

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Its first and its last day. */
export function quarterDays(quarter: Quarter): { start: Day; end: Day } {
  const first = firstMonth(quarter);
  return {
    start: dayAt(Date.UTC(first.year, first.month, 1)),
    end: dayAt(Date.UTC(first.year, first.month + 3, 0)),
  };
}

/** The quarter so many after it; before it, where `count` is negative. */
export function quarterAfter(quarter: Quarter, count: number): Quarter {
  const { year, month } = firstMonth(quarter);
  return quarterOf(dayAt(Date.UTC(year, month + 3 * count, 1)));
}

export function quartersOfYear(year: Period): Quarter[] {
  return [1, 2, 3, 4].map((number) => `${year}-Q${number}`);
}

export const yearOf = (period: Period): Period => period.slice(0, 4);

/** Whether a quarter is the period or lies in it. */
export const isWithin = (quarter: Quarter, period: Period): boolean =>
  quarter === period || yearOf(quarter) === period;

/** The day it is in the reader's time zone. */
export function dayOf(now: number): Day {
  const date = new Date(now);
  return dayAt(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

function firstMonth(quarter: Quarter): { year: number; month: number } {
  return { year: Number(quarter.slice(0, 4)), month: (Number(quarter.slice(6)) - 1) * 3 };
}

const dayAt = (at: number): Day => new Date(at).toISOString().slice(0, 10);
