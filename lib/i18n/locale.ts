import { createI18n } from '@wxt-dev/i18n';

declare const chrome: { i18n: object };

const i18n = createI18n();

let browsers: object | undefined;
const texts = new Map<string, string>();

/** A text as it stands in its file. To ask the browser takes as long as to render what it stands in; so each is asked once. */
export function text(key: string): string {
  // Another one speaks another language.
  if (browsers !== chrome.i18n) texts.clear();
  browsers = chrome.i18n;
  const found = texts.get(key) ?? i18n.t(key);
  texts.set(key, found);
  return found;
}

/** How readers of the interface write dates and numbers: the browser's language, where it is that of our words. */
export function locale(): string {
  const words = text('format.language');
  const whole = text('@@ui_locale').replaceAll('_', '-');
  if (whole.startsWith(`${words}-`)) return whole;
  return words === 'en' ? 'en-GB' : words;
}
