import { afterEach, describe, expect, test } from 'vitest';
import { buildArden } from '../../tests/builders/arden.ts';
import { buildBrief } from '../../tests/builders/brief.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildMeeting } from '../../tests/builders/pages.ts';
import { buildContext } from '../../tests/builders/records.ts';
import { speak } from '../../tests/fakes/speak.ts';
import { briefText } from './text.ts';

const now = NOW - 3_600_000;
const lines = (style: 'plain' | 'markdown', context = buildArden(), title = 'Quarterly review with Arden') =>
  briefText(buildBrief({ context, sighting: { ...buildMeeting(), title } }), context, now, style).split('\n');

describe('a brief as text', () => {
  afterEach(() => speak('en'));

  test('says which meeting it is by a whole date, and who comes', () => {
    expect(lines('plain').slice(0, 4)).toEqual([
      'Quarterly review with Arden',
      'Internal: not for the client',
      'Tue, 24 Nov 2026, 14:30–15:30 · last spoke 18 Nov',
      '3 of 3 guests belong to Arden Medical',
    ]);
  });

  test.each([
    ['de', 'Intern: nicht für den Kunden'],
    ['es', 'Interno: no es para el cliente'],
    ['fr', 'Interne\u00a0: pas pour le client'],
  ] as const)('says first in %s that it is not for the client, as Markdown too', (language, words) => {
    speak(language);
    expect([lines('plain')[1], lines('markdown')[1]]).toEqual([words, `**${words}**`]);
  });

  test('has each part under its heading, with what it is about in lines', () => {
    const text = lines('plain');
    expect(text).toContain('- Dosing pumps out of calibration: Escalation, opened 6 days ago');
    expect(text).toContain('- Maria Lopes, VP Clinical Operations, Decision maker, last contact 3 days ago');
    expect(text).toContain('- We owe calibration report for site Basel, due 27 Nov');
    expect(text).toContain('- They owe site list for phase 2, overdue since 4 Nov');
    expect(text.filter((line) => /^[A-Z ]+$/.test(line) && line !== '')).toEqual([
      'TO TALK ABOUT',
      'SINCE YOU LAST MET',
      'IN THE ROOM',
      'OPEN PROMISES',
    ]);
  });

  test('leaves parts out that have nothing in them', () => {
    const text = lines('plain', buildContext());
    expect([text.includes('TO TALK ABOUT'), text.includes('OPEN PROMISES')]).toEqual([false, false]);
  });

  test('is Markdown with headings, in which nothing that was written is taken for a mark', () => {
    const [title = '', ...rest] = lines('markdown', buildArden(), '# *QBR* <b>[x](y)');
    expect(title).toBe('# \\# \\*QBR\\* \\<b\\>\\[x\\](y)');
    expect(rest).toContain('## To talk about');
  });
});
