import { attribute, property, select, text } from '../dom.ts';
import { emailOf } from '../people.ts';

export interface Viewer {
  /** The mailbox that is looking. */
  address: string | null;
  isSelf(email: string): boolean;
}

/** Google's bar names the account in a label of any language: "Google Account: Alex Reuter (alex@acme.com)". */
const ACCOUNT_LINK =
  'a[href^="https://accounts.google.com/"][aria-label*="@"], a[aria-label^="Google Account:"]';
const LOADING_SCREEN = '#loading .msg';

/**
 * Whose mailbox it is. The title names the mailbox that is open and the bar the account that is signed in: in a
 * delegated mailbox these are two, and both are the viewer. A subject may hold anything, so it is taken out of the
 * title first: no sender can make himself the viewer.
 */
export function viewerOf(document: Document, subject: string | null): Viewer {
  const link = select(document, ACCOUNT_LINK);
  const waiting = select(document, LOADING_SCREEN);
  const own = [
    addressInTitle(String(property(document, 'title')), subject),
    addressIn(link && attribute(link, 'aria-label')),
    addressIn(waiting && text(waiting)),
  ].filter((found) => found !== null);
  return {
    address: own[0] ?? null,
    isSelf: (email) => own.includes(email) || own.includes(untagged(email)),
  };
}

/** "Subject - alex@acme.com - Gmail": the last part that is nothing but an address. */
function addressInTitle(title: string, subject: string | null): string | null {
  const line = title.replace(/\s+/g, ' ');
  const rest = subject ? line.replace(subject, () => '') : line;
  const parts = rest.slice(-1000).split(' - ').map(emailOf);
  return parts.findLast((part) => part !== null) ?? null;
}

function addressIn(words: string | null): string | null {
  const [found = null] = /[^\s@<>()"',;]+@[^\s@<>()"',;]+\w/.exec((words ?? '').slice(0, 1000)) ?? [];
  return emailOf(found);
}

const untagged = (email: string) => email.replace(/\+[^@]*@/, '@');
