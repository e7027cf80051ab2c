import { type Language, languages } from './words.ts';

/** How the sample behaves; all of it is in the address, so that a link or a test says what it wants. */
export interface Settings {
  /** Interface language. */
  hl: Language;
  /** Milliseconds from the change of the address to the new view. */
  delay: number;
  /** Milliseconds from the view to its ids; `undefined` writes that word in their place, as Gmail at times does. */
  ids: number | 'undefined';
  pane: 'none' | 'vertical' | 'horizontal';
  conversation: 'on' | 'off';
  theme: 'light' | 'dark';
  /** Mutations of the page per second. */
  storm: number;
  /** The form of a mail's recipients. */
  compose: 'new' | 'old';
  /** The markup around a thread: as since November 2023, or as before. */
  thread: 'new' | 'old';
}

/** What the gear offers, with the choices of each. */
export const choices = {
  hl: languages,
  delay: ['60', '0', '400', '2000'],
  ids: ['20', '0', '500', 'undefined'],
  pane: ['none', 'vertical', 'horizontal'],
  conversation: ['on', 'off'],
  theme: ['light', 'dark'],
  storm: ['0', '200', '2000', '20000'],
  compose: ['new', 'old'],
  thread: ['new', 'old'],
} as const satisfies Record<keyof Settings, readonly string[]>;

export function readSettings(search: string): Settings {
  const given = new URLSearchParams(search);
  const choose = <K extends keyof Settings>(key: K) => {
    const found = (choices[key] as readonly string[]).find((choice) => choice === given.get(key));
    return (found ?? choices[key][0]) as (typeof choices)[K][number];
  };
  return {
    hl: choose('hl'),
    delay: duration(given.get('delay'), 60),
    ids: given.get('ids') === 'undefined' ? 'undefined' : duration(given.get('ids'), 20),
    pane: choose('pane'),
    conversation: choose('conversation'),
    theme: choose('theme'),
    storm: duration(given.get('storm'), 0),
    compose: choose('compose'),
    thread: choose('thread'),
  };
}

function duration(text: string | null, otherwise: number): number {
  const number = Number(text);
  return text && Number.isFinite(number) && number >= 0 ? number : otherwise;
}
