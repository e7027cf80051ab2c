// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import {
  alex,
  jonas,
  list,
  maria,
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

const at = (address = 'https://mail.google.com/mail/u/0/#inbox') => {
  const url = new URL(address);
  return gmail.pages.find(({ isPage }) => isPage(url))?.read(document, url);
};

const addresses = () => at()?.people.map(({ email }) => email);

beforeEach(() => show('', `Inbox (3) - ${alex.email} - Northbeam Mail`));

test('a list is who its rows are from, each once', () => {
  show(page([{ content: list([row(maria), row(alex), row(maria), row(jonas)]) }]));
  expect(addresses()).toEqual([maria.email, alex.email, jonas.email]);
  expect(at()).toMatchObject({
    page: 'gmail/list',
    key: 'inbox',
    title: null,
    link: null,
    viewer: alex.email,
  });
  expect(at()?.people.map(({ part, self }) => [part, self])).toEqual([
    ['row', false],
    ['row', true],
    ['row', false],
  ]);
});

test.each([
  ['https://mail.google.com/mail/u/0/', 'inbox'],
  ['https://mail.google.com/mail/u/0/#sent/p2', 'sent/p2'],
  ['https://mail.google.com/mail/u/0/#inbox?compose=new', 'inbox'],
  [`https://mail.google.com/mail/u/0/#search/${'x'.repeat(1000)}`, `search/${'x'.repeat(293)}`],
])('the list at %s is known as %s', (address, key) => {
  show(page([{ content: list([row(maria)]) }]));
  expect(at(address)?.key).toBe(key);
});

test('the list on show counts, not those of other folders and tabs', () => {
  const hiddenTab = `<div style="display: none">${list([row(jonas)])}</div>`;
  show(page([{ content: list([row(priya)]), shown: false }, { content: hiddenTab + list([row(maria)]) }]));
  expect(addresses()).toEqual([maria.email]);
});

test('a list beside an empty pane takes one person from two or three rows', () => {
  show(page([{ content: splitPane([tallRow(maria), tallRow(jonas)], '') }]));
  expect(addresses()).toEqual([maria.email, jonas.email]);
});

test('an empty list and a thread still on show are nobody', () => {
  show(page([{ content: list([]) }]));
  expect(at()).toBeUndefined();
  show(page([{ content: thread({ permId, messages: [{ from: maria }] }) }]));
  expect(at()).toBeUndefined();
});
