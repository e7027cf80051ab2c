import type { Message, Thread } from '../mail/mail.ts';
import { type App, type Item, isMe } from './app.ts';
import { dateOf } from './when.ts';

/** What a list shows, newest first. */
export function itemsOf(app: App, list: string): Item[] {
  const threads = app.mailbox.threads.filter((thread) => belongs(app, thread, list));
  return threads.flatMap((thread) => itemsOfThread(app, thread)).sort((a, b) => timeOf(b) - timeOf(a));
}

export function findItem(app: App, hash: string): Item | undefined {
  return app.mailbox.threads
    .flatMap((thread) => itemsOfThread(app, thread))
    .find((item) => item.hash === hash || BigInt(item.thread.id).toString(16) === hash);
}

export function newest({ messages }: Item): Message {
  const last = messages.at(-1);
  if (!last) throw new Error('A thread has at least one message.');
  return last;
}

function itemsOfThread(app: App, thread: Thread): Item[] {
  if (app.settings.conversation === 'on') return [{ thread, messages: thread.messages, hash: thread.hash }];
  return thread.messages.map((message) => ({ thread, messages: [message], hash: message.hash }));
}

function timeOf(item: Item): number {
  return dateOf(newest(item).when).getTime();
}

function belongs(app: App, thread: Thread, list: string): boolean {
  const [name = '', value = ''] = list.split('/');
  const mine = thread.messages.some(({ from }) => isMe(app, from));
  const lists: Record<string, () => boolean> = {
    inbox: () => thread.folder === 'inbox' && !app.archived.has(thread.key),
    starred: () => thread.starred,
    sent: () => thread.folder !== 'drafts' && mine,
    drafts: () => thread.folder === 'drafts',
    all: () => true,
    label: () => thread.labels.includes(value),
    search: () => textOf(thread).includes(value.toLowerCase()),
  };
  return lists[name]?.() ?? false;
}

function textOf({ subject, messages }: Thread): string {
  const parts = messages.map(({ from, text }) => `${from.name} ${from.email} ${text}`);
  return `${subject} ${parts.join(' ')}`.toLowerCase();
}
