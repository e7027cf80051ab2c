import { attribute, select } from '../dom.ts';
import { emailOf } from '../people.ts';

/** Google's bar names the account in a label of any language: "Google Account: Alex Reuter (alex@acme.com)". */
const ACCOUNT = 'a[href^="https://accounts.google.com/"][aria-label*="@"], a[aria-label^="Google Account:"]';

/** The address that is signed in. */
export function viewerOf(document: Document): string | null {
  const link = select(document, ACCOUNT);
  const words = (link && attribute(link, 'aria-label')) ?? '';
  return emailOf(/[^\s@<>()"',;]+@[^\s@<>()"',;]+\w/.exec(words.slice(0, 1000))?.[0] ?? null);
}
