// @vitest-environment jsdom
import { expect, test } from 'vitest';
import {
  address,
  alex,
  draft,
  id,
  inbox,
  maria,
  pane,
  row,
  type Someone,
  show,
  unaddressed,
  urs,
} from './fixture.ts';
import { outlook } from './index.ts';

const read = (focused: string | null, where = inbox) => {
  const layer = outlook.layers.find(({ name }) => name === 'outlook/compose');
  const url = new URL(where);
  const element = focused === null ? null : document.querySelector(focused);
  return layer?.ready(document, url) ? layer.read(document, url, element) : undefined;
};
const priya: Someone = { name: 'Priya Nair', email: 'priya.nair@norvane-systems.com' };
const subject = '<input value="Offer">';

test.each(['.typed', '.text', 'input'])('a draft with the focus in %s is who will read it', (focused) => {
  show(draft([maria, priya], subject));
  expect(read(focused)).toMatchObject({ page: 'outlook/compose', key: 'compose', title: 'Offer' });
  expect(read(focused)?.people.map(({ email }) => email)).toEqual([maria.email, priya.email]);
});

test('a reply has the key of the mail it answers', () => {
  const mail = { subject: 'Renewal', from: urs };
  show(row({ subject: 'Renewal', from: [urs] }) + pane(mail, draft([maria])));
  expect(read('.text', address)).toMatchObject({ key: id, people: [{ email: maria.email }] });
});

test('of two drafts the one with the focus counts', () => {
  show(`<section>${draft([maria], subject)}</section><section id="other">${draft([urs], subject)}</section>`);
  expect(read('#other .text')?.people.map(({ email }) => email)).toEqual([urs.email]);
});

test.each([
  ['nothing has the focus', draft([maria]), null],
  ['something else has the focus', `${draft([maria])}<button id="b"></button>`, null],
  ['it goes to colleagues only', draft([priya, alex]), '.text'],
  ['it goes to a name only', draft([unaddressed(maria)]), '.text'],
  ['it goes to nobody yet', draft([]), '.text'],
])('a draft is nobody while %s', (_, content, focused) => {
  show(content);
  expect(read(focused)).toBeUndefined();
});

test('a mail that is read is no draft', () => {
  show(pane({ subject: 'Renewal', from: urs, to: [maria] }));
  expect(read('[data-testid="RecipientWell"]')).toBeUndefined();
});
