import { locale } from './locale.ts';

/**
 * The browser's formats, each made once: to make one takes some fifty times as long as to write a number with it, and
 * a panel writes a hundred. Of another language than the reader's where one is named.
 */
export const numberFormat = once(Intl.NumberFormat);
export const relativeFormat = once(Intl.RelativeTimeFormat);
export const listFormat = once(Intl.ListFormat);
export const pluralRules = once(Intl.PluralRules);

/** Without a time zone: the one that the machine is in now, which a traveller's is not for long. */
export const dateFormat = (options: Intl.DateTimeFormatOptions, language?: string): Intl.DateTimeFormat =>
  (options.timeZone === undefined ? hereFormat : zoneFormat)(options, language);

const zoneFormat = once(Intl.DateTimeFormat);
const hereFormat = once(Intl.DateTimeFormat, () => new Date().getTimezoneOffset());

function once<Options extends object, Format>(
  Make: new (language: string, options: Options) => Format,
  besides: () => number = () => 0,
): (options: Options, language?: string) => Format {
  const made = new Map<string, Format>();
  return (options, language = locale()) => {
    const key = `${language} ${besides()} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? new Make(language, options);
    made.set(key, format);
    return format;
  };
}
