import type { Page } from '../page.ts';
import { isPopoutAddress } from './address.ts';
import { readThread, thread } from './thread.ts';

/** A thread in a window of its own. */
export const popout: Page = {
  name: 'gmail/popout',
  always: true,
  isPage: isPopoutAddress,
  ready: thread.ready,
  read: (document, url) => readThread('gmail/popout', document, url),
};
