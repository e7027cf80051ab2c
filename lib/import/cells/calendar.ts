/** `2026-02-03`, or undefined where there is no such day. A year of two digits is of 1970 to 2069. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const whole = year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
  if (whole < 1900 || whole > 2200 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > lastOf(whole, month)) return undefined;
  return `${whole}-${two(month)}-${two(day)}`;
}

export function lastDayOf(year: number, month: number): string | undefined {
  const whole = year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
  return dayOf(whole, month, lastOf(whole, month));
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
