import { expect, test } from 'vitest';
import { isFreeMail, isPlatform } from './free-mail.ts';

test.each([
  ['gmail.com', true],
  ['googlemail.com', true],
  ['outlook.com', true],
  ['hotmail.co.uk', true],
  ['yahoo.co.jp', true],
  ['web.de', true],
  ['t-online.de', true],
  ['laposte.net', true],
  ['libero.it', true],
  ['seznam.cz', true],
  ['qq.com', true],
  ['naver.com', true],
  ['rediffmail.com', true],
  ['proton.me', true],
  ['mailinator.com', true],
  ['anything.mailinator.com', true],
  ['yopmail.com', true],
  ['privaterelay.appleid.com', true],
  ['notgmail.com', false],
  ['gmail.com.evil.io', false],
  ['mygmail.com', false],
  ['gmail.acme.com', false],
  ['apple.com', false],
  ['appleid.com', false],
  ['orange.com', false],
  ['acme.com', false],
  ['com', false],
] as const)('a mailbox at %s says nothing of its owner’s company: %s', (host, expected) =>
  expect(isFreeMail(host)).toBe(expected),
);

test.each([
  ['linkedin.com', true],
  ['e.linkedin.com', true],
  ['acme.atlassian.net', true],
  ['notlinkedin.com', false],
  ['acme.com', false],
] as const)('a notice from %s is about someone else: %s', (host, expected) =>
  expect(isPlatform(host)).toBe(expected),
);
