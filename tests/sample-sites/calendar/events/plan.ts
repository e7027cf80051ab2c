import { alex } from '../../gmail/mail/cast.ts';
import type { Address } from '../../gmail/mail/mail.ts';
import type { CalendarEvent, CalendarSource, Guest } from './event.ts';
import { eventIdOf, instanceIdOf, writtenOf } from './ids.ts';
import { spanOf, type When } from './when.ts';

/**
 * What Keyside should say of an event: the account for certain, the account as a question, several accounts, none it
 * knows, or only colleagues.
 */
export type Certainty = 'certain' | 'question' | 'several' | 'none' | 'own';

interface Extras
  extends Partial<Pick<CalendarEvent, 'zone' | 'crowd' | 'place' | 'video' | 'text' | 'rooms'>> {
  source?: CalendarSource;
  /** Names that the event shows without an address. */
  unaddressed?: readonly string[];
  /** Who invited, where it is not the viewer. */
  by?: Address;
  weekly?: boolean;
}

export interface Plan {
  key: string;
  title: string;
  when: When;
  guests: readonly Address[];
  /** `acc-arden-medical` */
  account: string | null;
  certainty: Certainty;
  extras: Extras;
}

/** Whom an event is with: whoever it names is invited beside the viewer. */
export const plan = (
  key: string,
  title: string,
  when: When,
  guests: readonly Address[],
  [account, certainty]: readonly [string | null, Certainty],
  extras: Extras = {},
): Plan => ({ key, title, when, guests, account, certainty, extras });

export const own: CalendarSource = { short: alex.email, name: alex.name, color: '#039be5' };

const answers = ['yes', 'yes', 'none', 'maybe', 'yes', 'no'] as const;
/** How far the sample's repetitions reach, in weeks from this one. */
const repetitions = [-3, -2, -1, 0, 1, 2, 3, 4];

/** The events of a plan: one, or one a week. */
export function eventsOf(one: Plan, today: Date): CalendarEvent[] {
  const { weekly = false } = one.extras;
  return (weekly ? repetitions : [0]).map((week) => eventOf(one, today, week));
}

function eventOf({ key, title, when, guests, extras }: Plan, today: Date, week: number): CalendarEvent {
  const { weekly = false, unaddressed = [], by, source = own, ...rest } = extras;
  const span = spanOf(when, today, week);
  const id = weekly ? instanceIdOf(eventIdOf(key), span.start) : eventIdOf(key);
  const isAlone = guests.length + unaddressed.length === 0 && !by && !rest.rooms && !rest.crowd;
  const named = isAlone ? [] : [by ?? alex, ...guests, ...(by && source === own ? [alex] : [])];
  const everyone = [...new Set(named), ...unaddressed.map((name) => ({ name, email: null }))];
  return {
    ...{ zone: null, crowd: 0, place: null, video: null, text: null, rooms: [], ...rest },
    ...{ key, id, written: writtenOf(id, source.short), title, ...span, repeats: weekly, source },
    guests: everyone.map((address, at): Guest => ({ ...address, answer: answerOf(at), organizer: at === 0 })),
  };
}

const answerOf = (at: number) => answers[at % answers.length] ?? 'none';
