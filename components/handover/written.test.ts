import { describe, expect, test } from 'vitest';
import { packOf } from '../../lib/work/handover/pack.ts';
import { plainWeights } from '../../lib/work/health/signal.ts';
import { buildArden } from '../../tests/builders/arden.ts';
import { day, NOW } from '../../tests/builders/clock.ts';
import { buildContract } from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { type PackSection, sectionsOf } from './sections.ts';
import { asMarkdown, asText } from './written.ts';

const sections: PackSection[] = [
  {
    title: 'People',
    none: 'Nobody.',
    left: '3 more in the source',
    lines: [
      {
        key: 'a',
        mark: '9 Jan',
        lead: 'Maria *Lopes*',
        facts: ['VP', '[x](https://x.example)'],
        text: '# one\ntwo',
      },
    ],
  },
  { title: 'Cases', none: 'No case is open', lines: [] },
];
const document = { title: 'Hand-over: Arden', about: 'For us alone', sections };

test('as text each thing is a line, and what people wrote stands under it', () => {
  expect(asText(document)).toBe(
    [
      'Hand-over: Arden',
      'For us alone',
      '',
      'PEOPLE',
      '- 9 Jan: Maria *Lopes* · VP · [x](https://x.example)',
      '    # one',
      '    two',
      '3 more in the source',
      '',
      'CASES',
      'No case is open',
    ].join('\n'),
  );
});

test('as Markdown nothing that people wrote is taken for a mark', () => {
  const written = asMarkdown(document);
  expect(written).toContain('- 9 Jan: **Maria \\*Lopes\\*** · VP · \\[x\\](https://x.example)');
  expect(written).toContain('  > \\# one\n  > two');
  expect(written).toContain('**For us alone**');
});

test('a contract that is not in force says so, and of one past its end what became of it', () => {
  const contracts = [
    buildContract({ id: 'draft', name: 'Frame 2027', status: 'draft', endDate: day(800) }),
    buildContract({ id: 'over', name: 'Training', endDate: day(-2), autoRenews: false }),
    buildContract({ id: 'renewed', name: 'Service', endDate: day(-2) }),
  ];
  const pack = packOf(buildArden({ contracts }), buildWorkspace(), plainWeights, NOW);
  const written = asText({ title: '', about: '', sections: sectionsOf(pack, NOW) });
  expect(written).toMatch(/Frame 2027 · Draft/);
  expect(written).toMatch(/Training · .*Contract ended 2 days ago/);
  expect(written).toMatch(/Service · .*Renewed yesterday, new end not recorded/);
});

describe('a part that the source would not tell', () => {
  const why = 'Your profile may not read this.';
  const parts = [
    'contacts',
    'tasks',
    'cases',
    'contracts',
    'opportunities',
    'interactions',
    'notes',
  ] as const;
  const refused = Object.fromEntries(parts.map((part) => [part, why]));
  const none = Object.fromEntries(parts.map((part) => [part, []]));
  const context = buildArden({ ...none, refused });
  const sections = sectionsOf(packOf(context, buildWorkspace(), plainWeights, NOW), NOW);

  test.each([
    ['as text', asText],
    ['as Markdown', asMarkdown],
  ])('says why and never that there is none, %s', (_way, write) => {
    const written = write({ title: 'Arden', about: '', sections });
    expect(written.split(why)).toHaveLength(parts.length + 1);
    const untold = sections.filter(({ left }) => left === why);
    expect(untold.filter(({ none: words }) => words && written.includes(words))).toEqual([]);
    expect(written).not.toContain('nobody: Executive sponsor');
  });
});
