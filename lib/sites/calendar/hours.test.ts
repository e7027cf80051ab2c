import { describe, expect, test } from 'vitest';
import { hoursIn } from './hours.ts';

const at = (from: string, to: string) =>
  [from, to].map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });

describe('the hours of a text', () => {
  test.each([
    ['en', '10:00 – 11:30am', at('10:00', '11:30')],
    ['en', '10 – 11am', at('10:00', '11:00')],
    ['en', '9 – 10:30pm', at('21:00', '22:30')],
    ['en', '11:00 AM – 1:30 PM', at('11:00', '13:30')],
    ['en', '11:30am – 12pm', at('11:30', '12:00')],
    ['en-GB', '09:00–10:30', at('9:00', '10:30')],
    ['de', '10:00–11:30', at('10:00', '11:30')],
    ['de', '13:00 – 14:00', at('13:00', '14:00')],
    ['fr', '14:00 – 15:15', at('14:00', '15:15')],
    ['ja', '午前9:00～午前10:30', at('9:00', '10:30')],
    ['ja', '午後1:00～2:30', at('13:00', '14:30')],
    ['ar', '9:00–10:30 ص', at('9:00', '10:30')],
    ['ar-EG', '٩:٠٠ – ١٠:٣٠ م', at('21:00', '22:30')],
  ])('in %s, %j, are %j', (language, text, expected) => {
    expect(hoursIn(text, language)).toEqual(expected);
    expect(hoursIn(text, language)).toEqual(expected);
  });

  test.each([
    ['in words of another language', 'de', '午後10:00～11:30'],
    ['with more words', 'de', '10:00–11:30 Raum'],
    ['with a number more', 'en', '24 10:00 – 11:30am'],
    ['that are no hours', 'en', '27:00 – 28:00'],
    ['that end before they begin', 'de', '11:00–10:00'],
    ['that may be before noon or after it', 'en', '9 – 10:30'],
    ['of a beginning alone', 'de', '10:00'],
    ['of a day', 'de', '24. November'],
    ['of a very long text', 'de', `${' '.repeat(80)}10:00–11:00`],
    ['that is empty', 'de', ''],
  ])('%s are not known', (_, language, text) => expect(hoursIn(text, language)).toBeNull());
});
