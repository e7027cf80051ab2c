import { type Language, languages } from './words.ts';

/** How the sample behaves; all of it is in the address, so that a link or a test says what it wants. */
export interface Settings {
  /** Interface language. */
  hl: Language;
  /** Generation of the markup: by ids and labels, or by data-app-section and data-testid. */
  gen: '2023' | '2026';
  theme: 'light' | 'dark';
  /** Milliseconds between the pieces in which a pane is filled; at random, also in a random order, within a second. */
  delay: number | 'random';
  /** Whether addresses stand beside names, or names stand alone. */
  addresses: 'shown' | 'names';
  /** When the address changes after a click on a mail: at once, after the pane, or not at all. */
  address: 'first' | 'last' | 'still';
  /** Mutations of the page per second. */
  storm: number;
}

export const choices = {
  hl: languages,
  gen: ['2026', '2023'],
  theme: ['light', 'dark'],
  delay: ['30', '0', '400', '2000', 'random'],
  addresses: ['shown', 'names'],
  address: ['first', 'last', 'still'],
  storm: ['0', '200', '2000', '20000'],
} as const satisfies Record<keyof Settings, readonly string[]>;

export function readSettings(search: string): Settings {
  const given = new URLSearchParams(search);
  const choose = <K extends keyof Settings>(key: K) => {
    const found = (choices[key] as readonly string[]).find((choice) => choice === given.get(key));
    return (found ?? choices[key][0]) as (typeof choices)[K][number];
  };
  return {
    hl: choose('hl'),
    gen: choose('gen'),
    theme: choose('theme'),
    delay: given.get('delay') === 'random' ? 'random' : duration(given.get('delay'), 30),
    addresses: choose('addresses'),
    address: choose('address'),
    storm: duration(given.get('storm'), 0),
  };
}

function duration(text: string | null, otherwise: number): number {
  const number = Number(text);
  return text && Number.isFinite(number) && number >= 0 ? number : otherwise;
}
