import type { Place } from '../../lib/messages/view.ts';

/** Where a site's panel may stand, in the order in which it is offered. */
export const places: readonly Place[] = ['page', 'side', 'off'];
