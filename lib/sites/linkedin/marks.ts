import { clip } from '../clip.ts';
import { attribute, isShown, select, selectAll, text } from '../dom.ts';
import { type Place, placeOf } from './address.ts';

/** A line of text at the first of these, if there is any. */
export const line = (within: Document | Element | null, selector: string, length = 200): string | null => {
  const element = within && select(within, selector);
  return element && clip(text(element), length);
};

/** Where an element leads to, if it is to a page of this kind. */
export function leadsTo(element: Element | null | undefined, kind: Place['kind']): Place | undefined {
  const place = placeOf(element && attribute(element, 'href'));
  return place?.kind === kind ? place : undefined;
}

/** The one place that all of these links lead to; a page that shows two at a time is changing from one to the other. */
export function onlyPlace(links: readonly Element[], kind: Place['kind']): Place | undefined {
  const places = links.map((link) => leadsTo(link, kind)).filter((place) => place !== undefined);
  return new Set(places.map(({ id }) => id)).size === 1 ? places[0] : undefined;
}

/** Those on show; of very many the first. */
export const shownOf = (elements: readonly Element[]): Element[] => elements.slice(0, 20).filter(isShown);

export const shown = (within: Document | Element, selector: string): Element[] =>
  shownOf(selectAll(within, selector));
