import type { Address, Mailbox, Message, Thread } from '../mail/mail.ts';
import { hashOf, parseHash, type Route } from './route.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** What all parts of the page share. */
export interface App {
  readonly mailbox: Mailbox;
  readonly settings: Settings;
  readonly words: Words;
  /** Keys of threads put away since the page was loaded. */
  readonly archived: Set<string>;
  /** Opens a compose window. */
  compose(draft?: Draft): void;
  toast(text: string): void;
}

/** A mail being written. */
export interface Draft {
  to: readonly Address[];
  cc: readonly Address[];
  subject: string;
  text: string;
}

export function go(to: Partial<Route>): void {
  location.hash = hashOf({ ...parseHash(location.hash), open: null, ...to });
}

export function isMe(app: App, address: Address): boolean {
  return address.email.toLowerCase() === app.mailbox.me.email;
}

/** What one row of a list stands for: a thread, or with conversation view off one message of it. */
export interface Item {
  thread: Thread;
  messages: readonly Message[];
  hash: string;
}
