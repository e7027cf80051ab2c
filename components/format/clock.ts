import { numberFormat } from '../../lib/i18n/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something takes, whichever way, in at most two units: `1 hr 20 min`, `2 days`. Milliseconds. */
export function clockSpan(ms: number): string {
  const span = Math.abs(ms);
  if (span >= 2 * DAY) return unit(Math.floor(span / DAY), 'day');
  const [hours, minutes] = [Math.floor(span / HOUR), Math.floor((span % HOUR) / MINUTE)];
  if (hours >= 10 || (hours > 0 && minutes === 0)) return unit(hours, 'hour');
  if (hours === 0) return unit(minutes, 'minute');
  return `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
}

function unit(n: number, name: 'day' | 'hour' | 'minute'): string {
  const unitDisplay = name === 'day' ? 'long' : 'short';
  return numberFormat({ style: 'unit', unit: name, unitDisplay }).format(n);
}
