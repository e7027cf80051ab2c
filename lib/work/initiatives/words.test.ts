import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { buildInitiative, buildInitiativeUpdate, buildOwner } from '../../../tests/builders/records.ts';
import { speak } from '../../../tests/fakes/speak.ts';
import { Initiative, InitiativeUpdate } from '../../model/index.ts';
import { clientWords, insideWords } from './words.ts';

afterEach(() => speak('en'));

const languages = ['en', 'de', 'es', 'fr', 'de-CH', 'en-US'];

test('the client reads what it is, how it goes, and what was written for them', () => {
  expect(clientWords(buildInitiative(), buildInitiativeUpdate({ internal: 'Margin is thin.' }))).toBe(
    [
      'Basel site live on remote calibration (Q4 2026)',
      'Status: At risk',
      'Progress: 55 %',
      'Due: 30 December 2026',
      '',
      '14 of 35 pumps are recalibrated; the report follows on Friday.',
    ].join('\n'),
  );
});

test('without a due date and without words nothing stands in their place', () => {
  const words = clientWords(buildInitiative({ dueDate: null }), buildInitiativeUpdate({ body: ' \n' }));
  expect(words.split('\n')).toHaveLength(3);
});

test('we read whose it is, what is for us alone, and who wrote it', () => {
  const words = insideWords(
    buildInitiative({ summary: 'Nadia decides.' }),
    buildInitiativeUpdate({ internal: 'Margin is thin.', authorId: 'gone' }),
    [buildOwner()],
  );
  expect(words.split('\n\n').slice(1)).toEqual([
    'Nadia decides.',
    '14 of 35 pumps are recalibrated; the report follows on Friday.',
    'For us alone:\nMargin is thin.',
    'A colleague, 22 November 2026',
  ]);
  expect(words).toContain('Owner: Alex Reuter');
});

describe('what is for us alone is never in the client’s words', () => {
  const CANARY = 'ZQXJ';
  /** Whatever somebody writes, with a mark by which it is known anywhere. */
  const canary = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${CANARY}${text}${CANARY}`);
  const allowed = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => `a${text.replaceAll(CANARY, '')}`);
  const instant = fc.constantFrom('2026-11-20T14:00:00Z', '2026-01-31T23:59:59+14:00');
  const update = fc.record({
    id: fc.uuid(),
    at: instant,
    authorId: canary,
    status: fc.constantFrom('on-track', 'at-risk', 'off-track', 'done'),
    progress: fc.double({ min: 0, max: 100, noNaN: true }),
    body: allowed,
    internal: canary,
  });
  const other = fc.record({
    id: fc.uuid(),
    at: instant,
    authorId: canary,
    status: fc.constantFrom('on-track', 'done'),
    progress: fc.constant(7),
    body: canary,
    internal: canary,
  });
  const initiative = fc.record({
    id: canary,
    version: canary.map((text) => text.slice(0, 64)),
    updatedAt: instant,
    link: canary.map((text) => `https://crm.example.com/${encodeURIComponent(text)}${CANARY}`),
    accountId: canary,
    name: allowed,
    status: fc.constantFrom('on-track', 'done'),
    progress: fc.constant(7),
    period: fc.constantFrom('2026-Q4', '2026-11'),
    dueDate: fc.constantFrom('2026-12-30', null),
    summary: fc.option(canary),
    ownerId: canary,
    updates: fc.array(other, { maxLength: 4 }),
  });

  test.each(languages)('whatever is written, in %s', (language) => {
    speak(language);
    fc.assert(
      fc.property(initiative, update, (record, said) => {
        const [known, word] = [Initiative.parse(record), InitiativeUpdate.parse(said)];
        const words = clientWords(known, word);
        expect(words).not.toContain(CANARY);
        expect(words).toContain(word.body.trim());
      }),
      { numRuns: 200 },
    );
  });

  test('though it is all in ours, so that the canaries are known to sing', () => {
    const word = buildInitiativeUpdate({ internal: CANARY });
    expect(
      insideWords(buildInitiative({ summary: CANARY }), word, [buildOwner({ name: CANARY })]).split(CANARY),
    ).toHaveLength(5);
  });

  test('nor is the owner’s name, the account’s id, or an earlier update', () => {
    const earlier = buildInitiativeUpdate({ body: CANARY, internal: CANARY });
    const known = buildInitiative({
      accountId: CANARY,
      ownerId: CANARY,
      summary: CANARY,
      updates: [earlier],
    });
    expect(clientWords(known, buildInitiativeUpdate())).not.toContain(CANARY);
  });
});
