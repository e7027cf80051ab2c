// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseEventId } from './event-id.ts';
import { popover as card, maria, show, written } from './fixture.ts';
import { calendar } from './index.ts';

/** Pages that others saved; kept beside the project, not in it. */
const folder = `${process.cwd()}/../shared/pages`;
const isThere = existsSync(`${folder}/expected.json`);

interface Expected {
  event?: { id: string; instance: string; calendar: string };
}

const expected: Record<string, Expected> = isThere
  ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
  : {};
const saved = Object.entries(expected).filter(([name]) => name.startsWith('google-calendar/'));
const bodyOf = (name: string) =>
  new DOMParser().parseFromString(readFileSync(`${folder}/${name}`, 'utf8'), 'text/html').body.innerHTML;

const grid = new URL('https://calendar.google.com/calendar/u/0/r/week/2019/1/30');
const edit = new URL(`https://calendar.google.com/calendar/u/0/r/eventedit/${written('7k3q')}`);

describe('saved pages of Google Calendar', () => {
  test('are all here', ({ skip }) => {
    skip(
      !isThere,
      'there are no saved pages beside the project; the readers are tested on made-up ones only',
    );
    expect(saved).toHaveLength(3);
  });

  // None of them holds a guest: it is their ids and dialogs that are known.
  test.each(saved)('%s is about nobody, and no reader fails on it', (name) => {
    show(bodyOf(name));
    for (const url of [grid, edit])
      for (const reader of [...calendar.pages, ...calendar.layers])
        expect(reader.read(document, url, null) ?? null).toBeNull();
  });

  test.each(saved.filter(([, { event }]) => event))(
    '%s holds the event it is known to hold',
    (name, { event }) => {
      show(bodyOf(name));
      const id = document.querySelector('[data-eventchip]')?.getAttribute('data-eventid') ?? '';
      expect(parseEventId(id)).toMatchObject({ seriesId: event?.id, instance: event?.instance });
    },
  );

  test.each(saved.filter(([, { event }]) => event))('%s has a chip that names its event', (name) => {
    const page = bodyOf(name);
    show(page);
    const id = document.querySelector('[data-eventchip]')?.getAttribute('data-eventid') ?? '';
    const title = document.querySelector('[data-eventchip] .FAxxKc')?.textContent ?? '';
    const doubts = (called: string) => {
      show(page + card({ id, title: called, guests: [maria] }));
      return calendar.layers[0]?.read(document, grid, null)?.people.map(({ doubt }) => doubt);
    };
    expect(title).not.toBe('');
    expect(doubts(title)).toEqual([null]);
    expect(doubts(`${title} II`)).toEqual(['disagreement']);
  });

  test.each(saved.filter(([name]) => name.includes('popover')))(
    '%s is the dialog that guests are read in',
    (name) => {
      show(bodyOf(name));
      const details = document.querySelector('#xDetDlg');
      details?.insertAdjacentHTML('afterbegin', '<span id="rAECCd" role="heading">Review</span>');
      details?.insertAdjacentHTML('beforeend', `<div role="treeitem" data-email="${maria.email}"></div>`);
      expect(calendar.layers[0]?.read(document, grid, null)?.people).toMatchObject([{ email: maria.email }]);
    },
  );
});
