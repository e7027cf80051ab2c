import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type Answer, file, notFound, redirect } from '../answer.ts';
import { gmailDocument } from './document.ts';
import { sampleMailboxes } from './mail/index.ts';
import type { Mailbox } from './mail/mail.ts';

/**
 * The sample Gmail. Its scripts are TypeScript, served with the types taken out, so that there is nothing to build; its
 * settings are in the address (see page/settings.ts).
 */
export function answerGmail(url: URL): Answer {
  if (url.pathname.startsWith('/_sample/')) return pageFile(url.pathname.slice('/_sample/'.length));
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

function pageFile(name: string): Answer {
  if (!/^page\/[a-z-]+\.(ts|css)$/.test(name)) return notFound('No such file.');
  try {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    if (name.endsWith('.css')) return file('text/css', text);
    return file('text/javascript', stripTypeScriptTypes(text));
  } catch {
    return notFound('No such file.');
  }
}
