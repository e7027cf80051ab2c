import { expect, test } from 'vitest';
import type { PackSection } from './sections.ts';
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
