import { attribute, select, selectAll, text } from '../dom.ts';
import { emailOf } from '../people.ts';

export interface Viewer {
  /** The mailbox that is looking. */
  address: string | null;
  isSelf(email: string): boolean;
}

/** Whose mailbox it is: the folder pane's own root says it, and the menu of the account. */
export function viewerOf(document: Document): Viewer {
  const roots = selectAll(document, '[id^="primaryMailboxRoot"][data-folder-name]');
  const account = select(document, '#mectrl_currentAccount_secondary');
  const own = [
    ...roots.map((root) => emailOf(attribute(root, 'data-folder-name'))),
    emailOf(account && text(account)),
  ].filter((found) => found !== null);
  return { address: own[0] ?? null, isSelf: (email) => own.includes(email.replace(/\+[^@]*@/, '@')) };
}
