// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { alex, escaped, jonas, maria, type Someone, show, unaddressed } from './fixture.ts';
import { outlook } from './index.ts';

const week = 'https://outlook.office.com/calendar/view/week';
const item = 'https://outlook.office.com/calendar/item/AAMkAD';
const peek = (where = week) => {
  const layer = outlook.layers.find(({ name }) => name === 'outlook/peek');
  return layer?.ready(document, new URL(where)) ? layer.read(document, new URL(where), null) : undefined;
};
const page = () => outlook.pages.find(({ name }) => name === 'outlook/event')?.read(document, new URL(item));

const full = ({ name, email }: Someone) => escaped(email ? `${name} <${email}>` : name);
const inWell = (guests: readonly Someone[]) =>
  `<div data-testid="RecipientWell">${guests.map((one) => `<div role="button" aria-label="${full(one)}"><i aria-hidden="true">ML</i>${one.name}</div>`).join('')}</div>`;
const inList = (guests: readonly Someone[]) =>
  `<div role="list">${guests.map((one) => `<div role="listitem" title="${full(one)}"><i aria-hidden="true">ML</i>${one.name}</div>`).join('')}</div>`;
const event = (guests: string, title = 'QBR') => `<div data-app-section="ReadingPane"><div id="TopBar">
  <div role="heading" title="${title}">${title}</div></div>${guests}
  <div id="UniqueMessageBody_1"><a href="mailto:desk@else.com">desk</a></div></div>`;
const calendar = (content: string) => `<div data-app-section="CalendarModule">${content}</div>`;

describe('an event', () => {
  test.each([
    ['a field of recipients', inWell([alex, maria, jonas])],
    ['a list', inList([alex, maria, jonas])],
  ])('on its own page is those who are asked to come, from %s', (_, guests) => {
    show(calendar(event(guests)));
    expect(page()).toMatchObject({ page: 'outlook/event', key: 'AAMkAD', title: 'QBR', link: item });
    expect(page()?.people.map(({ email, part, self }) => [email, part, self])).toEqual([
      [alex.email, 'guest', true],
      [maria.email, 'guest', false],
      [jonas.email, 'guest', false],
    ]);
  });

  test('with names alone is a question at most', () => {
    show(calendar(event(inList([unaddressed(maria)]))));
    expect(page()?.people).toEqual([
      expect.objectContaining({ email: null, name: maria.name, doubt: 'name-only' }),
    ]);
  });

  test('without guests is nobody, and one that is not there yet is not known', () => {
    show(calendar(event('')));
    expect(page()).toBeNull();
    show(calendar('<div role="button">QBR</div>'));
    expect(page()).toBeUndefined();
  });

  test('in a card over the calendar is seen as well', () => {
    show(`${calendar('<div role="button">QBR</div>')}<div role="dialog">${event(inWell([maria]))}</div>`);
    expect(peek()).toMatchObject({
      page: 'outlook/peek',
      key: 'event:QBR',
      people: [{ email: maria.email }],
    });
  });

  test.each([
    ['hidden', `<div role="dialog" hidden>${event(inWell([maria]))}</div>`, week],
    ['without a title', `<div role="dialog">${event(inWell([maria]), '')}</div>`, week],
    ['the page’s own pane', event(inWell([maria])), item],
    [
      'in the mailbox',
      `<div role="dialog">${event(inWell([maria]))}</div>`,
      'https://outlook.office.com/mail/inbox',
    ],
  ])('is no card where it is %s', (_, content, where) => {
    show(content);
    expect(peek(where)).toBeUndefined();
  });
});
