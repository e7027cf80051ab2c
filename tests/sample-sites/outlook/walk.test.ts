// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://outlook.office.com/mail/inbox"}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { outlook } from '../../../lib/sites/outlook/index.ts';
import { watchSite } from '../../../lib/sites/watch.ts';
import { sampleOwnDomains } from '../../../server/sample/owners.ts';
import { outlookMailbox } from './mail/index.ts';
import type { Conversation } from './mail/mail.ts';
import { buildFrame } from './page/frame.ts';
import { buildMailroom } from './page/mailroom.ts';
import { readSettings } from './page/settings.ts';
import { wordsOf } from './page/words.ts';

/** Mails that have people, subjects or both in common, so that what is left of one could pass for the other. */
const walked = outlookMailbox.conversations.filter(({ key }) =>
  /^(twin-|copied-both|answer-zurberg|several-clients|zurberg-alias|arden-roi|own-company|name-is-address)/.test(
    key,
  ),
);

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  document.body.innerHTML = '<div id="app"></div>';
  history.replaceState(null, '', '/mail/inbox');
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A number from 0 to 1 after the other, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const housesOf = ({ messages }: Conversation) =>
  new Set(
    messages.flatMap(({ from, to, cc }) =>
      [from, ...to, ...cc].flatMap(({ name, email }) => [name, hostOf(email)]),
    ),
  );

const hostOf = (email: string) => email.slice(email.lastIndexOf('@') + 1);

/** Undefined while nobody is seen of a house that has nothing to do with the mail that is open. */
function falsehood(seen: Sighting | null, open: Conversation): string | undefined {
  if (!seen || seen.page === 'outlook/list') return undefined;
  if (seen.key !== open.conversationId) return `${open.key}: another key`;
  const known = new Set([...housesOf(open), ...sampleOwnDomains]);
  // Who may be left of another mail is a question.
  const told = seen.people.filter(({ doubt }) => doubt === null);
  const wrong = told.filter(
    ({ name, email }) => ![name, email, email && hostOf(email)].some((part) => part && known.has(part)),
  );
  return wrong.length === 0
    ? undefined
    : `${open.key}: ${wrong.map(({ email, name }) => email ?? name).join()}`;
}

/**
 * Pieces that come within a second all together, and each of them later than one waits for. Twelve walks, in which each
 * generation, each way to say who somebody is and each kind of address meet once.
 */
const delays = [...Array.from({ length: 8 }, () => 'random'), ...Array.from({ length: 4 }, () => '2000')];
const cases = delays
  .map((delay, at) => ({ delay, seed: at + 1 }))
  .map(({ delay, seed }) => ({
    seed,
    delay,
    gen: seed % 2 === 0 ? '2023' : '2026',
    addresses: seed % 4 < 2 ? 'shown' : 'names',
    address: ['first', 'last', 'still'][seed % 3] ?? '',
  }));

test.each(cases)(
  'walk $seed never shows people of a mail that is not open ($gen, $addresses, $address, $delay ms)',
  async ({ seed, ...rest }) => {
    const random = createRandom(seed);
    vi.spyOn(Math, 'random').mockImplementation(random);
    const settings = readSettings(new URLSearchParams(rest).toString());
    const app = { mailbox: outlookMailbox, settings, words: wordsOf('en') };
    const frame = buildFrame(app, { search: () => undefined, app: () => undefined });
    const mailroom = buildMailroom(app);
    frame.main.replaceChildren(mailroom.element);
    let open: Conversation | undefined;
    const said: string[] = [];
    const shown = new Set<string>();
    const report = (seen: Sighting | null) => {
      const wrong = open && falsehood(seen, open);
      if (wrong) said.push(wrong);
      if (open && seen?.key === open.conversationId) shown.add(open.key);
    };
    let watching = new AbortController();
    const watch = () => {
      watching.abort();
      watching = new AbortController();
      watchSite(outlook, { document, signal: AbortSignal.any([stop.signal, watching.signal]), report });
    };
    watch();
    const longest = rest.delay === 'random' ? 3_000 : 20_000;
    for (let step = 0; step < 20; step += 1) {
      const next = walked[Math.floor(random() * walked.length)];
      if (!next) continue;
      mailroom.open(next.key);
      open = next;
      // As after an update, or when the panel goes to another place.
      if (random() < 0.1) watch();
      await vi.advanceTimersByTimeAsync(random() < 0.5 ? 100 + (random() * longest) / 2 : longest);
    }
    expect(said).toEqual([]);
    expect(shown.size).toBeGreaterThan(3);
  },
);
