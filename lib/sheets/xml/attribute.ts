import { plainText } from './text.ts';

const EQUALS = 61;
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

/** The value of an attribute in what stands between a tag's name and its end; undefined where it has none of that name. */
export function attribute(tag: string, name: string): string | undefined {
  return find(tag, (start, end) => end - start === name.length && tag.startsWith(name, start));
}

/** The same by the name without its prefix, of one that has a prefix: `r:id`, whatever `r` is called there. */
export function prefixedAttribute(tag: string, name: string): string | undefined {
  return find(tag, (start, end) => tag.slice(start, end).endsWith(`:${name}`));
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** By hand, as it runs for each cell of a workbook. */
function find(tag: string, isIt: (start: number, end: number) => boolean): string | undefined {
  let at = 0;
  while (at < tag.length) {
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const start = at;
    while (at < tag.length && tag.charCodeAt(at) !== EQUALS) at += 1;
    let end = at;
    while (end > start && isSpace(tag.charCodeAt(end - 1))) end -= 1;
    at += 1;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const close = tag.indexOf(tag.charAt(at), at + 1);
    if (close < 0) return undefined;
    if (isIt(start, end)) return plainText(tag.slice(at + 1, close));
    at = close + 1;
  }
  return undefined;
}
