import browser from 'webextension-polyfill';
import en from '../../locales/en.json' with { type: 'json' };

/** Texts of these parts of the files of languages, as the browser has them, for a worker, which can't ask it. */
export function textsOf(...parts: (keyof typeof en)[]): Record<string, string> {
  const names = ['@@ui_locale', ...parts.flatMap((part) => namesIn(en[part], [part]))];
  return Object.fromEntries(names.map((name) => [name, browser.i18n.getMessage(name)]));
}

/** A text with plural forms is one for the browser. */
function namesIn(words: object, way: readonly string[]): string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const here = [...way, name];
    const isText = typeof value === 'string' || ('n' in value && typeof value.n === 'string');
    return isText ? [here.join('_')] : namesIn(value, here);
  });
}
