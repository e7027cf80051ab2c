import { type Answer, notFound, redirect } from '../answer.ts';
import { pageFile } from '../scripts.ts';
import { gmailDocument } from './document.ts';
import { sampleMailboxes } from './mail/index.ts';
import type { Mailbox } from './mail/mail.ts';

/** The sample Gmail; its settings are in the address (see page/settings.ts). */
export function answerGmail(url: URL): Answer {
  if (url.pathname.startsWith('/_sample/')) {
    return pageFile(url.pathname.slice('/_sample/'.length), import.meta.url);
  }
  if (!url.pathname.startsWith('/mail')) return redirect('/mail/u/0/');
  const mailbox = findMailbox(url.pathname);
  return mailbox ? gmailDocument(mailbox) : notFound('No account of this number is signed in.');
}

/** `/mail/u/1/`, `/mail/u/0/d/<delegate>/` and its older form `/mail/b/<delegate>/u/0/`. */
function findMailbox(path: string): Mailbox | undefined {
  const index = Number(/\/u\/(\d+)/.exec(path)?.[1] ?? 0);
  const delegate = /\/[bd]\/([^/]+)/.exec(path)?.[1] ?? null;
  return sampleMailboxes.find((box) => box.index === index && box.delegate === delegate);
}
