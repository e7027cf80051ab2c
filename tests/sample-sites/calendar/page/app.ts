import type { CalendarData, CalendarEvent } from '../events/event.ts';
import type { Route } from './route.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** What all parts of the page share. */
export interface App {
  readonly data: CalendarData;
  readonly settings: Settings;
  readonly words: Words;
  /** Until when it listens. */
  readonly signal: AbortSignal;
  /** Those of the data, and what was made or changed since the page was loaded. */
  events: CalendarEvent[];
  go(to: Route): void;
  /** Shows an event's details beside what stands for it. */
  open(event: CalendarEvent, beside: Element): void;
  /** The small dialog for a new event. */
  create(start: Date, beside: DOMRect): void;
}

/** Milliseconds until an event's title and until its guests are there. */
export function delaysOf({ settings }: App): { title: number; guests: number } {
  const { delay } = settings;
  if (delay !== 'random') return { title: delay / 2, guests: delay };
  const title = Math.random() * 250;
  return { title, guests: title + 50 + Math.random() * 500 };
}

export const titleOf = (event: CalendarEvent, words: Words): string => event.title || words.noTitle;
