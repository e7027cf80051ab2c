import type { Page } from '../page.ts';
import { isGridAddress } from './address.ts';

/** A day, week or month is about nobody, whoever is in it. */
export const grid: Page = {
  name: 'calendar/grid',
  isPage: isGridAddress,
  always: false,
  ready: () => true,
  read: () => null,
};
