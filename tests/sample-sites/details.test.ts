// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../../lib/model/sighting.ts';
import { detailsOf, type MailDetails, marksOf } from '../../lib/sites/details.ts';
import { gmail } from '../../lib/sites/gmail/index.ts';
import { mailsIn } from '../../lib/sites/mails.ts';
import { outlook } from '../../lib/sites/outlook/index.ts';
import { sampleMailboxes } from './gmail/mail/index.ts';
import type { Mailbox, Thread } from './gmail/mail/mail.ts';
import type { App as GmailApp } from './gmail/page/app.ts';
import { readSettings as gmailSettings } from './gmail/page/settings.ts';
import { buildThreadView } from './gmail/page/thread.ts';
import { dateOf } from './gmail/page/when.ts';
import { wordsOf as gmailWords } from './gmail/page/words.ts';
import { outlookMailbox } from './outlook/mail/index.ts';
import { buildFrame } from './outlook/page/frame.ts';
import { buildMailroom } from './outlook/page/mailroom.ts';
import { parsePath } from './outlook/page/route.ts';
import { readSettings as outlookSettings } from './outlook/page/settings.ts';
import { wordsOf as outlookWords } from './outlook/page/words.ts';
import { outlookPages } from './outlook/pages.ts';

/** It runs in the page, so it is made of what it is given alone. */
const alone = new Function('marks', `return (${mailsIn.toString()})(marks)`) as typeof mailsIn;

function details(seen: Sighting | null | undefined): MailDetails | null {
  const marks = seen && marksOf(seen.page);
  return marks ? detailsOf(seen, alone(marks), Date.now()) : null;
}

interface Written {
  when: Parameters<typeof dateOf>[0];
  text: string;
  traps: boolean;
}

/** To the minute; what the sample has written for later today is not believed. */
function instantOf({ when }: Written): string | null {
  const at = dateOf(when);
  at.setSeconds(0, 0);
  return at.getTime() > Date.now() + 300_000 ? null : at.toISOString();
}

/** A trap's own words stand below the text. */
const bodyOf = ({ text, traps }: Written) => {
  const lines = text.trim().replace(/[^\S\n]+/g, ' ');
  return traps ? expect.stringContaining(`${lines}\n`) : lines;
};

const languages = ['en', 'de', 'ja', 'ar'];

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  // The sample's mail is always fresh, and a minute may end while it is read.
  vi.useFakeTimers({ now: new Date(2026, 10, 25, 15, 30), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(languages)('the sample Gmail in %s', (hl) => {
  test.each(sampleMailboxes.map((mailbox) => [mailbox.me.email, mailbox] as const))(
    'says of each thread of %s when its newest message came, from which side, and its own words',
    (_, mailbox) => {
      const threads = mailbox.threads.filter(({ folder }) => folder === 'inbox');
      const read = threads.map((thread) => [thread.key, details(showThread(mailbox, thread, hl))]);
      const expected = threads.map(({ key, messages }) => {
        const newest = messages.at(-1);
        const direction = newest?.from.email === mailbox.me.email ? 'out' : 'in';
        return [key, newest ? { at: instantOf(newest), direction, body: bodyOf(newest) } : null];
      });
      expect(read).toEqual(expected);
    },
  );
});

function showThread(mailbox: Mailbox, thread: Thread, hl: string): Sighting | null | undefined {
  const settings = gmailSettings(`hl=${hl}`);
  const app: GmailApp = {
    mailbox,
    settings,
    words: gmailWords(settings.hl),
    archived: new Set(),
    compose: () => undefined,
    toast: () => undefined,
  };
  const { key, hash, messages } = thread;
  // What a crowd does to a page is looked at elsewhere.
  const small = { ...thread, messages: messages.map((one) => ({ ...one, crowd: 0 })) };
  const view = buildThreadView(app, { thread: small, messages: small.messages, hash });
  view.identify();
  document.documentElement.lang = hl;
  document.title = `${key} - ${mailbox.me.email} - Mail`;
  view.element.setAttribute('role', 'main');
  document.body.replaceChildren(view.element);
  const url = new URL(`https://mail.google.com/mail/u/${mailbox.index}/#inbox/${hash}`);
  return gmail.pages.find(({ isPage }) => isPage(url))?.read(document, url);
}

describe.each(languages.flatMap((hl) => ['2023', '2026'].map((gen) => [gen, hl] as const)))(
  'the sample Outlook of %s in %s',
  (gen, hl) => {
    test('says of each mail when it came, from which side, and its own words', async () => {
      const settings = outlookSettings(`delay=0&gen=${gen}&hl=${hl}`);
      document.documentElement.lang = hl;
      const app = { mailbox: outlookMailbox, settings, words: outlookWords(settings.hl) };
      const frame = buildFrame(app, { search: () => undefined, app: () => undefined });
      const mailroom = buildMailroom(app);
      frame.main.replaceChildren(mailroom.element);
      const read: Record<string, MailDetails | null> = {};
      const expected: typeof read = {};
      for (const { key, address } of outlookPages.filter(({ kind }) => kind === 'message')) {
        const url = new URL(address);
        mailroom.follow(parsePath(url));
        // Pieces without a pause come one microtask after the other.
        await new Promise((done) => setTimeout(done));
        const mail = outlookMailbox.conversations.find((one) => one.key === key);
        const [newest] = (mail?.messages ?? []).toSorted((a, b) => +dateOf(b.when) - +dateOf(a.when));
        if (!newest) throw new Error(`${key} has no mail`);
        read[key] = details(outlook.pages.find(({ isPage }) => isPage(url))?.read(document, url));
        const direction = newest.from.email === outlookMailbox.me.email ? 'out' : 'in';
        expected[key] = { at: instantOf(newest), direction, body: bodyOf(newest) };
      }
      expect(read).toEqual(expected);
    });
  },
);
