// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  address,
  alex,
  draft,
  formerPane,
  id,
  inbox,
  jonas,
  type Mail,
  maria,
  pane,
  row,
  type Someone,
  show,
  unaddressed,
  urs,
} from './fixture.ts';
import { housesOf, isBorneOut } from './houses.ts';
import { outlook } from './index.ts';

const at = (where = address) => {
  const url = new URL(where);
  const page = outlook.pages.find(({ isPage }) => isPage(url));
  return page?.ready(document, url) ? page.read(document, url) : undefined;
};
const people = (where?: string) =>
  at(where)?.people.map(({ email, name, doubt }) => ({ email, name, doubt }));

const renewal: Mail = { subject: 'Renewal 2027', from: maria, to: [alex, jonas] };
const priya: Someone = { name: 'Priya Nair', email: 'priya.nair@norvane-systems.com' };
const person = { linkedinSlug: null, self: false, doubt: null };
const list = row({ subject: 'Renewal 2027', from: [maria] });

beforeEach(() => show(''));

describe('a mail that the list and the reading pane agree on', () => {
  test.each([
    ['today', pane(renewal)],
    ['before', formerPane(renewal)],
  ])('is whom it is from and to, in the markup of %s', (_, content) => {
    show(list + content);
    expect(at()).toEqual({
      site: 'outlook',
      page: 'outlook/message',
      key: id,
      title: 'Renewal 2027',
      link: address,
      people: [
        { ...person, ...maria, part: 'from' },
        { ...person, email: alex.email, name: null, part: 'to', self: true },
        { ...person, ...jonas, part: 'to' },
      ],
      morePeople: 0,
      companies: [],
      viewer: alex.email,
      how: 'row and pane',
    });
  });

  test('is seen although the address is only the folder’s', () => {
    show(list + pane(renewal));
    expect(at(inbox)).toMatchObject({ page: 'outlook/message', key: id, link: null });
  });

  test.each([
    ['Re: Renewal 2027', 'Renewal 2027'],
    ['AW: RE : Renewal 2027', 'Renewal 2027'],
    ['返信：Renewal 2027', 'Renewal 2027'],
    ['Renewal 2027', 'Re: Renewal 2027'],
  ])('may be called %j in the pane and %j in its row', (subject, inRow) => {
    show(row({ subject: inRow, from: [maria] }) + pane({ ...renewal, subject }));
    expect(at()?.key).toBe(id);
  });
});

test.each<[string, Mail, Someone[], string[]]>([
  ['the sender’s', { ...renewal, to: [alex, urs] }, [maria], ['arden-medical.com']],
  [
    'each that it names',
    { ...renewal, to: [alex, urs] },
    [maria, urs],
    ['arden-medical.com', 'zurberg-kliniken.ch'],
  ],
  [
    'no client’s, where the sender is a colleague',
    { subject: 'Renewal 2027', from: priya, to: [urs] },
    [priya],
    [],
  ],
  [
    'the recipients’ of mail that one has sent',
    { subject: 'Renewal 2027', from: alex, to: [urs, maria] },
    [urs],
    ['zurberg-kliniken.ch'],
  ],
])('the row bears out one house: %s', (_, mail, from, expected) => {
  show(row({ subject: 'Renewal 2027', from }) + pane(mail));
  const seen = at();
  const houses = seen ? housesOf(seen) : [];
  expect(houses.filter((house) => seen && isBorneOut(seen, house))).toEqual(expected);
});

describe('nobody is seen', () => {
  test.each([
    ['while the pane shows another subject', row({ subject: 'Renewal 2028', from: [maria] }) + pane(renewal)],
    ['while the pane shows another sender', row({ subject: 'Renewal 2027', from: [urs] }) + pane(renewal)],
    [
      'while the sender is only called like the one of the row',
      row({ subject: 'Renewal 2027', from: [{ ...maria, email: 'maria@else.com' }] }) + pane(renewal),
    ],
    ['while the pane is empty', `${list}<div data-app-section="MailReadCompose"></div>`],
    ['while there is no pane', list],
    [
      'in markup that is not known',
      `${list}<main><h1>Renewal 2027</h1><span data-who="${maria.email}"></span></main>`,
    ],
    ['while the pane is hidden', `${list}<div style="display: none">${pane(renewal)}</div>`],
    [
      'while two subjects stand in one pane',
      list + pane(renewal, '<div data-testid="ConversationItemHeaderTitle">Another</div>'),
    ],
  ])('%s', (_, content) => {
    show(content);
    expect(at()).toBeUndefined();
  });

  test('for certain when several rows are selected', () => {
    show(list + row({ subject: 'Renewal 2027', from: [maria], key: 'other' }) + pane(renewal));
    expect(at()).toBeNull();
    expect(at(inbox)).toBeNull();
  });

  test('for certain when a draft has the mail’s place', () => {
    show(`${list}<div data-app-section="MailReadCompose">${draft([urs])}</div>`);
    expect(at()).toBeNull();
  });
});

test('a mail whose row was scrolled out of sight is the one of the address', () => {
  show(row({ subject: 'Else', from: [urs], key: 'else', selected: false }) + pane(renewal));
  expect(at()).toMatchObject({ key: id, how: 'pane' });
  expect(at(inbox)).toMatchObject({ key: 'mail:Renewal 2027' });
});

test('a mail in a window of its own needs no list', () => {
  show(pane(renewal));
  const popout = 'https://outlook.office.com/mail/deeplink/read/AAMkAD';
  expect(at(popout)).toMatchObject({ page: 'outlook/popout', key: 'AAMkAD', link: popout });
});

describe('an address', () => {
  const read = (from: Someone, inRow: Someone = unaddressed(from)) => {
    show(row({ subject: 'Renewal 2027', from: [inRow] }) + pane({ subject: 'Renewal 2027', from }));
    return people()?.[0];
  };

  test.each([
    ['stands beside the name', maria, { ...maria, doubt: null }],
    ['is not there at all', unaddressed(maria), { email: null, name: maria.name, doubt: 'name-only' }],
    [
      'is the name, and may be anybody’s',
      { name: maria.email },
      { email: maria.email, name: null, doubt: 'name-only' },
    ],
    [
      'is part of the name, and may be anybody’s',
      { name: `Maria <${maria.email}>` },
      { email: maria.email, name: 'Maria', doubt: 'name-only' },
    ],
    [
      'stands beside a name that is another address',
      { name: maria.email, email: 'x@else.com' },
      { email: 'x@else.com', name: maria.email, doubt: null },
    ],
    [
      'stands beside a name with another in it',
      { name: `Maria <${maria.email}>`, email: 'x@else.com' },
      { email: 'x@else.com', doubt: null },
    ],
  ] as const)('%s', (_, from, expected) => expect(read(from)).toMatchObject(expected));

  test('of a name alone may stand in the row', () => {
    expect(read(unaddressed(maria), maria)).toEqual({ ...maria, doubt: null });
  });

  test('of the row is not that of a namesake', () => {
    const twins = [maria, { ...maria, email: 'maria@else.com' }];
    show(
      row({ subject: 'Renewal 2027', from: twins }) +
        pane({ subject: 'Renewal 2027', from: unaddressed(maria) }),
    );
    expect(people()?.[0]).toMatchObject({ email: null });
  });

  test.each([
    ['two elements', `<span>Maria Lopes</span><span>&lt;${maria.email}&gt;</span>`, maria.email, null],
    ['a link', `<a href="mailto:${maria.email}?subject=Hi">Maria Lopes</a>`, maria.email, null],
    ['a title', `<span title="Maria Lopes &lt;${maria.email}&gt;">Maria Lopes</span>`, maria.email, null],
    [
      'two that differ',
      `<a href="mailto:x@x.com" title="y@y.com">Maria Lopes</a>`,
      'x@x.com',
      'disagreement',
    ],
    ['one element of text', `Maria Lopes &lt;${maria.email}&gt;`, maria.email, 'name-only'],
    [
      'a title that repeats the text',
      `<b title="${maria.email}">${maria.email}</b>`,
      maria.email,
      'name-only',
    ],
  ])('in %s', (_, sender, email, doubt) => {
    show(
      `<div id="ReadingPaneContainerId"><b id="x_SUBJECT">Renewal</b><span id="x_FROM">${sender}</span></div>`,
    );
    expect(people()).toEqual([expect.objectContaining({ email, doubt })]);
  });
});

test('recipients without marks of their own are names', () => {
  const well = '<div data-testid="RecipientWell" aria-label="An: x">An: Jonas Kern; Nadia Roth</div>';
  const from = '<span aria-label="Von: Maria Lopes">Maria Lopes</span>';
  const title = '<i data-testid="ConversationItemHeaderTitle">Renewal</i>';
  show(`<div data-app-section="ConversationContainer">${title}${from}${well}</div>`);
  expect(people()?.map(({ name }) => name)).toEqual(['Maria Lopes', 'Jonas Kern', 'Nadia Roth']);
});

test('a label that does not repeat its own text, or stands before no recipients, names nobody', () => {
  const others =
    '<span aria-label="Anhang: x.pdf">x.pdf</span><span aria-label="Status: neu">ungelesen</span>';
  show(list + pane({ ...renewal, to: [alex] }, others));
  expect(people()?.map(({ email }) => email)).toEqual([maria.email, alex.email]);
});

describe('hostile content', () => {
  const trap = `<div data-app-section="ConversationContainer"><b data-testid="ConversationItemHeaderTitle">Trap</b>
    <span id="x_FROM" title="a@trap.com">Trap</span><div data-testid="RecipientWell"><a href="mailto:b@trap.com">Trap</a></div>
    <div role="option" data-convid="trap" aria-selected="true">Trap</div></div>`;

  test.each([
    ['today', pane],
    ['before', formerPane],
  ])('of a message is never people, in the markup of %s', (_, build) => {
    show(list + build({ ...renewal, body: trap }));
    expect(at()).toMatchObject({ key: id, title: 'Renewal 2027' });
    expect(people()?.map(({ email }) => email)).toEqual([maria.email, alex.email, jonas.email]);
  });

  test('that replaces the document’s own functions changes nothing', () => {
    const body =
      '<img name="querySelector"><img name="querySelectorAll"><form id="title"><input name="closest"></form>';
    show(list + pane({ ...renewal, body }));
    expect(people()).toHaveLength(3);
  });

  test('of any length is cut to what the model takes', () => {
    const long = '😀'.repeat(50_000);
    show(pane({ subject: long, from: { ...maria, name: `a${long}` } }));
    expect(at()?.title).toHaveLength(500);
    expect(at()?.people[0]?.name?.length).toBeLessThanOrEqual(200);
    expect(at()?.people[0]?.name?.isWellFormed()).toBe(true);
  });

  test('of thousands of recipients is a few hundred at most', () => {
    const to = Array.from({ length: 5_000 }, (_, at) => ({ name: `P ${at}`, email: `p${at}@x.com` }));
    show(pane({ ...renewal, to }));
    expect(at()?.people).toHaveLength(200);
    expect(at()?.morePeople).toBe(4_801);
  });
});

describe('the viewer', () => {
  test('is known from the account’s menu as well', () => {
    show(list + pane(renewal), 'Posteingang');
    document.body.insertAdjacentHTML(
      'beforeend',
      `<i id="mectrl_currentAccount_secondary">${alex.email}</i>`,
    );
    expect(at()?.viewer).toBe(alex.email);
  });

  test('is nobody where the page does not say it, and then mail that was sent can be read too', () => {
    const sent = { subject: 'Offer', from: alex, to: [urs] };
    show(row({ subject: 'Offer', from: [urs] }) + pane(sent), 'Gesendet');
    expect(at()).toMatchObject({ viewer: null, people: [{ self: false }, { email: urs.email }] });
  });
});
