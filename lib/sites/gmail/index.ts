import { select } from '../dom.ts';
import type { Site } from '../page.ts';
import { addressOf } from './address.ts';
import { compose, WINDOW } from './compose.ts';
import { list } from './list.ts';
import { popout } from './popout.ts';
import { thread } from './thread.ts';

export const gmail: Site = {
  name: 'gmail',
  pages: [thread, list, popout],
  layers: [compose],
  address: addressOf,
  // Mail and compose windows have no closer ancestor in common.
  scope: (document) => select(document, 'body'),
  keepClear: WINDOW,
};
