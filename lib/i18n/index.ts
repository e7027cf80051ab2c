import { numberFormat, pluralRules } from './formats.ts';
import type { Key, PluralKey, Values } from './keys.ts';
import { text } from './locale.ts';

export { dateFormat, listFormat, numberFormat, relativeFormat } from './formats.ts';
export { locale } from './locale.ts';
export type { Key, PluralKey, Values };

/** A text in the language of the interface; of a text with plural forms the one for `n`, which is its `{n}`. */
export function t(key: Key, values?: Values): string;
export function t(key: PluralKey, n: number, values?: Values): string;
export function t(key: string, first?: number | Values, values: Values = {}): string {
  if (first === undefined) return text(key);
  if (typeof first !== 'number') return filled(text(key), first);
  const [one = '', other = one] = text(key).split(' | ');
  // Not 1 alone: in French 0 is singular as well.
  const isOne = pluralRules({}, text('format.language')).select(first) === 'one';
  return filled(isOne ? one : other, { n: first, ...values });
}

/** The package would ask the browser for the text each time; so what it puts into it is put in here. */
function filled(words: string, values: Values): string {
  return words.replaceAll(/\{(\w+)\}/g, (name, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : name;
    return typeof value === 'number' ? numberFormat({}).format(value) : String(value);
  });
}
