import { createI18n } from '@wxt-dev/i18n';
import type { Key, PluralKey, Values } from './keys.ts';

export type { Key, PluralKey, Values };

const i18n = createI18n();

/** A text in the language of the interface; of a text with plural forms the one for `n`, which is its `{n}`. */
export function t(key: Key, values?: Values): string;
export function t(key: PluralKey, n: number, values?: Values): string;
export function t(key: string, first: number | Values = {}, values: Values = {}): string {
  if (typeof first !== 'number') return i18n.t(key, written(first));
  // The package takes 1 alone for singular, which is wrong of 0 in French.
  const form = rules().select(first) === 'one' ? 1 : 2;
  return i18n.t(key, form, [], written({ n: first, ...values }));
}

/** How readers of the interface write dates and numbers: the browser's language, where it is that of our words. */
export function locale(): string {
  const words = i18n.t('format.language');
  const browsers = i18n.t('@@ui_locale').replaceAll('_', '-');
  if (browsers.startsWith(`${words}-`)) return browsers;
  return words === 'en' ? 'en-GB' : words;
}

function written(values: Values): Record<string, string> {
  const number = (n: number) => new Intl.NumberFormat(locale()).format(n);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  );
}

let known: Intl.PluralRules | undefined;

/** Made once: a list asks for each of its rows. */
function rules(): Intl.PluralRules {
  const language = i18n.t('format.language');
  if (known?.resolvedOptions().locale !== language) known = new Intl.PluralRules(language);
  return known;
}
