import { arden } from './arden.ts';
import { alex, alexAtHome, dachTeam } from './cast.ts';
import { clients } from './clients.ts';
import type { Mailbox, Thread } from './mail.ts';
import { atHome, delegated } from './others.ts';
import { unusual } from './unusual.ts';

/** Two accounts in one browser, and a mailbox of the team that the first has been given. */
export const sampleMailboxes: readonly Mailbox[] = [
  {
    index: 0,
    delegate: null,
    me: alex,
    product: 'Norvane Systems Mail',
    threads: [...arden, ...clients, ...unusual],
  },
  { index: 1, delegate: null, me: alexAtHome, product: 'Gmail', threads: atHome },
  {
    index: 0,
    delegate: 'AEoRXRTkeysideSampleTeam',
    me: dachTeam,
    product: 'Norvane Systems Mail',
    threads: delegated,
  },
];

/** A thread of the sample by its key, for tests. */
export function getSampleThread(key: string): Thread {
  for (const { threads } of sampleMailboxes) {
    const found = threads.find((thread) => thread.key === key);
    if (found) return found;
  }
  throw new Error(`The sample Gmail has no thread ${key}.`);
}

/** Where the sample Gmail shows a thread: `https://mail.google.com/mail/u/0/#inbox/FMfcgz…`. */
export function sampleThreadAddress(key: string, folder = 'inbox'): string {
  const box = sampleMailboxes.find(({ threads }) => threads.some((thread) => thread.key === key));
  const path = box?.delegate ? `u/${box.index}/d/${box.delegate}` : `u/${box?.index ?? 0}`;
  return `https://mail.google.com/mail/${path}/#${folder}/${getSampleThread(key).hash}`;
}
