// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import { bubble } from './bubble.ts';
import { show, www } from './fixture.ts';
import { messaging } from './messaging.ts';

/** No real page of LinkedIn's messages has been seen: this is what others say of its marks. */
const talk = (
  slug: string,
  name: string,
) => `<a class="msg-thread__link-to-profile" href="${www}/in/${slug}/">
  <h2 class="msg-entity-lockup__entity-title">${name}</h2></a>
  <a class="msg-s-message-group__profile-link" href="/in/alex-reuter/">me</a>`;
const bubbleOf = (slug: string, name: string) => `<div class="msg-overlay-conversation-bubble">
  <header class="msg-overlay-bubble-header"><h2 class="msg-overlay-bubble-header__title"><a href="/in/${slug}/">
  <span>${name}</span></a></h2></header><a class="msg-s-message-group__profile-link" href="/in/alex-reuter/">me</a>
  <div id="${slug}" tabindex="0">write</div></div>`;

const member = 'ACoAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f';
const url = new URL('/messaging/thread/2-ZGQ4/', www);
const parsed = (sighting: Sighting | null | undefined) => sighting && Sighting.parse(sighting);
const read = () => (messaging.ready(document, url) ? parsed(messaging.read(document, url)) : undefined);
const readBubble = (focused: Element | null) => parsed(bubble.read(document, url, focused));
const at = (id: string) => document.getElementById(id);

describe('a conversation', () => {
  test('is with whom its head links to', () => {
    show(talk('maria-lopes', 'Maria Lopes'));
    expect(read()).toMatchObject({
      key: 'with maria-lopes',
      title: 'Maria Lopes',
      link: 'https://www.linkedin.com/in/maria-lopes/',
      people: [{ linkedinSlug: 'maria-lopes', name: 'Maria Lopes', doubt: null, self: false }],
    });
  });

  test('whose head links by a member’s id is with somebody of that name', () => {
    show(talk(member, 'Maria Lopes'));
    expect(read()?.people).toMatchObject([{ linkedinSlug: null, name: 'Maria Lopes', doubt: 'name-only' }]);
    show(talk(member, ''));
    expect(read()).toBeUndefined();
  });

  test.each([
    ['of a group', talk('maria-lopes', 'Maria') + talk('jonas-kern', 'Jonas')],
    ['without a link', '<h2 class="msg-entity-lockup__entity-title">Maria, Jonas</h2>'],
    ['with a company', talk('x', 'Acme').replace('/in/x/', '/company/acme/')],
    ['with somebody who has left', talk('unavailable', 'LinkedIn Member')],
  ])('%s is of nobody, and says so', (_case, html) => {
    show(html);
    expect(read()).toBeNull();
  });

  test.each([
    [
      'that is all in a bubble over it',
      `<div class="msg-overlay-conversation-bubble">${talk('jonas-kern', 'Jonas')}</div>`,
    ],
    ['whose head is built in another way', '<header><a href="/in/maria-lopes/">Maria Lopes</a></header>'],
    ['that is not there yet', ''],
  ])('%s can’t be read', (_case, html) => {
    show(html);
    expect(read()).toBeUndefined();
  });

  test('of which nothing can be read counts as a page that has changed', () => {
    expect(messaging.always).toBe(true);
  });
});

describe('who wrote in a conversation', () => {
  const wrote = (slug: string, name: string) =>
    `<a class="msg-s-message-group__profile-link" href="/in/${slug}/"><span>${name}</span></a>`;

  test.each<[string, string[], string | null]>([
    ['nobody but the viewer', [], null],
    ['the other one', [wrote('maria-lopes', 'Maria Lopes')], null],
    ['the other one, by a shorter name', [wrote('maria-lopes', 'Maria')], null],
    ['the other one, by a member’s id', [wrote(member, 'Maria Lopes')], null],
    ['the other one, by another name', [wrote('maria-lopes', 'Jonas Kern')], 'disagreement'],
    ['somebody else', [wrote('jonas-kern', 'Jonas Kern')], 'disagreement'],
    [
      'somebody else as well',
      [wrote('maria-lopes', 'Maria Lopes'), wrote('jonas-kern', 'Jonas Kern')],
      'disagreement',
    ],
  ])('is held against its head: %s', (_case, authors, doubt) => {
    show(talk('maria-lopes', 'Maria Lopes') + authors.join(''));
    expect(read()).toMatchObject({ how: 'profile-link authors', people: [{ doubt }] });
  });
});

describe('a bubble', () => {
  const two = () => bubbleOf('maria-lopes', 'Maria Lopes') + bubbleOf('jonas-kern', 'Jonas Kern');

  test('counts while it holds the focus, and no other does', () => {
    show(`<main><input id="elsewhere"></main>${two()}`);
    expect(readBubble(at('jonas-kern'))).toMatchObject({
      page: 'linkedin/bubble',
      key: 'with jonas-kern',
      people: [{ linkedinSlug: 'jonas-kern', name: 'Jonas Kern' }],
    });
    expect(readBubble(at('maria-lopes'))?.key).toBe('with maria-lopes');
    expect(readBubble(at('elsewhere'))).toBeUndefined();
    expect(readBubble(null)).toBeUndefined();
  });

  test('is found in a shadow root, and of two none where it is not known which', () => {
    show('<div data-testid="interop-shadowdom" id="outlet"></div><input id="elsewhere">');
    const root = at('outlet')?.attachShadow({ mode: 'open' });
    root?.append(document.createRange().createContextualFragment(`${two()}<input id="beside">`));
    expect(readBubble(root?.getElementById('jonas-kern') ?? null)?.key).toBe('with jonas-kern');
    expect(readBubble(root?.getElementById('beside') ?? null)).toBeUndefined();
    expect(readBubble(at('outlet'))).toBeUndefined();
    expect(readBubble(at('elsewhere'))).toBeUndefined();
  });

  test('that is the only one is meant when the focus is known no closer', () => {
    for (const [html, key] of [
      [bubbleOf('maria-lopes', 'Maria'), 'with maria-lopes'],
      [two(), undefined],
      [two().replace('<div class', '<div style="display: none" class'), 'with jonas-kern'],
    ]) {
      show('<div data-testid="interop-shadowdom" id="outlet"></div>');
      const root = at('outlet')?.attachShadow({ mode: 'open' });
      root?.append(document.createRange().createContextualFragment(html ?? ''));
      expect(readBubble(at('outlet'))?.key).toBe(key);
    }
  });

  test('that is the only one in LinkedIn’s own frame is found while the focus is there, and in no other frame', () => {
    for (const [src, key] of [
      ['about:blank#/preload/', 'with jonas-kern'],
      ['about:blank#/other/', undefined],
    ]) {
      show(`<iframe src="${src}" id="frame"></iframe>`);
      const inside = (at('frame') as HTMLIFrameElement).contentDocument;
      inside?.body.append(inside.createRange().createContextualFragment(bubbleOf('jonas-kern', 'Jonas')));
      expect(readBubble(at('frame'))?.key).toBe(key);
      expect(readBubble(inside?.body ?? null)?.key).toBe(key);
      expect(readBubble(at('elsewhere'))).toBeUndefined();
    }
  });
});
