import { selectAll } from '../dom.ts';
import type { Site } from '../page.ts';
import { addressOf } from './address.ts';
import { compose } from './compose.ts';
import { event, peek } from './event.ts';
import { list } from './list.ts';
import { message, popout } from './message.ts';
import { beginPane, settlePane } from './settle.ts';

export const outlook: Site = {
  name: 'outlook',
  pages: [message, popout, list, event],
  layers: [compose, peek],
  address: addressOf,
  // Panes, pop-overs and drafts have no closer ancestor in common.
  scope: (document) => selectAll(document, 'body'),
  settle: settlePane,
  begin: beginPane,
  // What changes when another row is selected, or when what is shown is filled late.
  attributes: ['aria-selected', 'data-convid', 'title', 'aria-label', 'style', 'hidden', 'id'],
  keepClear: '[role="dialog"]',
};
