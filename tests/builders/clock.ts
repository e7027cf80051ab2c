/** Half past two on the day the tests take for today, in the time zone they run in. */
export const NOW = new Date(2026, 10, 24, 14, 30).getTime();

const DAY = 86_400_000;

/** An instant so many days from {@link NOW}, at the same time of day. */
export function instant(days: number): string {
  const date = new Date(NOW);
  date.setDate(date.getDate() + days);
  return date.toISOString();
}

/** A day so many days from {@link NOW}. */
export function day(days: number): string {
  return new Date(Date.UTC(2026, 10, 24) + days * DAY).toISOString().slice(0, 10);
}
