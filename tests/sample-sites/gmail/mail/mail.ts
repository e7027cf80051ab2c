/** Someone as a header of a mail names them. */
export interface Address {
  name: string;
  email: string;
}

/** `25m` is 25 minutes ago, `3 09:12` is three days ago at 09:12; so the sample is always fresh. */
export type When = `${number}m` | `${number} ${number}:${number}`;

export interface Message {
  /** Decimal, as in `msg-f:<dec>`; its hexadecimal form is the legacy id. */
  id: string;
  /** The last part of its address when conversation view is off. */
  hash: string;
  from: Address;
  to: readonly Address[];
  cc: readonly Address[];
  when: When;
  /** Paragraphs are parted by empty lines; addresses and links in it become links. */
  text: string;
  /** What the mail answers, folded away under three dots. */
  quote: string | null;
  /** How many made-up people it is also addressed to; the page makes them on opening. */
  crowd: number;
  /** Whether its body holds elements that look like people of the header. */
  traps: boolean;
}

export interface Thread {
  /** What tests call it. */
  key: string;
  /** Decimal, as in `thread-f:<dec>`. */
  id: string;
  /** The last part of its address: opaque, not to be had from the id. */
  hash: string;
  subject: string;
  labels: readonly string[];
  folder: 'inbox' | 'drafts';
  unread: boolean;
  starred: boolean;
  messages: readonly Message[];
}

export interface Mailbox {
  /** As in `/mail/u/0`. */
  index: number;
  /** Set where the mailbox is another's, opened by delegation: `/mail/u/0/d/<this>`. */
  delegate: string | null;
  me: Address;
  /** What the tab's title ends with. */
  product: string;
  threads: readonly Thread[];
}
