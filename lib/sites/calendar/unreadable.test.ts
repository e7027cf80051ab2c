// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://calendar.google.com/calendar/u/0/r/week"}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSite } from '../watch.ts';
import { popover as card, editPage, maria, quickCreate, review, show, sync } from './fixture.ts';
import { calendar } from './index.ts';

const week = '/calendar/u/0/r/week';
const page = `/calendar/u/0/r/eventedit/${review}`;
const guests = [maria];
const untitled =
  '<div role="dialog" data-chips-dialog="true"><div role="treeitem" data-email="a@b.c"></div></div>';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Whether it is said, a long while after, that the page can't be read. */
async function isUnreadable(path: string, content: string): Promise<boolean | undefined> {
  const stop = new AbortController();
  const report = vi.fn();
  history.replaceState(null, '', path);
  show(content);
  watchSite(calendar, { document, signal: stop.signal, report });
  await vi.advanceTimersByTimeAsync(9_000);
  stop.abort();
  return report.mock.lastCall?.[1];
}

test.each([
  ['details without an id', week, card({ title: 'Review', guests }), true],
  ['details without a title', week, card({ id: review, guests }), true],
  ['details of two ids', week, card({ id: review, title: 'Review', guests }, `data-eventid="${sync}"`), true],
  ['details without an id of their own, but with a guest', week, untitled, true],
  ['details as they are known', week, card({ id: review, title: 'Review', guests }), false],
  ['details without guests', week, card({ id: review, title: 'Review' }), false],
  ['details that were closed', week, card({ title: 'Review', guests }, 'style="display: none"'), false],
  ['the dialog for a new event', week, quickCreate([maria]), false],
  ['another dialog', week, '<div role="dialog"><div role="treeitem"></div></div>', false],
  ['a week', week, '<div role="main"></div>', false],
  ['the page of an event without its form', page, '<div role="main"><input id="new"></div>', true],
  ['the page of an event whose form is hidden', page, editPage({ title: 'Review', guests }, 'hidden'), true],
  ['the page of an event', page, editPage({ title: 'Review', guests }), false],
  ['the page of an event without guests', page, editPage({ title: 'Review' }), false],
  ['the page of an event without a title', page, editPage({ guests }), false],
  [
    'the page of an event that may not be changed',
    page,
    editPage({ title: 'x' }).replace('<input type="text"', '<div'),
    false,
  ],
  ['the page of an event that is being made', '/calendar/u/0/r/eventedit', editPage({}), false],
])('of %s it is said whether it can be read', async (_, path, content, expected) => {
  expect(await isUnreadable(path, content)).toBe(expected);
});
