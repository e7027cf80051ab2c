import { select, selectAll } from '../dom.ts';
import type { Site } from '../page.ts';
import { isNew } from '../recycled.ts';
import { addressOf, writtenIn } from './address.ts';
import { event } from './event.ts';
import { grid } from './grid.ts';
import { expectLeft } from './guests.ts';
import { popover } from './popover.ts';
import { settleDetails } from './settle.ts';

export const calendar: Site = {
  name: 'calendar',
  pages: [event, grid],
  layers: [popover],
  address: addressOf,
  // Views and dialogs have no closer ancestor in common.
  scope: (document) => selectAll(document, 'body'),
  settle: settleDetails,
  begin(document) {
    const body = select(document, 'body');
    if (body && !isNew(writtenIn(new URL(document.location.href)))) expectLeft(body);
  },
  attributes: ['style', 'hidden', 'aria-hidden', 'data-eventid', 'data-email', 'data-hovercard-id'],
  // A dialog may be far wider than the details in it.
  keepClear: '#xDetDlg, [role="dialog"]:not(:has(#xDetDlg))',
};
