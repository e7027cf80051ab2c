import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };

const languages: Readonly<Record<string, object>> = { en, de, es, fr };
/** No language, but the longest that any of them has for each text: what has room for it has room for all. */
const LONGEST = 'longest';
const place = globalThis as { chrome?: { i18n?: unknown } };

/** Has what is tested speak as in a browser of that language; English in every test that does not ask for another. */
export function speak(locale: string): void {
  const words = locale === LONGEST ? longest() : flat(languages[locale.slice(0, 2)] ?? en);
  const own = { ...words, '@@ui_locale': locale === LONGEST ? 'de' : locale.replace('-', '_') };
  // The same object for good: who has taken hold of it shall hear another language as well.
  place.chrome ??= {};
  place.chrome.i18n = { getMessage: (key: string) => find(own, key) };
}

function longest(): Record<string, string> {
  const all = Object.values(languages).map((words) => flat(words));
  const names = Object.keys(flat(de)).map((name) => {
    const texts = all.map((words) => words[name] ?? '');
    return [name, texts.reduce((long, text) => (text.length > long.length ? text : long), '')];
  });
  return { ...Object.fromEntries(names), format_language: 'de' };
}

/** A browser says nothing to a wrong key; here it is an error. */
function find(words: Readonly<Record<string, string>>, key: string): string {
  const found = words[key];
  if (found === undefined) throw new Error(`No text is named ${key}.`);
  return found;
}

/** By the names and in the form in which a browser gets them: `panel_people_title`, `{n} person | {n} people`. */
export function flat(words: object, way: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]): [string, string][] => {
      const here = [...way, name];
      if (typeof value === 'string') return [[here.join('_'), value]];
      if ('n' in value) return [[here.join('_'), Object.values(value).join(' | ')]];
      return Object.entries(flat(value, here));
    }),
  );
}
