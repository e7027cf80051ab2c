import { idsOf } from './ids.ts';
import type { Address, Message, Thread, When } from './mail.ts';

type Extras = Partial<Pick<Message, 'cc' | 'quote' | 'crowd' | 'traps'>>;
type Draft = Omit<Message, 'id' | 'hash'>;
type Marks = Partial<Pick<Thread, 'labels' | 'folder' | 'unread' | 'starred'>>;

export function mail(
  when: When,
  from: Address,
  to: readonly Address[],
  text: string,
  extras: Extras = {},
): Draft {
  return { when, from, to, text: text.trim(), cc: [], quote: null, crowd: 0, traps: false, ...extras };
}

export function thread(key: string, subject: string, messages: readonly Draft[], marks: Marks = {}): Thread {
  return {
    key,
    ...idsOf(key),
    subject,
    labels: [],
    folder: 'inbox',
    unread: false,
    starred: false,
    ...marks,
    messages: messages.map((message, at) => ({ ...idsOf(`${key}/${at}`), ...message })),
  };
}
