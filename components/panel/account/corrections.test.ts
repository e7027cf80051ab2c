import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../lib/model/index.ts';
import { buildContext } from '../../../tests/builders/records.ts';
import { buildAccountMatch } from '../../../tests/builders/seen.ts';
import { domainOf, neverDomain, notThis, yesThis } from './corrections.ts';

const reason = (key: string): Reason => ({ kind: 'domain', sentence: 'because', key });
const matchOf = (...keys: string[]) => buildAccountMatch({ reasons: keys.map(reason) });

describe('a correction', () => {
  test('“not this” covers every reason, each once', () => {
    expect(notThis(matchOf('d:arden.example', 'e:a@arden.example', 'd:arden.example')).corrections).toEqual([
      { key: 'd:arden.example', verdict: 'not', accountId: 'acc-arden' },
      { key: 'e:a@arden.example', verdict: 'not', accountId: 'acc-arden' },
    ]);
  });

  test('“yes” rests on the strongest reason alone', () => {
    expect(yesThis(matchOf('d:arden.example', 'n:arden')).corrections).toEqual([
      { key: 'd:arden.example', verdict: 'is', accountId: 'acc-arden' },
    ]);
  });

  test('“never” is about a domain, whatever the account', () => {
    expect(neverDomain('arden.example').corrections).toEqual([
      { key: 'd:arden.example', verdict: 'never', accountId: null },
    ]);
  });
});

describe('the domain of a match', () => {
  test.each([
    [['d:arden.example'], 'arden.example'],
    [['e:maria@arden-medical.com'], 'arden-medical.com'],
    [['e:maria@arden-med.de'], 'arden-med.de'],
    [['e:maria@gmail.com'], undefined],
    [['e:maria@notarden-medical.com'], undefined],
    [['l:maria-lopes'], undefined],
  ])('resting on %o is %s', (keys, expected) =>
    expect(domainOf(matchOf(...keys), buildContext())).toBe(expected),
  );
});
