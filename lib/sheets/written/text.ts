import { limits } from '../limits.ts';

/**
 * A text as a cell can hold it. Halves of letters become U+FFFD, as do the two code points that XML forbids, ends of
 * lines become `\n`, and what is longer than a cell ends in `…`. What only looks like Excel's way to write a control
 * character is written so that it is read as it is.
 */
export function cellText(text: string): string {
  if (text.length <= limits.textLength && !doubtful.test(text)) return text;
  const whole = text
    .toWellFormed()
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n');
  const short = whole.length > limits.textLength ? cut(whole, limits.textLength) : whole;
  return short.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** What may have to be changed; most texts have none of it, and each is looked at. */
const doubtful = /[\uD800-\uDFFF\uFFFE\uFFFF\r]|_x/i;

/** At most so many UTF-16 units, the last of them `…`, and no letter in half. */
export function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
