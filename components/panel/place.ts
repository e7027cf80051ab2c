import type { Place } from '../../lib/messages/view.ts';

/** Where a site's panel may stand, in the order in which it is offered. */
export const places: readonly Place[] = ['page', 'side', 'off'];

export const placeWords: Readonly<Record<Place, string>> = {
  page: 'In the page',
  side: 'In the browser’s side panel',
  off: 'Off',
};

/** What LinkedIn's people are told before they choose. */
export const linkedinWords =
  'On LinkedIn, Keyside shows its panel inside the page, which LinkedIn can notice. You can have it in the browser’s own side panel instead; then nothing is added to LinkedIn’s pages.';
