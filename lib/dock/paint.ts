import type { PressArea } from '../messages/tab.ts';

export type Rect = Pick<PressArea, 'left' | 'top' | 'right' | 'bottom'>;

/**
 * Whether an element could show within the area, its children apart. Presses may go through it or not: one with holes
 * would take those beside the holes. What can't be measured counts as showing.
 */
export function couldPaintIn(element: Element, area: Rect): boolean {
  const style = getComputedStyle(element);
  const isDrawn = Element.prototype.checkVisibility.call(element, { opacityProperty: true });
  if (!isDrawn && style.display !== 'contents') return false;
  if (['::before', '::after'].some((name) => isPseudoPainted(getComputedStyle(element, name)))) return true;
  if (style.visibility !== 'visible') return false;
  if (isBoundless(style)) return true;
  const grow = scaleOf(element);
  if (isBoxPainted(element, style) && reaches(element, grow(pixels(style, BESIDE_BOX)), area)) return true;
  const beside = grow(pixels(style, BESIDE_TEXT));
  return textOf(element).some((text) => reaches(text, beside, area));
}

/** Of one that has text, or anything but a see-through box: how large it is can't be asked. */
export function isPseudoPainted(style: CSSStyleDeclaration): boolean {
  if (style.content === 'none' || style.content === 'normal') return false;
  if (style.visibility !== 'visible' || style.opacity === '0' || style.display === 'none') return false;
  return style.content !== '""' || isFilled(style) || isBoundless(style);
}

export const isFilled = (style: CSSStyleDeclaration): boolean =>
  !/^transparent$|[,/] 0\)$/.test(style.backgroundColor) ||
  /[1-9]/.test(style.borderWidth) ||
  differs(style, EMPTY);

export const overlaps = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

type Values = Partial<Record<string, string>>;

/** What a box has that nothing is drawn in. */
const EMPTY: Values = {
  backgroundImage: 'none',
  boxShadow: 'none',
  backdropFilter: 'none',
  outlineStyle: 'none',
  columnRuleStyle: 'none',
  rowRuleStyle: 'none',
};
/** These draw as far away as they like, or into children that we measure where they are not. */
const BOUNDED: Values = { borderImageSource: 'none', webkitBoxReflect: 'none' };

/** What is drawn beside a box, and beside letters, which themselves are larger than their line now and then. */
const BESIDE_BOX = ['boxShadow', 'outlineWidth', 'outlineOffset'];
const BESIDE_TEXT = ['textShadow', 'fontSize', 'textUnderlineOffset', 'textDecorationThickness'];

const PICTURE =
  'img, svg, canvas, video, audio, iframe, object, embed, input, textarea, button, select, progress, meter';

// What a browser does not know it does not do.
const differs = (style: CSSStyleDeclaration, values: Values): boolean =>
  Object.entries(values).some(([name, value]) => (Reflect.get(style, name) ?? value) !== value);

const isBoundless = (style: CSSStyleDeclaration): boolean =>
  differs(style, BOUNDED) ||
  /url\(|drop-shadow/.test(style.filter) ||
  (style.display.includes('list-item') && differs(style, { listStyleType: 'none', listStyleImage: 'none' }));

const isBoxPainted = (element: Element, style: CSSStyleDeclaration): boolean =>
  !(element instanceof HTMLElement) ||
  Element.prototype.matches.call(element, PICTURE) ||
  isFilled(style) ||
  hasBars(element, style);

/** A page may paint its scroll bars. */
const hasBars = (
  { offsetWidth, clientWidth, offsetHeight, clientHeight }: HTMLElement,
  { overflow }: CSSStyleDeclaration,
) => /auto|scroll/.test(overflow) && (offsetWidth > clientWidth || offsetHeight > clientHeight);

const pixels = (style: CSSStyleDeclaration, names: readonly string[]): number =>
  names
    .flatMap((name) => String(Reflect.get(style, name)).match(/[\d.e+]+(?=px)/g) ?? [])
    .reduce((sum, length) => sum + Number(length), 0);

/** CSS pixels of an element, of its own or larger by a transform, in those of the viewport. */
function scaleOf(element: Element): (length: number) => number {
  const { width, height } = element.getBoundingClientRect();
  const { offsetWidth = 0, offsetHeight = 0 } = element as Partial<HTMLElement>;
  const scale =
    offsetWidth && offsetHeight ? Math.max(1, width / offsetWidth, height / offsetHeight) : Infinity;
  return (length) => (length === 0 ? 0 : length * scale);
}

function reaches(drawn: Element | Text, by: number, area: Rect): boolean {
  const { left, top, right, bottom } = boxOf(drawn);
  return overlaps({ left: left - by, top: top - by, right: right + by, bottom: bottom + by }, area);
}

function boxOf(drawn: Element | Text): Rect {
  if (drawn instanceof Element) return drawn.getBoundingClientRect();
  const range = new Range();
  range.selectNodeContents(drawn);
  return range.getBoundingClientRect();
}

/** Of its own, or what a slot shows of its host's. */
const textOf = (element: Element): Text[] =>
  [
    ...(element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : element.childNodes),
  ].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
