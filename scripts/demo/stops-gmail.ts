import {
  getSampleThread,
  sampleMailboxes,
  sampleThreadAddress,
} from '../../tests/sample-sites/gmail/mail/index.ts';
import { type Stop, withSettings } from './stop.ts';

const thread = 'arden-roi';
const site = 'https://mail.google.com/mail/u/0/';
const inbox = `${site}#inbox`;

/** The same thread or list as people have it set up. */
const variants: readonly Stop[] = [
  { name: 'inbox', address: inbox },
  { name: 'inbox-dark', address: withSettings(inbox, { theme: 'dark' }) },
  ...['de', 'fr', 'ja', 'ar'].map((hl) => ({
    name: `thread-${hl}`,
    address: withSettings(sampleThreadAddress(thread), { hl }),
  })),
  { name: 'split-pane', address: withSettings(sampleThreadAddress(thread), { pane: 'vertical' }) },
  { name: 'split-pane-below', address: withSettings(sampleThreadAddress(thread), { pane: 'horizontal' }) },
  { name: 'conversation-view-off', address: withSettings(inbox, { conversation: 'off' }) },
  { name: 'compose', address: `${site}?view=cm&to=maria.lopes@arden-medical.com` },
  { name: 'window', address: `${site}?view=btop&th=%23thread-f:${getSampleThread(thread).id}` },
];

const threads: readonly Stop[] = sampleMailboxes
  .flatMap((mailbox) => mailbox.threads)
  .map(({ key, folder }) => ({ name: key, address: sampleThreadAddress(key, folder) }));

export const gmailStops: readonly Stop[] = [...variants, ...threads];
