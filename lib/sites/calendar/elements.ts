import type { Person } from '../../model/sighting.ts';

/** For whom an element stands, and the event beside which it was first seen to. */
const known = new WeakMap<Element, { who: string | null; key: string }>();

/** How old the elements are that guests stand in: all of them, or some, stood for the same ones beside another event. */
export const LEFT = ' left';
export const KEPT = ' kept';

type Guest = readonly [element: Element, person: Person];

/** What is there before anything was seen may be of any event. */
export function keepInMind(guests: readonly Guest[]): void {
  for (const [element, person] of guests)
    if (!known.has(element)) known.set(element, { who: whoIs(person), key: '' });
}

/** Seen beside the event with this key. */
export function ageOf(guests: readonly Guest[], key: string): string {
  const old = guests.filter(([element, person]) => {
    const [who, before] = [whoIs(person), known.get(element)];
    if (before?.who === who) return before.key !== key;
    known.set(element, { who, key });
    return false;
  });
  if (old.length === 0) return '';
  return old.length === guests.length ? LEFT : KEPT;
}

const whoIs = ({ email, name }: Person) => email ?? name;
