import { select } from '../dom.ts';
import type { Page } from '../page.ts';
import { type Place, placeOf } from './address.ts';

/** As sightings have it, after `linkedin/`. */
export type PageName = 'profile' | 'company' | 'lead' | 'sales-account' | 'messaging' | 'bubble';

/** A page of LinkedIn: what its address is of, and what has to be there before it can be read. */
export const pageOf = (
  name: PageName,
  kind: Place['kind'],
  marks: string,
  read: (document: Document, place: Place) => ReturnType<Page['read']>,
): Page => ({
  name: `linkedin/${name}`,
  always: true,
  isPage: (url) => placeOf(url.href)?.kind === kind,
  ready: (document) => select(document, marks) !== null,
  read(document, url) {
    const place = placeOf(url.href);
    return place && read(document, place);
  },
});
