/** `2026-02-03`, or undefined where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > lastOf(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

export const lastDayOf = (year: number, month: number): string | undefined =>
  dayOf(year, month, lastOf(year, month));

/** Of two digits one of 1970 to 2069. `0001` is no such year: programs write it for a day that nobody gave them. */
export function yearIn(text = ''): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

/** Sheets count days from the end of 1899. */
export const dayOfSerial = (serial: number): string =>
  new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);

export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first and the last day of `2026-Q4`. */
export function daysOfQuarter(quarter: string): { startDate: string; endDate: string } {
  const year = Number(quarter.slice(0, 4));
  const last = Number(quarter.slice(6)) * 3;
  return {
    startDate: `${quarter.slice(0, 4)}-${two(last - 2)}-01`,
    endDate: `${quarter.slice(0, 4)}-${two(last)}-${two(lastOf(year, last))}`,
  };
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number) => String(n).padStart(2, '0');
