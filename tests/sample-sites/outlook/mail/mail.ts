import type { Address, When } from '../../gmail/mail/mail.ts';

export type { Address, When };

export type Folder = 'inbox' | 'sentitems' | 'archive';

export interface Message {
  from: Address;
  to: readonly Address[];
  cc: readonly Address[];
  when: When;
  /** Paragraphs are parted by empty lines. */
  text: string;
  /** What the mail answers. */
  quote: string | null;
  /** Whether its body holds elements that look like the header of a mail. */
  traps: boolean;
}

export interface Conversation {
  /** What tests call it. */
  key: string;
  conversationId: string;
  itemId: string;
  subject: string;
  folder: Folder;
  unread: boolean;
  messages: readonly Message[];
}

export interface Meeting {
  key: string;
  itemId: string;
  subject: string;
  /** Days after the Monday of this week. */
  day: number;
  /** `9:30` */
  start: string;
  minutes: number;
  organizer: Address;
  guests: readonly Address[];
  place: string;
  text: string;
}

export interface Mailbox {
  me: Address;
  conversations: readonly Conversation[];
  meetings: readonly Meeting[];
  /** Whom the recipients' field of a draft knows. */
  people: readonly Address[];
}
