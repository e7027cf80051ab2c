import { clip } from '../clip.ts';
import { attribute, isShown, select, selectAll, text } from '../dom.ts';
import { type Place, placeOf } from './address.ts';

/** A line of text at the first of these, if there is any. */
export const line = (within: Document | Element, selector: string, length?: number): string | null =>
  lineOf(select(within, selector), length);

export const lineOf = (element: Element | null | undefined, length = 200): string | null =>
  element ? clip(text(element), length) : null;

/** Where an element leads to, if it is to a page of this kind. */
export function leadsTo(element: Element | null | undefined, kind: Place['kind']): Place | undefined {
  const place = element ? placeOf(attribute(element, 'href')) : undefined;
  return place?.kind === kind ? place : undefined;
}

/** What a reading rests on, in a fixed order. */
export const restsOn = (...marks: (string | false | null | undefined)[]): string =>
  marks.filter(Boolean).join(' ');

/** The one place that all of these lead to; a page that shows two at a time is changing from one to the other. */
export function onlyPlace(links: readonly Element[], kind: Place['kind']): Place | undefined {
  const places = links.flatMap((link) => leadsTo(link, kind) ?? []);
  return places.every(({ id }) => id === places[0]?.id) ? places[0] : undefined;
}

/** Those on show; of very many the first. */
export const shown = (elements: readonly Element[]): Element[] => elements.slice(0, 20).filter(isShown);

export const allShown = (document: Document, selector: string): Element[] =>
  shown(selectAll(document, selector));
