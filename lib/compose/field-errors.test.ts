import { expect, test } from 'vitest';
import { fieldErrors } from './field-errors.ts';

test.each([
  ['note', { body: 'Too long.' }, { body: 'Too long.' }],
  ['task', { dueDate: 'Too far.', subject: 'Empty.' }, { due: 'Too far.', subject: 'Empty.' }],
  ['contact', { 'emails.0': 'First.', 'emails.1': 'Second.' }, { email: 'First.' }],
  ['case', { nextUpdateAt: 'Past.', escalated: 'No.' }, { nextUpdate: 'Past.', form: 'No.' }],
  ['account', { constructor: 'Odd.' }, { form: 'Odd.' }],
] as const)('what a source says of %s %j is said beside its value', (kind, errors, expected) =>
  expect(fieldErrors(kind, errors)).toEqual(expected),
);
