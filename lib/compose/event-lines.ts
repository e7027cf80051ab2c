import { dateFormat, t } from '../i18n/index.ts';
import type { Sighting } from '../model/index.ts';
import { wallOf } from './wall.ts';

/** More than these are counted: a note is for words, not for a list of guests. */
const MOST_NAMES = 20;

/**
 * What a calendar's page says of an event, over an empty line for the words:
 *
 *     QBR Arden Medical · 24 Nov 2026, 14:00–15:00
 *     With Maria Lopes, Jonas Kern
 */
export function eventLines(sighting: Sighting, timeZone?: string): string {
  const { title, meeting } = sighting;
  const head = [title, meeting && whenOf(meeting, timeZone)].filter((part) => !!part).join(' · ');
  const lines = [head, guestsOf(sighting)].filter((line) => line !== '');
  return lines.length > 0 ? `${lines.join('\n')}\n\n` : '';
}

/** Those whom two marks of the page call differently are left out. */
function guestsOf({ people, morePeople }: Sighting): string {
  const guests = people.filter(({ self, doubt }) => !self && doubt !== 'disagreement');
  const names = [...new Set(guests.flatMap(({ name, email }) => name ?? email ?? []))];
  const more = names.length - MOST_NAMES > 0 ? names.length - MOST_NAMES + morePeople : morePeople;
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0
    ? t('compose.event.withMore', { names: shown, n: more })
    : t('compose.event.with', { names: shown });
}

/** `24 Nov 2026, 14:00–15:00`; a day without hours is alone. */
function whenOf({ start, end }: NonNullable<Sighting['meeting']>, timeZone?: string): string {
  if (start === null) return '';
  const [from, to] = [momentOf(start, timeZone), end === null ? null : momentOf(end, timeZone)];
  if (!to || (to.day === from.day && to.hour === from.hour)) return said(from);
  if (to.day === from.day && from.hour && to.hour) return `${said(from)}–${to.hour}`;
  return `${said(from)} – ${said(to)}`;
}

interface Moment {
  day: string;
  hour: string | null;
}

function momentOf(at: string, timeZone?: string): Moment {
  const [day = '', hour = null] = at.includes('T') ? wallOf(Date.parse(at), timeZone).split('T') : [at];
  return { day, hour };
}

const said = ({ day, hour }: Moment) => {
  const words = dateFormat({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day));
  return hour ? `${words}, ${hour}` : words;
};
