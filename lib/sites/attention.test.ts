// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Attention, createAttention } from './attention.ts';

let stop: AbortController;
let attention: Attention;
const turned = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = new AbortController();
  turned.mockClear();
  document.body.innerHTML = `
    <div id="chat"><input id="field"><p id="said">text</p></div><p id="text">text</p><button id="other"></button>
    <div id="outlet"></div>`;
  const root = at('outlet').attachShadow({ mode: 'open' });
  root.innerHTML = '<input id="one"><input id="two"><p id="inside">text</p>';
  attention = createAttention(document, stop.signal, turned);
  attention.hear([document.body, root]);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const at = (id: string) => document.getElementById(id) ?? document.body;
const inner = (id: string) => at('outlet').shadowRoot?.getElementById(id) ?? document.body;

function settled(): string | null {
  vi.runAllTimers();
  return attention.at()?.id ?? null;
}

/** As a browser does it: what cannot have the focus takes it away from what has it, unless the page forbids that. */
function press(element: HTMLElement, keepsFocus = false) {
  element.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  if (keepsFocus) return;
  if (element.matches('input, button')) element.focus();
  else (document.activeElement as HTMLElement | null)?.blur();
}

test('is where the focus is', () => {
  expect(settled()).toBeNull();
  at('field').focus();
  expect(settled()).toBe('field');
  at('other').focus();
  expect(settled()).toBe('other');
  expect(turned).toHaveBeenCalledTimes(2);
});

test('is seen to go from one element to another in the same shadow root', () => {
  inner('one').focus();
  expect(settled()).toBe('one');
  inner('two').focus();
  expect(settled()).toBe('two');
});

test('leaves what had the focus for what is pressed beside it', () => {
  press(at('field'));
  expect(settled()).toBe('field');
  press(at('text'));
  expect(settled()).toBe('text');
  press(inner('inside'));
  expect(settled()).toBe('inside');
});

test('stays with what had the focus when that is pressed where nothing takes the focus', () => {
  at('field').focus();
  press(at('said'));
  expect(settled()).toBe('said');
  at('field').focus();
  press(at('other'), true);
  expect(settled()).toBe('field');
});

test('is nowhere when the focus goes nowhere', () => {
  press(at('field'));
  settled();
  at('field').blur();
  expect(settled()).toBeNull();
});

test('stays as it is while our own panel, outside the body, has the focus', () => {
  const panel = document.createElement('button');
  document.documentElement.append(panel);
  at('field').focus();
  settled();
  press(panel);
  expect(settled()).toBe('field');
  panel.blur();
  press(at('text'));
  expect(settled()).toBe('text');
  panel.remove();
});

test.each([
  ['the page', () => at('field')],
  ['a shadow root', () => inner('one')],
])('is nowhere once it was left, until something in %s gets the focus again', (_, element) => {
  element().focus();
  settled();
  attention.leave();
  expect(settled()).toBeNull();
  press(at('other'), true);
  expect(settled()).toBeNull();
  at('other').focus();
  element().focus();
  expect(settled()).toBe(element().id);
});

test('is nowhere once what it was at is gone', () => {
  at('field').focus();
  settled();
  at('chat').remove();
  expect(attention.at()).toBeNull();
  inner('one').focus();
  settled();
  attention.hear([document.body]);
  expect(attention.at()).toBeNull();
});

test('is followed no more after the signal', () => {
  at('field').focus();
  stop.abort();
  vi.runAllTimers();
  at('other').focus();
  vi.runAllTimers();
  expect(turned).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
