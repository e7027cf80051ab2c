import { selectAll } from '../dom.ts';
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
  scope: (document) => selectAll(document, 'body'),
  // What changes when a view is shown or hidden, or when what it shows is painted late.
  attributes: [
    'style',
    'hidden',
    'role',
    'email',
    'data-hovercard-id',
    'data-thread-perm-id',
    'data-legacy-thread-id',
  ],
  keepClear: WINDOW,
};
