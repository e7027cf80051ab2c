import { currencyIn } from './currency.ts';

/** What a number format says of the number that it shows. */
export type Format =
  | { readonly kind: 'general' | 'percent' }
  | { readonly kind: 'money'; readonly currency: string }
  /** `day`, `time`: whether they are shown. */
  | { readonly kind: 'date'; readonly day: boolean; readonly time: boolean }
  /** Hours beyond 24, `[h]:mm`. */
  | { readonly kind: 'duration' };

export const general: Format = { kind: 'general' };
const LONGEST = 1000;

/** ECMA-376 part 1, 18.8.31. Of several sections the first counts: that of positive numbers. */
export function formatOf(code: string): Format {
  if (!code || code.length > LONGEST) return general;
  const tokens = firstSection(code);
  const shown = tokens.filter((token) => !isQuiet(token));
  const bare = shown.join('').toLowerCase().replaceAll('general', '');
  if (shown.some((token) => /^\[(h+|m+|s+)\]$/i.test(token))) return { kind: 'duration' };
  // `#` is a digit, which no date has: there letters are those of a unit.
  if (!bare.includes('#') && /[ymdhs]|[eg](?![+-])/.test(bare.replaceAll(/am\/pm|a\/p/g, '')))
    return dateOf(bare);
  if (bare.includes('%')) return { kind: 'percent' };
  const currency = currencyIn(tokens);
  return currency ? { kind: 'money', currency } : general;
}

/** Quoted texts, escaped and spacing characters and brackets as tokens of their own, up to `;`. */
function firstSection(code: string): string[] {
  const tokens: readonly string[] = code.match(/"[^"]*"?|\\.?|[_*].?|\[[^\]]*\]?|./gsu) ?? [];
  const end = tokens.indexOf(';');
  return end < 0 ? [...tokens] : tokens.slice(0, end);
}

/** What is only drawn: not the elapsed hours of `[h]`. */
const isQuiet = (token: string) => /^["\\_*]/.test(token) || /^\[(?!(h+|m+|s+)\]$)/i.test(token);

/** `m` is a minute beside hours or seconds, a month otherwise. */
function dateOf(bare: string): Format {
  const time = /[hs]/.test(bare.replaceAll(/am\/pm|a\/p/g, 'h'));
  const minutes = /h[^a-z]*m{1,2}(?!m)|m{1,2}[^a-z]*s/;
  const withoutMinutes = bare.replaceAll(/am\/pm|a\/p/g, '').replace(minutes, '');
  return { kind: 'date', day: /[ymdeg]/.test(withoutMinutes), time };
}
