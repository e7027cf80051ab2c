import { numberFormat, pluralRules } from './formats.ts';
import type { Key, PluralKey, Values } from './keys.ts';
import { i18n, text } from './locale.ts';

export { dateFormat, listFormat, numberFormat, relativeFormat } from './formats.ts';
export { locale } from './locale.ts';
export type { Key, PluralKey, Values };

/** A text in the language of the interface; of a text with plural forms the one for `n`, which is its `{n}`. */
export function t(key: Key, values?: Values): string;
export function t(key: PluralKey, n: number, values?: Values): string;
export function t(key: string, first?: number | Values, values: Values = {}): string {
  if (first === undefined) return text(key);
  if (typeof first !== 'number') return i18n.t(key, written(first));
  // The package takes 1 alone for singular, which is wrong of 0 in French.
  const form = pluralRules({}, text('format.language')).select(first) === 'one' ? 1 : 2;
  return i18n.t(key, form, [], written({ n: first, ...values }));
}

function written(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? numberFormat({}).format(value) : value,
    ]),
  );
}
