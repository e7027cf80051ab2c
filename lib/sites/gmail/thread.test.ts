// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  alex,
  hash,
  jonas,
  legacyId,
  list,
  maria,
  messages,
  page,
  permId,
  priya,
  row,
  show,
  splitPane,
  tallRow,
  thread,
} from './fixture.ts';
import { gmail } from './index.ts';

const at = (address = `https://mail.google.com/mail/u/0/#inbox/${hash}`) => {
  const url = new URL(address);
  return gmail.pages.find(({ isPage }) => isPage(url))?.read(document, url);
};

const addresses = (address?: string) => at(address)?.people.map(({ email }) => email);

const arden = thread({ permId, legacyId, messages: [{ from: maria }, { from: jonas, to: [alex, priya] }] });
const person = { linkedinSlug: null, self: false, doubt: null };

beforeEach(() => show('', ''));

describe('a thread', () => {
  test('is who wrote it and, where messages are expanded, to whom', () => {
    show(page([{ content: arden }]));
    expect(at()).toEqual({
      site: 'gmail',
      page: 'gmail/thread',
      key: permId,
      title: 'Renewal 2027',
      link: `https://mail.google.com/mail/u/0/#all/${legacyId}`,
      people: [
        { ...person, ...maria, part: 'from' },
        { ...person, ...jonas, part: 'from' },
        { ...person, email: alex.email, name: null, part: 'to', self: true },
        { ...person, ...priya, part: 'to' },
      ],
      morePeople: 0,
      companies: [],
      viewer: alex.email,
      how: 'main h2.hP id .gE',
    });
  });

  test('is read from the view on show, not from those that Gmail keeps', () => {
    const left = thread({ permId: 'thread-f:1847562938475620000', messages: [{ from: priya }] });
    show(
      page([
        { content: left, shown: false },
        { content: arden },
        { content: list([row(priya)]), shown: false },
      ]),
    );
    expect(at()?.key).toBe(permId);
    expect(addresses()).not.toContain('other@else.com');
  });

  test('inside a view may be hidden as well', () => {
    show(
      page([
        {
          content: `<div style="opacity:1;display:none">${thread({ permId: 'thread-f:1847562938475620000', messages: [{ from: priya }] })}</div>${arden}`,
        },
      ]),
    );
    expect(at()?.people).toHaveLength(4);
  });

  test.each([
    ['nothing is painted', ''],
    ['the list is still there', list([row(maria)])],
    ['the subject is painted before the messages', thread({ permId, messages: [] })],
    ['the markup is not known', '<main><h1>Renewal</h1><span data-who="maria@arden.com"></span></main>'],
    ['two panes are there at once', arden + thread({ permId: 'thread-f:1847562938475620000', messages: [] })],
  ])('is nobody while %s', (_, content) => {
    show(page([{ content }]));
    expect(at()).toBeUndefined();
  });

  test('is nobody while all views are hidden', () => {
    show(page([{ content: arden, shown: false }]));
    expect(at()).toBeUndefined();
  });

  test.each([
    ['both ids', permId, legacyId, permId],
    ['the old id only', 'undefined', legacyId, permId],
    ['no old id', permId, undefined, permId],
    ['a leading #', `#${permId}`, legacyId, permId],
    ['the word undefined twice', 'undefined', 'undefined', hash],
    ['no ids yet', undefined, undefined, hash],
    ['something else in the place of ids', '"><img>', '../../x', hash],
    ['a draft’s id', 'thread-a:r-7770', legacyId, 'thread-a:r-7770'],
  ])('with %s has a key', (_, perm, legacy, expected) => {
    const ids = { ...(perm && { permId: perm }), ...(legacy && { legacyId: legacy }) };
    show(page([{ content: thread({ ...ids, messages: [{ from: maria }] }) }]));
    expect(at()?.key).toBe(expected);
  });

  test.each([
    ['another account', 'https://mail.google.com/mail/u/1/#inbox/', 'https://mail.google.com/mail/u/1/#all/'],
    [
      'a delegated mailbox',
      'https://mail.google.com/mail/b/AEoRX/u/0/#inbox/',
      'https://mail.google.com/mail/b/AEoRX/u/0/#all/',
    ],
    ['no account', 'https://mail.google.com/mail/#inbox/', 'https://mail.google.com/mail/u/0/#all/'],
  ])('of %s has a link into the same mailbox', (_, address, link) => {
    show(page([{ content: arden }]));
    expect(at(address + hash)?.link).toBe(link + legacyId);
  });

  test('without ids links to where it was seen, or by the old id of the address', () => {
    show(page([{ content: thread({ messages: [{ from: maria }] }) }]));
    expect(at()?.link).toBe(`https://mail.google.com/mail/u/0/#inbox/${hash}`);
    expect(at(`https://mail.google.com/mail/u/0/#sent/${legacyId}`)?.link).toMatch(`/#all/${legacyId}`);
  });

  test('with conversation view off is its one message', () => {
    show(page([{ content: thread({ permId, messages: [{ from: maria, to: [alex] }] }) }]));
    expect(addresses()).toEqual([maria.email, alex.email]);
  });

  test.each(['a98', 'table.Bs'] as const)(
    'beside its list, in a pane of %s, is not its list',
    (generation) => {
      show(page([{ content: splitPane([tallRow(priya)], arden, generation) }]));
      expect(at()).toMatchObject({ key: permId, how: 'pane h2.hP id .gE' });
      expect(at()?.people.map(({ part }) => part)).toEqual(['from', 'from', 'to', 'to']);
    },
  );

  test('in a pane is seen although the address is only the list’s', () => {
    show(page([{ content: splitPane([tallRow(priya)], arden) }]));
    expect(at('https://mail.google.com/mail/u/0/#inbox')).toMatchObject({
      page: 'gmail/thread',
      key: permId,
    });
  });

  test('in a window of its own is the whole window', () => {
    show(arden, 'Gmail - Renewal 2027');
    const sighting = at('https://mail.google.com/mail/u/0/popout?ver=x&th=%23thread-f%3A1847562938475629384');
    expect(sighting).toMatchObject({ page: 'gmail/popout', key: permId, viewer: null });
  });

  test('of several clients has them all, each once', () => {
    const many = [
      { from: maria, to: [alex, { email: 'omar@brightlane.com' }] },
      { from: maria, to: [jonas] },
    ];
    show(page([{ content: thread({ permId, messages: many }) }]));
    expect(addresses()).toEqual([maria.email, alex.email, 'omar@brightlane.com', jonas.email]);
  });

  test('that came through a group has the group’s address and the name as it is shown', () => {
    const group = { email: 'sales@northbeam-software.com', name: "'Maria Lopes' via Sales" };
    show(page([{ content: thread({ permId, messages: [{ from: group, to: [group] }] }) }]));
    expect(at()?.people).toEqual([{ ...person, ...group, part: 'from' }]);
  });
});

describe('hostile content', () => {
  test('of a message is never people', () => {
    const trap = `<a href="mailto:x@trap.com">x@trap.com</a> <span email="a@trap.com" class="gD"></span>
      <div class="gE"><span class="gD" email="b@trap.com"></span></div><div role="main"><h2 class="hP">Trap</h2></div>
      <h2 class="hP" data-thread-perm-id="thread-f:1111111111111111111">Trap</h2><div class="aoI"></div>`;
    show(page([{ content: thread({ permId, messages: [{ from: maria, to: [alex], body: trap }] }) }]));
    expect(addresses()).toEqual([maria.email, alex.email]);
    expect(at()).toMatchObject({ key: permId, title: 'Renewal 2027' });
  });

  test('that replaces the document’s own functions changes nothing', () => {
    const names = [
      'querySelector',
      'querySelectorAll',
      'title',
      'body',
      'documentElement',
      'getElementById',
      'visibilityState',
    ];
    const clobber = `${names.map((name) => `<img name="${name}"><form name="${name}" id="${name}"></form>`).join('')}
      <form><input name="closest"><input name="getAttribute"><input name="parentElement"></form>`;
    const messages = [{ from: maria, to: [alex], body: clobber }];
    show(
      page([
        {
          content: `<form><input name="closest"><input name="matches">${thread({ permId, messages })}</form>`,
        },
      ]),
    );
    expect(document.querySelector).not.toBe(Document.prototype.querySelector);
    expect(at()).toMatchObject({ key: permId, viewer: alex.email });
    expect(addresses()).toEqual([maria.email, alex.email]);
  });

  test('in names and subjects is text', () => {
    const markup = '<img src=x onerror=alert(1)>';
    show(
      page([
        { content: thread({ permId, subject: markup, messages: [{ from: { ...maria, name: markup } }] }) },
      ]),
    );
    expect(at()).toMatchObject({ title: markup, people: [{ name: markup }] });
  });

  test('of any length is cut to what the model takes', () => {
    const long = '😀'.repeat(100_000);
    const from = [{ ...maria, name: `a${long}` }, { email: `${'x'.repeat(10_000)}@arden.com` }];
    show(
      page([{ content: thread({ permId, subject: long, messages: from.map((one) => ({ from: one })) }) }]),
    );
    const sighting = at();
    expect(sighting?.people.map(({ name }) => name?.length)).toEqual([199]);
    expect(sighting?.title).toHaveLength(500);
    expect(sighting?.people[0]?.name?.isWellFormed()).toBe(true);
  });

  test('of ten thousand people is two hundred and a count', () => {
    const to = Array.from({ length: 10_000 }, (_, number) => ({ email: `p${number}@x.com` }));
    show(page([{ content: thread({ permId, messages: [{ from: maria, to }] }) }]));
    expect(at()).toMatchObject({
      morePeople: 9_801,
      people: [{ email: maria.email }, { email: 'p0@x.com' }, ...Array(198).fill({})],
    });
  });

  test('in a subject never makes its sender the viewer', () => {
    const subject = `Hello - ${maria.email} - Gmail`;
    for (const title of [`Gmail - ${subject}`, `${subject} - ${alex.email} - Gmail`, subject]) {
      show(thread({ permId, subject, messages: [{ from: maria }] }), title);
      expect(at()?.people[0]?.self).toBe(false);
    }
  });
});

describe('the viewer', () => {
  const bare = thread({ permId, messages: [{ from: maria, to: [alex] }] });
  const bar = (label: string) =>
    `<a href="https://accounts.google.com/SignOutOptions" aria-label="${label}"></a>`;
  test.each([
    ['the title', 'Renewal 2027 - alex.reuter@northbeam-software.com - Gmail', '', alex.email],
    ['a title in capitals', 'X - Alex.Reuter@Northbeam-Software.com - Gmail', '', alex.email],
    [
      'the bar, in any language',
      'Gmail',
      bar('アカウント: Alex Reuter (alex.reuter@northbeam-software.com)'),
      alex.email,
    ],
    [
      'the loading screen',
      'Gmail',
      `<div id="loading"><div class="msg">Loading ${alex.email}…</div></div>`,
      alex.email,
    ],
    ['nothing', 'Gmail', '', null],
    [
      'no link of other hosts',
      'Gmail',
      `<a href="https://evil.com/" aria-label="x ${maria.email}"></a>`,
      null,
    ],
  ])('is known from %s', (_, title, extra, expected) => {
    show(extra + bare, title);
    expect(at()?.viewer).toBe(expected);
    expect(at()?.people.map(({ self }) => self)).toEqual([false, expected !== null]);
  });

  test('of a delegated mailbox is the mailbox, and the person is self as well', () => {
    const team = { email: 'sales@northbeam-software.com' };
    const content = thread({ permId, messages: [{ from: maria, to: [team, alex] }] });
    show(page([{ content }]), `Renewal 2027 - ${team.email} - Northbeam Mail`);
    expect(at()?.viewer).toBe(team.email);
    expect(at()?.people.map(({ self }) => self)).toEqual([false, true, true]);
  });

  test('with a tag after a plus is still the viewer', () => {
    const to = [
      { email: 'alex.reuter+crm@northbeam-software.com' },
      { email: 'alex.reuters@northbeam-software.com' },
    ];
    show(page([{ content: thread({ permId, messages: [{ from: maria, to }] }) }]));
    expect(at()?.people.map(({ self }) => self)).toEqual([false, true, false]);
  });
});

test('an emoji in a subject is read where it stands', () => {
  show(
    page([
      {
        content: `<h2 class="hP" data-thread-perm-id="${permId}">Go <img data-emoji="🚀" alt="x"> now</h2>${messages([{ from: maria }])}`,
      },
    ]),
  );
  expect(at()?.title).toBe('Go 🚀 now');
});
