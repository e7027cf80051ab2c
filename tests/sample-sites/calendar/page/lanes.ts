import type { CalendarEvent } from '../events/event.ts';

export interface Laned {
  event: CalendarEvent;
  lane: number;
  lanes: number;
}

/** Events at the same time stand side by side: groups that touch in time share the width. */
export function lanesOf(events: readonly CalendarEvent[]): Laned[] {
  const groups: CalendarEvent[][] = [];
  for (const event of [...events].sort((one, other) => Date.parse(one.start) - Date.parse(other.start))) {
    const last = groups.at(-1);
    if (last?.some(({ end }) => Date.parse(end) > Date.parse(event.start))) last.push(event);
    else groups.push([event]);
  }
  return groups.flatMap(lanesOfGroup);
}

function lanesOfGroup(group: readonly CalendarEvent[]): Laned[] {
  const ends: number[] = [];
  const placed = group.map((event) => {
    const free = ends.findIndex((end) => end <= Date.parse(event.start));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Date.parse(event.end);
    return { event, lane };
  });
  return placed.map((one) => ({ ...one, lanes: ends.length }));
}
