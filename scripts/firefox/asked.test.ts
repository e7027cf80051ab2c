import { expect, test } from 'vitest';
import { createAsked } from './asked.ts';

function start() {
  const sent: { id: number; method: string }[] = [];
  return { sent, asked: createAsked((command) => sent.push(command)) };
}

test('an answer goes to who asked, and not to Playwright', async () => {
  const { asked, sent } = start();
  const first = asked.ask('one', {});
  const second = asked.ask('two', {});
  expect(asked.take({ type: 'success', id: sent[1]?.id, result: 'second' })).toBe(true);
  expect(asked.take({ type: 'success', id: sent[0]?.id, result: 'first' })).toBe(true);
  expect(await Promise.all([first, second])).toEqual(['first', 'second']);
});

test('what Firefox says against a command is why it is rejected', async () => {
  const { asked, sent } = start();
  const wrong = asked.ask('webExtension.install', {});
  asked.take({ type: 'error', id: sent[0]?.id, error: 'invalid web extension', message: 'no manifest' });
  await expect(wrong).rejects.toThrow('invalid web extension: no manifest');
});

test.each([
  ['an answer to Playwright', { type: 'success', id: 1, result: {} }],
  ['an error of Playwright’s', { type: 'error', id: 1, error: 'no such frame', message: 'gone' }],
  ['an error of nobody’s', { type: 'error', id: null, error: 'invalid argument', message: 'what?' }],
  ['an event', { type: 'event', method: 'browsingContext.load', params: {} }],
])('%s is left to Playwright', (_name, message) => {
  const { asked } = start();
  void asked.ask('one', {});
  expect(asked.take(message)).toBe(false);
});

test('a command is answered once', () => {
  const { asked, sent } = start();
  void asked.ask('one', {});
  expect(asked.take({ id: sent[0]?.id })).toBe(true);
  expect(asked.take({ id: sent[0]?.id })).toBe(false);
});

test('nobody waits for a Firefox that has ended', async () => {
  const { asked } = start();
  const late = asked.ask('one', {});
  asked.end();
  await expect(late).rejects.toThrow('Firefox has ended.');
});
