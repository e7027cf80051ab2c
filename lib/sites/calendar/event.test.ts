// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import { event } from './event.ts';
import { alex, chip, daniel, editPage, jonas, maria, review, type Shown, show, sync } from './fixture.ts';
import { grid } from './grid.ts';

const address = (path: string) => new URL(`https://calendar.google.com/calendar/u/0/r/${path}`);
const page = address(`eventedit/${review}`);
const shown: Shown = { title: 'Renewal review', guests: [maria, jonas, alex] };

function read(url = page) {
  if (!event.ready(document, url)) return undefined;
  const seen = event.read(document, url);
  if (seen) expect(Sighting.parse(seen)).toEqual(seen);
  return seen;
}

const emails = () => read()?.people.map(({ email }) => email);

test('the page of an event says who is invited, and its address which event it is', () => {
  show(editPage(shown));
  expect(read()).toMatchObject({
    page: 'calendar/event',
    key: '7k3q9s0v_20261124T090000Z',
    title: 'Renewal review',
    link: page.href,
    viewer: alex.email,
    meeting: { seriesId: '7k3q9s0v', instance: '2026-11-24T09:00:00Z' },
  });
  expect(emails()).toEqual([maria.email, jonas.email, alex.email]);
});

test('the guests of an event that is being made are seen, without an event', () => {
  show(editPage({ ...shown, title: '' }));
  expect(read(address('eventedit'))).toMatchObject({ key: '/eventedit', title: null, link: null });
});

test('the title is what stands in the field now', () => {
  show(editPage(shown));
  const field = document.querySelector<HTMLInputElement>('#xTiIn');
  if (field) field.value = 'Another title';
  expect(read()?.title).toBe('Another title');
});

describe('an event whose view was left, in the same document, and', () => {
  const was = (title: string) => document.querySelector('#xTiIn')?.setAttribute('data-initial-value', title);

  test.each([
    ['calls it the same', chip(review, 'Renewal review'), 'Renewal review', true],
    ['calls it what it was called before somebody wrote', chip(review, 'Review'), 'Review', true],
    ['calls it as it is called now', chip(review, 'Renewal review'), 'Review', true],
    ['calls it otherwise', chip(review, 'Sync'), 'Renewal review', false],
    ['only begins with the same words', chip(review, 'Renewal review II'), 'Renewal review', false],
    ['shows another event', chip(sync, 'Sync'), 'Renewal review', true],
    ['calls it otherwise while it is not known what it was called', chip(review, 'Sync'), '', true],
  ])('%s', (_, chips, before, sure) => {
    show(`<div style="display: none">${chips}</div>${editPage(shown)}`);
    was(before);
    expect(read()?.people.map(({ doubt }) => doubt)).toEqual(Array(3).fill(sure ? null : 'disagreement'));
  });
});

test('an event without guests is about nobody', () => {
  show(editPage({ title: 'Focus' }));
  expect(read()).toBeNull();
});

test.each([
  ['is hidden', editPage(shown, 'style="display: none"')],
  ['is not there yet', '<div role="main"></div>'],
])('nothing is known while the page %s', (_, content) => {
  show(content);
  expect(read()).toBeUndefined();
});

test('the page on show counts, not the one that was left', () => {
  show(editPage({ title: 'Sync', guests: [daniel] }, 'style="display: none"') + editPage(shown));
  expect(emails()).toEqual([maria.email, jonas.email, alex.email]);
});

test.each([
  ['suggestions', `<div role="listbox"><div role="option" data-email="${daniel.email}"></div></div>`],
  ['the description', `<div contenteditable="true"><a data-hovercard-id="${daniel.email}">D</a></div>`],
  ['calendars to choose from', `<div class="calendar"><span data-email="${daniel.email}">D</span></div>`],
])('addresses in %s are not guests', (_, more) => {
  show(editPage({ ...shown, more }));
  expect(emails()).toEqual([maria.email, jonas.email, alex.email]);
});

test('a view is about nobody, whatever is in it', () => {
  show(`<div role="main"><div role="gridcell" data-email="${maria.email}"></div></div>`);
  expect(grid.ready(document, address('week'))).toBe(true);
  expect(grid.read(document, address('week'))).toBeNull();
});
