import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speak } from '../../tests/fakes/speak.ts';
import { t } from '../i18n/index.ts';
import { parseDue, parseMoment, sayDue } from './due.ts';
import { fromRecord } from './fromRecord.ts';

const BERLIN = 'Europe/Berlin';
/** A Tuesday, half past two in the afternoon in Berlin. */
const now = Date.parse('2026-11-24T13:30:00Z');
const due = (text: string) => parseDue(text, now, undefined, BERLIN);
const moment = (text: string) => parseMoment(text, now, undefined, BERLIN);

/** What a sentence has in its marks of quotation. */
const examplesIn = (sentence: string) =>
  [...sentence.matchAll(/[“„«]\s?(.+?)\s?[”“»]/g)].map(([, example = '']) => example);

const locales = ['en-GB', 'en-US', 'de', 'de-AT', 'es', 'es-419', 'fr', 'fr-CA'];

describe.each(locales)('forms in %s', (locale) => {
  beforeEach(() => speak(locale));
  afterEach(() => speak('en'));

  test('understand their own examples of a day', () => {
    const examples = examplesIn(t('compose.due.notUnderstood'));
    expect(examples).toHaveLength(3);
    expect(examples.map(due)).toEqual([{ day: '2026-11-27' }, { day: '2026-12-08' }, { day: '2026-12-12' }]);
    expect(due(t('compose.field.inTwoWeeks'))).toEqual({ day: '2026-12-08' });
    expect(due(t('compose.field.friday'))).toEqual({ day: '2026-11-27' });
  });

  test('understand their own examples of a time', () => {
    expect(examplesIn(t('compose.due.notUnderstoodTime')).map(moment)).toEqual([
      { at: '2026-11-24T15:00:00.000Z' },
      { at: '2026-11-25T16:00:00.000Z' },
      { at: '2026-12-12T09:00:00.000Z' },
    ]);
    expect(moment(t('compose.field.tomorrow'))).toEqual({ at: '2026-11-25T15:00:00.000Z' });
  });

  test('read every day as they write it themselves', () => {
    for (let month = 0; month < 24; month += 1) {
      const day = new Date(Date.UTC(2026, 11 + month, 3 + month)).toISOString().slice(0, 10);
      const task = fromRecord('task', { dueDate: day }, BERLIN);
      expect([day, task.kind === 'task' && due(task.values.due)]).toEqual([day, { day }]);
    }
  });

  test('read every point in time as they write it themselves', () => {
    for (let month = 0; month < 24; month += 1) {
      const at = new Date(Date.UTC(2026, 11 + month, 3 + month, month, 5 + month)).toISOString();
      const escalation = fromRecord('case', { nextUpdateAt: at }, BERLIN);
      expect([at, escalation.kind === 'case' && moment(escalation.values.nextUpdate)]).toEqual([at, { at }]);
    }
  });
});

describe('a day in the words of the interface', () => {
  afterEach(() => speak('en'));

  test.each([
    ['de', 'in zwei Wochen', '2026-12-08', 'Di 8. Dez.'],
    ['de', 'nächsten Freitag', '2026-12-04', 'Fr 4. Dez.'],
    ['de', 'übermorgen', '2026-11-26', 'Do 26. Nov.'],
    ['es', 'en dos semanas', '2026-12-08', 'mar 8 dic'],
    ['es', 'el viernes', '2026-11-27', 'vie 27 nov'],
    ['fr', 'dans deux semaines', '2026-12-08', 'mar. 8 déc.'],
    ['fr', 'vendredi prochain', '2026-12-04', 'ven. 4 déc.'],
    ['en-US', '12/3', '2026-12-03', 'Thu Dec 3'],
    ['en', '12/3', '2027-03-12', 'Fri 12 Mar'],
  ])('of %s: %s is %s and said again as %s', (locale, text, day, again) => {
    speak(locale);
    expect(due(text)).toEqual({ day });
    expect(sayDue(day, now, BERLIN)).toBe(again);
  });
});
