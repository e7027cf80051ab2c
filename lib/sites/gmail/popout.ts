import type { Page } from '../page.ts';
import { example, isPopoutAddress } from './address.ts';
import { readThread, thread } from './thread.ts';

/** A thread in a window of its own. */
export const popout: Page = {
  name: 'gmail/popout',
  isPage: isPopoutAddress,
  examples: [
    `${example.mail}u/0/popout?ver=abc&search=inbox&th=%23thread-f%3A1847562938475629384&cvid=1`,
    `${example.mail}u/1/?ui=2&view=btop&ver=abc&search=inbox&th=${example.legacy}&cvid=1`,
    `${example.mail}b/AEoRXRTsample/u/0/?view=btop&th=${example.opaque}`,
  ],
  ready: thread.ready,
  read: (document, url) => readThread('gmail/popout', document, url),
};
