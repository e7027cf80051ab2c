import { createHash } from 'node:crypto';

/** The same over runs and machines: 26 signs of those that Calendar writes ids with. */
export const eventIdOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 26);

/** A repetition's id ends with its original start. */
export function instanceIdOf(id: string, start: string): string {
  const written = start.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `${id}_${written}`;
}

/** As `data-eventid` and addresses have it: base64 without padding; `@m` stands for @gmail.com. */
export const writtenOf = (id: string, calendar: string): string =>
  Buffer.from(`${id} ${calendar.replace(/@gmail\.com$/, '@m')}`)
    .toString('base64')
    .replaceAll('=', '');
