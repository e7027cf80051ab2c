import { describe, expect, test } from 'vitest';
import { type Format, formatOf } from './format.ts';

const general: Format = { kind: 'general' };
const money = (currency: string): Format => ({ kind: 'money', currency });
const date = (day: boolean, time: boolean): Format => ({ kind: 'date', day, time });

const formats: [string, Format][] = [
  ['General', general],
  ['0', general],
  ['#,##0.00', general],
  ['0.00E+00', general],
  ['# ?/?', general],
  ['@', general],
  ['[Red]0.0', general],
  ['[>=1000]0,"k";0', general],
  ['0" pcs"', general],
  ['0" days"', general],
  ['0.0"%"', general],
  ['0\\d', general],
  ['_-* #,##0.00_-', general],
  ['"Q"0', general],
  ['0%', { kind: 'percent' }],
  ['0.0 %', { kind: 'percent' }],
  ['[Green]+0%;[Red]-0%', { kind: 'percent' }],
  ['dd.mm.yyyy', date(true, false)],
  ['m/d/yy', date(true, false)],
  ['[$-409]mmm\\-yy;@', date(true, false)],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', date(true, false)],
  ['yyyy"年"m"月"d"日"', date(true, false)],
  ['yyyy', date(true, false)],
  ['mmmm', date(true, false)],
  ['dd/mm/yyyy hh:mm', date(true, true)],
  ['m/d/yy h:mm AM/PM', date(true, true)],
  ['yyyy-mm-dd"T"hh:mm:ss', date(true, true)],
  ['h:mm', date(false, true)],
  ['h:mm AM/PM', date(false, true)],
  ['mm:ss.0', date(false, true)],
  ['hh"h"mm', date(false, true)],
  ['[h]:mm:ss', { kind: 'duration' }],
  ['[mm]:ss', { kind: 'duration' }],
  ['#,##0.00\\ [$€-407]', money('EUR')],
  ['#,##0.00\\ "€"', money('EUR')],
  ['#,##0.00 €', money('EUR')],
  ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', money('EUR')],
  ['_-[$£-809]* #,##0.00_-', money('GBP')],
  ['[$USD] #,##0.00', money('USD')],
  ['[$USD-409]\\ #,##0', money('USD')],
  ['#,##0 "CHF"', money('CHF')],
  ['CHF #,##0', money('CHF')],
  ['$#,##0.00', money('$')],
  ['"$"#,##0_);[Red]\\("$"#,##0\\)', money('$')],
  ['\\$#,##0', money('$')],
  ['[$$-409]#,##0.00', money('USD')],
  ['[$$-1009]#,##0.00', money('CAD')],
  ['[$$-C09]#,##0.00', money('AUD')],
  ['[$$-en-US]#,##0.00', money('$')],
  ['#,##0.00\\ [$kr-41D]', money('SEK')],
  ['#,##0.00 "kr"', money('kr')],
  ['[$¥-411]#,##0', money('JPY')],
  ['[$¥-804]#,##0', money('CNY')],
  ['#,##0.00\\ "zł"', money('PLN')],
  ['"R$" #,##0.00', money('BRL')],
  ['#,##0.00" EUR"', money('EUR')],
  ['#,##0\\ [$₽-419]', money('RUB')],
];

describe('a number format', () => {
  test.each(formats)('%j is understood', (code, format) => expect(formatOf(code)).toEqual(format));

  test('too long to be one is none', () => expect(formatOf(`${'0'.repeat(1000)}%`)).toEqual(general));
});
