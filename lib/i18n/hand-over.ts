import en from '../../locales/en.json' with { type: 'json' };
import { text } from './locale.ts';

/**
 * Texts of these parts of the files of languages, by the names that a browser knows them by: for a worker, which has no
 * browser to ask.
 */
export function textsOf(...parts: (keyof typeof en)[]): Record<string, string> {
  const ways = parts.flatMap((part) => waysIn(en[part], [part]));
  const texts = ways.map((way) => [way.join('_'), text(way.join('.'))]);
  return Object.fromEntries([...texts, ['@@ui_locale', text('@@ui_locale')]]);
}

/** A text with plural forms is one for the browser. */
function waysIn(words: object, way: readonly string[]): string[][] {
  return Object.entries(words).flatMap(([name, value]) => {
    const here = [...way, name];
    const isText = typeof value === 'string' || typeof value.n === 'string';
    return isText ? [here] : waysIn(value, here);
  });
}
