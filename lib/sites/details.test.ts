// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Sighting } from '../model/sighting.ts';
import { detailsOf, marksOf } from './details.ts';
import { alex, jonas, maria, page, permId, show, thread } from './gmail/fixture.ts';
import { gmail } from './gmail/index.ts';
import { mailsIn } from './mails.ts';
import {
  formerPane,
  address as outlookAddress,
  pane,
  row,
  alex as self,
  maria as sender,
  show as showOutlook,
} from './outlook/fixture.ts';
import { outlook } from './outlook/index.ts';

const now = Date.parse('2026-11-25T12:00:00Z');
const hash = 'FMfcgzQbgcPlvTqXKrNnWdHsRzJtVbLm';
const inGmail = new URL(`https://mail.google.com/mail/u/0/#inbox/${hash}`);
const inOutlook = new URL(outlookAddress);
const alone = new Function('marks', `return (${mailsIn.toString()})(marks)`) as typeof mailsIn;

const seenAt = (url: URL) =>
  [...gmail.pages, ...outlook.pages].find(({ isPage }) => isPage(url))?.read(document, url) ?? null;

function details(seen: Sighting | null) {
  const marks = seen && marksOf(seen.page);
  return marks ? detailsOf(seen, alone(marks), now) : null;
}

/** Beside the last message. */
const dated = (title: string) =>
  [...document.querySelectorAll('.gE')]
    .at(-1)
    ?.insertAdjacentHTML('beforeend', `<span class="g3" title="${title}">x</span>`);

/** A mail of Maria's with this body, in Gmail. */
function read(body: string) {
  show(page([{ content: thread({ permId, messages: [{ from: maria, to: [alex], body }] }) }]));
  return details(seenAt(inGmail));
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('the words of a mail', () => {
  test.each([
    ['lines', '<div>One</div><div>Two</div>', 'One\nTwo'],
    ['broken lines', 'One<br>Two', 'One\nTwo'],
    ['an empty line', '<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['paragraphs', '<p>One</p>\n\n<p>Two\n  and <b>three</b></p>', 'One\n\nTwo and three'],
    ['many empty lines', 'One<br><br><br><br><br>Two', 'One\n\nTwo'],
    ['nested blocks', '<div><div><div>One</div></div></div><div><div>Two</div></div>', 'One\nTwo'],
    ['a list', '<ul><li>One</li><li>Two</li></ul>End', 'One\nTwo\n\nEnd'],
    ['a table', '<table><tr><td>One</td><td>Two</td></tr><tr><td>Three</td></tr></table>', 'One Two\nThree'],
    ['spaces that do not break', '<p>One&nbsp;&nbsp;two</p>', 'One two'],
    ['text with lines of its own', '<pre>One\nTwo\n\nThree</pre>', 'One\nTwo\n\nThree'],
    ['emoji that are pictures', 'One <img data-emoji="🎉"> two', 'One 🎉 two'],
    ['a quote', 'Mine<div class="gmail_quote">Theirs</div>', 'Mine'],
    ['a folded quote', 'Mine<div class="h5"><div>•••</div>Theirs</div><span class="adL">x</span>', 'Mine'],
    ['a signature', 'Mine<div class="gmail_signature">--<br>Maria</div>', 'Mine'],
    ['a quote of Apple’s', 'Mine<blockquote type="cite">Theirs</blockquote>', 'Mine'],
    ['a quote of Outlook’s', 'Mine<div id="m_1divRplyFwdMsg">From: x</div><div>Theirs</div>', 'Mine'],
    ['a quotation of its own', 'Mine<blockquote>Said</blockquote>', 'Mine\n\nSaid'],
    [
      'what is hidden',
      'Mine<span style="display:none">x</span><style>.a{}</style><script>x</script>',
      'Mine',
    ],
    ['markup as text', '<p>&lt;b&gt;Bold&lt;/b&gt;</p>', '<b>Bold</b>'],
    ['nothing but a quote', '<div class="gmail_quote">Theirs</div>', null],
    ['nothing', '', null],
  ])('with %s are its own', (_, body, expected) => {
    expect(read(body)?.body).toBe(expected);
  });

  test('are 32,000 characters at most, and no half of one', () => {
    const body = read(`a${'😀'.repeat(50_000)}`)?.body;
    expect(body).toHaveLength(31_999);
    expect(body?.isWellFormed()).toBe(true);
  });

  test('may be nested deeper than any mail is', () => {
    const deep = 4_000;
    read('');
    let inner = document.querySelector('.a3s');
    for (let at = 0; at < deep; at++) inner = inner?.appendChild(document.createElement('div')) ?? null;
    inner?.append('One');
    expect(details(seenAt(inGmail))?.body).toBe('One');
  });

  test('bend nothing, whatever the mail names its elements', () => {
    const names = ['querySelector', 'querySelectorAll', 'createTreeWalker', 'documentElement', 'title'];
    const body = `${names.map((name) => `<img name="${name}">`).join('')}<form><input name="closest"><input name="matches"></form>One`;
    expect(read(body)?.body).toBe('One');
  });
});

describe('what Gmail shows of a thread', () => {
  test('is of the newest message that is open', () => {
    const older = { from: maria, to: [alex], body: 'Older' };
    const newest = { from: jonas, to: [alex], body: 'Newest' };
    show(page([{ content: thread({ permId, messages: [older, newest, { from: maria }] }) }]));
    document.querySelectorAll('.gE').forEach((head, at) => {
      head.insertAdjacentHTML('beforeend', `<span class="g3" title="Nov ${at + 1}, 2026, 1:19 PM">x</span>`);
    });
    expect(details(seenAt(inGmail))).toEqual({
      at: new Date(2026, 10, 2, 13, 19).toISOString(),
      direction: 'in',
      body: 'Newest',
    });
  });

  test('has the date that stands beside an open message, not that of a folded one before it', () => {
    show(page([{ content: thread({ permId, messages: [{ from: alex }, { from: maria, to: [alex] }] }) }]));
    document
      .querySelector('.gE')
      ?.insertAdjacentHTML('beforeend', '<span class="g3" title="Nov 1, 2026, 1:19 PM">x</span>');
    dated('Nov 2, 2026, 1:19 PM');
    expect(details(seenAt(inGmail))).toMatchObject({
      at: new Date(2026, 10, 2, 13, 19).toISOString(),
      direction: 'in',
    });
  });

  test('went out when the mailbox itself has sent it', () => {
    show(page([{ content: thread({ permId, messages: [{ from: alex, to: [maria], body: 'Sent' }] }) }]));
    expect(details(seenAt(inGmail))).toEqual({ at: null, direction: 'out', body: 'Sent' });
  });

  test('has no direction where the page does not say whose mailbox it is', () => {
    const content = thread({ permId, messages: [{ from: alex, to: [maria] }] });
    show(`<div role="main">${content}</div>`, 'Gmail');
    expect(details(seenAt(inGmail))?.direction).toBeNull();
  });

  test.each([
    ['in another language', 'de', 'Nov 2, 2026, 1:19 PM'],
    ['in no language', '', 'Nov 2, 2026, 1:19 PM'],
    ['that is not certain', 'en', '03/04/2026, 13:19'],
    ['that is to come', 'en', 'Dec 2, 2026, 1:19 PM'],
  ])('has no date %s', (_, language, title) => {
    read('One');
    document.documentElement.lang = language;
    dated(title);
    expect(details(seenAt(inGmail))).toEqual({ at: null, direction: 'in', body: 'One' });
  });

  test('is nothing once the page has gone on to another thread', () => {
    read('One');
    const seen = seenAt(inGmail);
    document.querySelector('h2')?.setAttribute('data-thread-perm-id', '#thread-f:1847562938475620000');
    expect(details(seen)).toBeNull();
  });

  test('is nothing where all messages are folded', () => {
    show(page([{ content: thread({ permId, messages: [{ from: maria }] }) }]));
    expect(details(seenAt(inGmail))).toBeNull();
  });

  test('is not what a mail says of itself', () => {
    const trap = `<div class="gE"><span class="gD" email="${alex.email}">x</span><span class="g3" title="Nov 3, 2026, 1:19 PM"></span></div>
      <div class="a3s">Trap</div><h2 class="hP" data-thread-perm-id="#thread-f:1">x</h2>`;
    const got = read(`One${trap}`);
    expect(got).toMatchObject({ at: null, direction: 'in' });
    expect(got?.body).toMatch(/^One/);
  });

  test('is not that of a view left behind', () => {
    const left = thread({ permId, messages: [{ from: jonas, to: [alex], body: 'Left' }] });
    const here = thread({ permId, messages: [{ from: maria, to: [alex], body: 'Here' }] });
    show(page([{ content: here }, { content: left, shown: false }]));
    expect(details(seenAt(inGmail))?.body).toBe('Here');
  });
});

describe('what Outlook shows of a mail', () => {
  const mail = {
    subject: 'Renewal 2027',
    from: sender,
    to: [self],
    body: '<p>One</p><blockquote>Theirs</blockquote>',
  };
  const list = row({ subject: mail.subject, from: [sender] });
  const at = new Date(2026, 10, 24, 14, 51).toISOString();

  beforeEach(() => {
    document.documentElement.lang = 'de';
  });

  test.each([
    ['today', pane],
    ['before', formerPane],
  ])('is when it came, from whom and its own words, in the markup of %s', (_, build) => {
    showOutlook(list + build(mail));
    expect(details(seenAt(inOutlook))).toEqual({ at, direction: 'in', body: 'One' });
  });

  test('went out when the mailbox itself has sent it', () => {
    showOutlook(row({ subject: mail.subject, from: [sender] }) + pane({ ...mail, from: self, to: [sender] }));
    expect(details(seenAt(inOutlook))?.direction).toBe('out');
  });

  test('has no direction where the sender’s address is not there', () => {
    showOutlook(list + pane({ ...mail, from: { name: sender.name } }));
    const seen = seenAt(inOutlook);
    const unaddressed = seen && { ...seen, people: seen.people.map((one) => ({ ...one, email: null })) };
    expect(details(unaddressed)).toEqual({ at, direction: null, body: 'One' });
  });

  /** A second mail of the conversation, below the first. */
  const answer = (time: string) =>
    `<span role="button" aria-label="Von: Alex &lt;${self.email}&gt;"><span>Alex</span></span>
     <div data-testid="SentReceivedSavedTime">${time}</div><div id="UniqueMessageBody_2">Two</div>`;

  test.each([
    ['below', 'Mi, 25.11.2026 09:00', { direction: 'out', body: 'Two' }],
    ['above', 'Mo, 23.11.2026 09:00', { direction: 'in', body: 'One' }],
  ])('is of the newest mail, which may stand %s', (_, time, expected) => {
    showOutlook(list + pane(mail, answer(time)));
    expect(details(seenAt(inOutlook))).toMatchObject(expected);
  });

  test('is nothing where it can’t be told which mail is the newest', () => {
    showOutlook(list + pane(mail, answer('gestern')));
    expect(details(seenAt(inOutlook))).toBeNull();
  });

  test('is nothing once the pane shows another mail', () => {
    showOutlook(list + pane(mail));
    const seen = seenAt(inOutlook);
    showOutlook(list + pane({ ...mail, subject: 'Another' }));
    expect(details(seen)).toBeNull();
  });
});

test.each([
  'calendar/event',
  'linkedin/profile',
  'linkedin/messaging',
  'gmail/compose',
  'gmail/list',
  'outlook/event',
])('the words of a page of %s are not read', (name) => expect(marksOf(name)).toBeUndefined());

describe('saved pages of Gmail', () => {
  /** Pages that others saved; kept beside the project, not in it. */
  const folder = `${process.cwd()}/../shared/pages/gmail`;

  test.for<[name: string, language: string, at: string | null, open: number]>([
    ['message-expanded-2025-08.html', 'en-GB', new Date(2025, 7, 20, 13, 19).toISOString(), 1],
    ['message-expanded-2025-08.html', 'en', new Date(2025, 7, 20, 13, 19).toISOString(), 1],
    ['message-expanded-2025-08.html', 'ja', null, 1],
    ['thread-collapsed-2019-12.html', 'ru', null, 0],
    ['compose-empty-2020-10.html', 'en', null, 0],
    ['inbox-row-2024-02.html', 'en', null, 0],
  ])('%s, in %s, say %s of %i open messages', ([name, language, at, open], { skip }) => {
    skip(!existsSync(folder), 'there are no saved pages beside the project; only made-up ones were read');
    show(readFileSync(`${folder}/${name}`, 'utf8'), `Subject - ${alex.email} - Mail`);
    document.documentElement.lang = language;
    const marks = marksOf('gmail/thread');
    const mails = marks ? alone(marks).mails : [];
    expect(mails).toHaveLength(open);
    const seen = seenAt(inGmail);
    const got = seen && details(seen);
    expect(got?.at ?? null).toBe(at);
    expect(got?.direction ?? null).toBe(open > 0 ? 'in' : null);
    expect(got?.body?.split('\n').length ?? 0).toBeGreaterThanOrEqual(open * 10);
  });
});
