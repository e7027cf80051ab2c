import { expect, test } from 'vitest';
import { buildPerson } from '../../tests/builders/seen.ts';
import { doubtOf } from './doubt.ts';

test.each([
  ['maria@arden.com', 'Maria Lopes', null],
  ['sales@acme.com', "'Maria Lopes' via Sales", 'via-group'],
  ['sales@acme.com', 'Maria Lopes via Sales', 'via-group'],
  ['vertrieb@acme.de', "'Maria Lopes' über Vertrieb", 'via-group'],
  ['sales@acme.jp', "'Maria Lopes' 経由 Sales", 'via-group'],
  ['pat@acme.com', "Pat O'Brien", null],
  ['pat@acme.com', "'Pat'", null],
  ['olivia@acme.com', 'Olivia Viana', null],
  ['info@viaroma.it', 'Via Roma Srl', null],
  ['info@hotel.it', 'Hotel Via Roma', null],
  ['noreply@acme.com', 'Acme', 'notification'],
  ['no-reply+4711@acme.com', null, 'notification'],
  ['jira.noreply@acme.com', 'Maria (Jira)', 'notification'],
  ['messages-noreply@linkedin.com', 'Maria Lopes via LinkedIn', 'notification'],
  ['notifications@github.com', 'Maria Lopes', 'notification'],
  ['donotreply@acme.com', null, 'notification'],
  ['mailer-daemon@acme.com', null, 'notification'],
  ['reply@acme.com', 'Maria', null],
  ['norbert.replyer@acme.com', 'Norbert', null],
  ['notify.me@acme.com', 'Nora Tify', null],
  ['bouncer@club.com', null, null],
  ['maria@noreply.com', 'Maria', null],
] as const)('a sender %s called %j: %j', (email, name, expected) => {
  expect(doubtOf(buildPerson({ email, name, part: 'from' }))).toBe(expected);
});

test.each([
  ['friends@googlegroups.com', 'list'],
  ['dev@lists.acme.com', 'list'],
  ['board@groups.acme.com', 'list'],
  ['maria@listsmith.com', null],
  ['lists@acme.com', null],
  ['team@mygooglegroups.com', null],
] as const)('a recipient %s: %j', (email, expected) =>
  expect(doubtOf(buildPerson({ email, name: null, part: 'to' }))).toBe(expected),
);

test('what the page itself says of a person is not overruled', () => {
  expect(doubtOf(buildPerson({ email: 'no-reply@x.com', doubt: 'disagreement' }))).toBe('disagreement');
  expect(doubtOf(buildPerson({ email: null, doubt: 'name-only' }))).toBe('name-only');
  expect(doubtOf(buildPerson({ email: null, name: 'Maria via Sales' }))).toBeNull();
});
