import { type Language, languages } from './words.ts';

/** How the sample behaves; all of it is in the address, so that a link or a test says what it wants. */
export interface Settings {
  /** Interface language. */
  hl: Language;
  theme: 'light' | 'dark';
  /** Markup: as of today, or as it was. */
  gen: '2026' | '2019';
  /** Milliseconds from an event's id to its guests, its title half way; random is up to 800, as Calendar's own. */
  delay: number | 'random';
  /** Mutations of the page per second. */
  storm: number;
}

/** What the gear offers, with the choices of each. */
export const choices = {
  hl: languages,
  theme: ['light', 'dark'],
  gen: ['2026', '2019'],
  delay: ['random', '0', '400', '1200'],
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
    theme: choose('theme'),
    gen: choose('gen'),
    delay: number(given.get('delay'), 'random'),
    storm: number(given.get('storm'), 0),
  };
}

function number<T>(text: string | null, otherwise: T): number | T {
  const found = Number(text);
  return text && Number.isFinite(found) && found >= 0 ? found : otherwise;
}
