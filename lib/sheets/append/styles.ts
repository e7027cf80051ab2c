import { attribute } from '../xml/attribute.ts';
import {
  appended,
  childOf,
  counted,
  type Edit,
  type Element,
  edited,
  elementsOf,
  insertedAt,
} from '../xml/edit.ts';
import { escaped } from '../xml/text.ts';
import type { StyleNumbers } from './sheet.ts';

export interface StyledText {
  readonly text: string;
  readonly numbers: StyleNumbers;
}

/** The lowest number of a format that is the workbook's own. */
const OWN = 164;
/** Excel takes no more. */
const MOST = 64_000;

/**
 * Adds what the new sheet needs to the end of the workbook's formats, so that all others keep their numbers; what is
 * there already, as from the last time, is taken. Undefined for a workbook that has no such lists, or full ones.
 */
export function addStyles(part: string, text: string, codes: readonly string[]): StyledText | undefined {
  const root = elementsOf(part, text);
  const [fonts, xfs] = ['fonts', 'cellXfs'].map((name) => childOf(root, name));
  if (!fonts?.children[0] || !xfs || xfs.children.length + codes.length + 1 > MOST) return undefined;
  const bold = boldFont(fonts, text);
  const { numbers, edits } = formatNumbers(root, text, codes);
  const wanted = [
    { format: 0, font: bold.number },
    ...codes.map((code) => ({ format: numbers.get(code) ?? 0, font: 0 })),
  ];
  const { places, added } = placeXfs(xfs, wanted);
  const all = [...bold.edits, ...edits, ...(added.length > 0 ? listed(xfs, text, added) : [])];
  const [header = 0, ...rest] = places;
  const byCode = new Map(codes.map((code, index) => [code, rest[index]]));
  return { text: edited(text, all), numbers: { header, of: (code) => byCode.get(code) } };
}

/** Items at the end of a list that says how many it has. */
function listed(list: Element, text: string, items: readonly string[]): Edit[] {
  const isEmpty = list.open.start === list.close.start;
  return [...(isEmpty ? [] : counted(list, text, items.length)), appended(list, items.join(''))];
}

/** The first font, which cells without a look have, in bold. */
function boldFont(fonts: Element, text: string): { number: number; edits: Edit[] } {
  const whole = ({ open, close }: Element) => text.slice(open.start, close.end);
  const [first] = fonts.children;
  if (!first || childOf(first, 'b')) return { number: 0, edits: [] };
  const inside = first.open.start === first.close.start ? '' : text.slice(first.open.end, first.close.start);
  const bold = `<${first.prefix}font><${first.prefix}b/>${inside}</${first.prefix}font>`;
  const known = fonts.children.findIndex((font) => whole(font) === bold);
  if (known >= 0) return { number: known, edits: [] };
  return { number: fonts.children.length, edits: listed(fonts, text, [bold]) };
}

function formatNumbers(root: Element, text: string, codes: readonly string[]) {
  const list = childOf(root, 'numFmts');
  const known = (list?.children ?? []).map(({ attributes }) => ({
    id: Number(attribute(attributes, 'numFmtId')),
    code: attribute(attributes, 'formatCode'),
  }));
  let next = Math.max(OWN, ...known.map(({ id }) => id + 1));
  const numbers = new Map<string, number>();
  const added: string[] = [];
  for (const code of codes) {
    const there = known.find((one) => one.code === code)?.id;
    numbers.set(code, there ?? next);
    if (there !== undefined) continue;
    added.push(`<${root.prefix}numFmt numFmtId="${next}" formatCode="${escaped(code)}"/>`);
    next += 1;
  }
  if (added.length === 0) return { numbers, edits: [] };
  if (list) return { numbers, edits: listed(list, text, added) };
  // The list is the first that stands there.
  const name = `${root.prefix}numFmts`;
  const xml = `<${name} count="${added.length}">${added.join('')}</${name}>`;
  return { numbers, edits: [insertedAt(root.open.end, xml)] };
}

function placeXfs(xfs: Element, wanted: readonly { format: number; font: number }[]) {
  const added: string[] = [];
  const places = wanted.map(({ format, font }) => {
    const known = xfs.children.findIndex((xf) => isPlain(xf, format, font));
    if (known >= 0) return known;
    added.push(
      `<${xfs.prefix}xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${format ? ' applyNumberFormat="1"' : ''}${font ? ' applyFont="1"' : ''}/>`,
    );
    return xfs.children.length + added.length - 1;
  });
  return { places, added };
}

/** Of that format and font and nothing else. */
function isPlain({ attributes, children }: Element, format: number, font: number): boolean {
  const number = (name: string) => Number(attribute(attributes, name) ?? 0);
  const others = ['fillId', 'borderId', 'xfId'];
  return (
    number('numFmtId') === format &&
    number('fontId') === font &&
    others.every((name) => number(name) === 0) &&
    children.length === 0 &&
    attribute(attributes, 'quotePrefix') === undefined
  );
}
