import { type Generation, generations } from './route.ts';
import { type Language, languages } from './words.ts';

/** How the sample behaves; all of it is in the address, so that a link or a test says what it wants. */
export interface Settings {
  ui: Generation;
  /** Interface language. */
  hl: Language;
  theme: 'light' | 'dark';
  /** Milliseconds from the change of the address to the new content; `random` is another one, and order, each time. */
  delay: number | 'random';
  /** Milliseconds from one piece of a profile's top card to the next, when the card is used again. */
  piece: number;
  /** Milliseconds from the top card to the section of jobs. */
  experience: number;
  /** Milliseconds for which the last one's jobs stay beside the next one's top card; at 0 they go before it comes. */
  rest: number;
  /** Where bubbles of messages are in the newest generation. */
  bubbles: 'frame' | 'shadow' | 'off';
  /** Mutations of the page per minute. */
  storm: number;
  detect: '0' | '1';
}

/** What the gear offers, with the choices of each; the first is the usual one. */
export const choices = {
  ui: generations,
  hl: languages,
  theme: ['light', 'dark'],
  delay: ['250', '0', '1500', 'random'],
  piece: ['15', '0', '150'],
  experience: ['400', '0', '2000'],
  rest: ['0', '500', '4000'],
  bubbles: ['frame', 'shadow', 'off'],
  storm: ['0', '600', '6000', '60000'],
  detect: ['0', '1'],
} as const satisfies Record<keyof Settings, readonly string[]>;

/** @param usual the generation where the address names none */
export function readSettings(search: string, usual: Generation = 'sdui'): Settings {
  const given = new URLSearchParams(search);
  const choose = <K extends keyof Settings>(key: K) => {
    const found = (choices[key] as readonly string[]).find((choice) => choice === given.get(key));
    return (found ?? choices[key][0]) as (typeof choices)[K][number];
  };
  return {
    ui: given.has('ui') ? choose('ui') : usual,
    hl: choose('hl'),
    theme: choose('theme'),
    delay: given.get('delay') === 'random' ? 'random' : amount(given.get('delay'), 250),
    piece: amount(given.get('piece'), 15),
    experience: amount(given.get('experience'), 400),
    rest: amount(given.get('rest'), 0),
    bubbles: choose('bubbles'),
    storm: amount(given.get('storm'), 0),
    detect: choose('detect'),
  };
}

function amount(text: string | null, otherwise: number): number {
  const number = Number(text);
  return text && Number.isFinite(number) && number >= 0 ? number : otherwise;
}
