import { clip } from '../clip.ts';
import { attribute, closest, selectAll, text } from '../dom.ts';
import type { Card } from './card.ts';

/** The event as the view behind the details shows it; an event over several days takes several. */
export function chipsOf(document: Document, { id, frame }: Card): Element[] {
  if (!/^[\w+/=-]+$/.test(id.written)) return [];
  const same = selectAll(document, `[data-eventid="${id.written}"]`);
  return same.filter((element) => !frame.contains(element) && text(element).trim() !== '');
}

/**
 * Whether the view calls the event what the details call it. Calendar fills one and the same card for one event after
 * the other, its id first: until the title has followed, the guests are those of the former event.
 */
export const isCalled = (title: string, chips: readonly Element[]): boolean =>
  chips.length === 0 ||
  chips.some((chip) =>
    [chip, ...selectAll(chip, '*')].some((part) => clip(text(part).replace(/[,،、]\s*$/, ''), 500) === title),
  );

/** The days in whose columns the chips stand, as `2026-11-24`, the first one first. */
export function daysOf(chips: readonly Element[]): string[] {
  const columns = chips.map((chip) => closest(chip, '[data-datekey]')).filter((column) => column !== null);
  const days = columns.map(dayIn).filter((day) => day !== null);
  return [...new Set(days)].sort();
}

export const dayIn = (column: Element): string | null => dayOf(Number(attribute(column, 'data-datekey')));

/** Years since 1970, months from 1 and days from 1, in 9 bits of which 4 are the month's and 5 the day's. */
function dayOf(key: number): string | null {
  const [year, month, day] = [1970 + (key >> 9), (key >> 5) & 15, key & 31];
  const two = (part: number) => String(part).padStart(2, '0');
  return key > 0 && month >= 1 && month <= 12 && day >= 1 ? `${year}-${two(month)}-${two(day)}` : null;
}
