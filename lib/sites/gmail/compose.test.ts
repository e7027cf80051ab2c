// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { select } from '../dom.ts';
import {
  alex,
  composeWindow,
  form,
  hash,
  jonas,
  list,
  maria,
  oldForm,
  page,
  permId,
  priya,
  row,
  show,
  thread,
} from './fixture.ts';
import { gmail } from './index.ts';

const url = new URL(`https://mail.google.com/mail/u/0/#inbox/${hash}`);
const read = (focused: Element | null = null) => {
  const [layer] = gmail.layers;
  return layer?.ready(document, url) ? layer.read(document, url, focused) : undefined;
};
const overList = (windows: string) => show(page([{ content: list([row(maria)]) }], windows));

beforeEach(() => show(''));

test.each([
  ['new', form],
  ['old', oldForm],
])('a draft in the %s form is who it will go to', (_, build) => {
  overList(
    composeWindow(build({ to: [maria, priya], cc: [{ email: 'T.Weiss@arden-med.de' }], bcc: [jonas] })),
  );
  expect(read()).toMatchObject({ page: 'gmail/compose', key: 'compose::4j', link: null, viewer: alex.email });
  expect(read()?.people.map(({ email, name, part }) => [email, name, part])).toEqual([
    [maria.email, 'Maria Lopes', 'to'],
    [priya.email, 'Priya Nair', 'to'],
    ['t.weiss@arden-med.de', null, 'cc'],
    [jonas.email, 'Jonas Kern', 'bcc'],
  ]);
});

test.each([
  ['nobody', {}],
  ['oneself', { to: [alex] }],
  ['a colleague', { to: [priya], cc: [alex] }],
])('a draft to %s is not about a client', (_, recipients) => {
  overList(composeWindow(form(recipients)));
  expect(read()).toBeUndefined();
});

test('at a free-mail domain the others are not colleagues', () => {
  overList(composeWindow(form({ to: [{ email: 'kim@gmail.com' }] })));
  show(document.body.innerHTML.replaceAll(alex.email, 'me@gmail.com'), 'Inbox - me@gmail.com - Gmail');
  expect(read()?.people).toHaveLength(1);
});

test('a draft keeps its key when its window changes', () => {
  overList(
    composeWindow(form({ to: [maria] }, '<input type="hidden" name="draft" value="#msg-a:r-777">'), ':9'),
  );
  expect(read()).toMatchObject({ key: 'compose:#msg-a:r-777', title: 'Offer' });
});

describe('of several drafts', () => {
  const both = composeWindow(form({ to: [maria] }), ':1') + composeWindow(form({ to: [jonas] }), ':2');

  test('the one in use counts', () => {
    overList(both);
    expect(read(select(document, '[contenteditable]'))?.people[0]?.email).toBe(maria.email);
  });

  test('the last counts when none is in use', () => {
    overList(both);
    expect(read()?.people[0]?.email).toBe(jonas.email);
  });

  test('one that is hidden does not count', () => {
    overList(
      `${composeWindow(form({ to: [maria] }))}<div style="display: none">${composeWindow(form({ to: [jonas] }))}</div>`,
    );
    expect(read()?.people[0]?.email).toBe(maria.email);
  });
});

describe('over a thread', () => {
  const open = { permId, messages: [{ from: jonas, to: [alex] }], reply: form({ to: [maria] }) };

  test('a draft counts only while it is in use', () => {
    show(page([{ content: thread({ ...open, reply: '' }) }], composeWindow(form({ to: [maria] }))));
    expect(read()).toBeUndefined();
    expect(read(select(document, '[contenteditable]'))?.people[0]?.email).toBe(maria.email);
  });

  test('a reply goes with its thread', () => {
    show(page([{ content: thread(open) }]));
    expect(read()).toBeUndefined();
    const reply = read(select(document, '[contenteditable]'));
    expect(reply).toMatchObject({ page: 'gmail/compose', key: permId, title: 'Renewal 2027' });
    expect(reply?.people.map(({ email }) => email)).toEqual([maria.email]);
  });

  test('a reply in a thread that was left does not count', () => {
    show(page([{ content: thread(open), shown: false }, { content: list([row(maria)]) }]));
    expect(read(select(document, '[contenteditable]'))).toBeUndefined();
  });
});

test('names and addresses that make no sense are left out', () => {
  const odd = ['no address', '<>', 'a <b@c> d', `"Lopes, Maria" <${maria.email}>`, 'x'.repeat(100_000)];
  const fields = odd.map(
    (value) =>
      `<div class="vR"><input type="hidden" name="to" value="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"></div>`,
  );
  overList(composeWindow(`<div class="aoI"><form>${fields.join('')}</form></div>`));
  expect(read()?.people.map(({ email, name }) => [email, name])).toEqual([[maria.email, 'Lopes, Maria']]);
});
