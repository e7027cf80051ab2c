import { attribute } from './attribute.ts';
import { scanText } from './part.ts';
import type { Place } from './scan.ts';

/** An element of a part, with where it stands in the text. */
export interface Element {
  readonly name: string;
  /** As written, such as `x:`. */
  readonly prefix: string;
  readonly attributes: string;
  readonly open: Place;
  /** Of an empty element its only tag. */
  close: Place;
  readonly children: Element[];
}

/** What is put in place of a part of a text. */
export interface Edit extends Place {
  readonly text: string;
}

const MARK = '\uFEFF';
const DEEPEST = 4;

/** The elements of a part as a tree, so deep as workbooks name what they have. @throws SheetError */
export function elementsOf(part: string, text: string): Element {
  const shift = text.startsWith(MARK) ? 1 : 0;
  const open: Element[] = [];
  let [root, depth]: [Element | undefined, number] = [undefined, 0];
  scanText(part, text.slice(shift), {
    open(name, attributes, { start, end }) {
      depth += 1;
      if (depth > DEEPEST) return;
      const place = { start: start + shift, end: end + shift };
      const prefix = text.slice(place.start + 1).match(/^[^\s:/>]*:/)?.[0] ?? '';
      const element = { name, prefix, attributes, open: place, close: place, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
      root ??= element;
    },
    close(_name, { start, end }) {
      if (depth <= DEEPEST) {
        const element = open.pop();
        if (element) element.close = { start: start + shift, end: end + shift };
      }
      depth -= 1;
    },
  });
  // Without a root the scanner has thrown.
  return root as unknown as Element;
}

export const childOf = (element: Element, name: string) =>
  element.children.find((child) => child.name === name);

/** Puts text at the end of an element, also of one that was empty. */
export function appended({ open, close, prefix, name, attributes }: Element, text: string): Edit {
  if (open.start !== close.start) return { start: close.start, end: close.start, text };
  return { ...open, text: `<${prefix}${name}${attributes}>${text}</${prefix}${name}>` };
}

/** Puts text where it is, without taking anything away. */
export const insertedAt = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** Raises what an element says of the number of its children; none where it says none. */
export function counted(element: Element, text: string, more: number): Edit[] {
  if (attribute(element.attributes, 'count') === undefined) return [];
  const tag = text.slice(element.open.start, element.open.end);
  const [, before = '', number = ''] = tag.match(/^(.*?\scount\s*=\s*["'])(\d+)/s) ?? [];
  const start = element.open.start + before.length;
  return before ? [{ start, end: start + number.length, text: String(Number(number) + more) }] : [];
}

/** The text with all edits made; none may touch another. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: put } of edits.toSorted(
    (one, other) => other.start - one.start || other.end - one.end,
  ))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}
