import type { Page } from '../page.ts';
import { isPopoutAddress } from './address.ts';
import { readThread, thread } from './thread.ts';

/** A thread in a window of its own. */
export const popout: Page = {
  name: 'gmail/popout',
  isPage: isPopoutAddress,
  examples: [
    'https://mail.google.com/mail/u/0/popout?ver=abc&search=inbox&th=%23thread-f%3A1847562938475629384&cvid=1',
    'https://mail.google.com/mail/u/1/?ui=2&view=btop&ver=abc&search=inbox&th=19a4c2d8e7f01b35&cvid=1',
    'https://mail.google.com/mail/b/AEoRXRTsample/u/0/?view=btop&th=FMfcgzQbgcPlvTqXKrNnWdHsRzJtVbLm',
  ],
  ready: thread.ready,
  read: (document, url) => readThread('gmail/popout', document, url),
};
