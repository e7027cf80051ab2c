// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArden } from '../../../../tests/builders/arden.ts';
import { buildCase, buildTask } from '../../../../tests/builders/records.ts';
import { buildAsked } from '../../../../tests/builders/report.ts';
import type { Report } from '../document.ts';
import { reportOf, withSummary } from '../report.ts';
import { escaped } from './escape.ts';
import { asHtml } from './html.ts';
import { asMarkdown } from './markdown.ts';
import { asPlain } from './plain.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</table><iframe src="https://evil.example"></iframe>',
  '<style>*{display:none}</style>',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;',
  '<!-- --><b>',
  '`x` onfocus=alert(1)',
];

const withWords = (words: string): Report =>
  withSummary(
    reportOf(
      buildAsked(
        { name: words },
        buildArden({
          tasks: [buildTask({ subject: words })],
          cases: [buildCase({ subject: words })],
        }),
      ),
    ).report,
    words,
  );

const allowed = new Set([
  'div',
  'h1',
  'h2',
  'h3',
  'p',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'ul',
  'li',
  'b',
  'br',
  'span',
]);

/** Read as a browser would, which runs nothing of it. */
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe('the HTML of a report', () => {
  test.each(hostile)('shows %s as it was written, and makes nothing of it', (words) => {
    const body = parsed(asHtml(withWords(words)));
    const names = [...body.querySelectorAll('*')].map(({ localName }) => localName);
    expect(names.filter((name) => !allowed.has(name))).toEqual([]);
    expect(body.textContent).toContain(words);
  });

  test('has styles on its elements and no attribute else that could do something, whatever is written', () => {
    const Words = fc
      .array(fc.constantFrom(...hostile, '\n', ' ', 'a', '\u202e', '\0'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(Words, (words) => {
        const elements = [...parsed(asHtml(withWords(words))).querySelectorAll('*')];
        const attributes = new Set(elements.flatMap((each) => each.getAttributeNames()));
        expect([...attributes].filter((name) => !['style', 'lang', 'scope'].includes(name))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('turns no line around and hides nothing by marks that are not seen', () => {
    expect(escaped('a\u202eb\u0000c\td\ne')).toBe('abc\td\ne');
  });

  test('keeps lines apart that were written apart', () => {
    expect(asHtml(withWords('one\ntwo'))).toMatch(/<td style="[^"]*">one<br>two<\/td>/);
  });
});

describe('the Markdown of a report', () => {
  test.each(hostile)('marks nothing that %s would', (words) => {
    expect(asMarkdown(withWords(words))).not.toMatch(/(?<!\\)<(?!br>)/);
  });

  test('has a column for each column in each line of a table, whatever stands in it', () => {
    const text = asMarkdown(withWords('a | b\nc'));
    const tables = text.split('\n\n').filter((part) => part.startsWith('| '));
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const widths = table
        .trim()
        .split('\n')
        .map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test.each(['# title', '- item', '1. one', '+ plus', '> quote', '---'])(
    'takes a summary that begins with %s for words',
    (words) => {
      const line = asMarkdown(withWords(words))
        .split('\n')
        .find((each) => !each.startsWith('#') && each.endsWith(words.slice(-2)));
      expect(line).toMatch(/\\/);
    },
  );
});

const parts = { asHtml, asMarkdown, asPlain };

describe('what is read through', () => {
  const report = withWords('words');
  const said = (text: string, source: string) => text.split(source).length - 1;

  test.each(Object.keys(parts) as (keyof typeof parts)[])(
    'has, as %s, every section, and once where all of them are from',
    (name) => {
      const text = parts[name](report).toLowerCase();
      for (const { title } of report.sections) expect(text).toContain(title.toLowerCase());
      expect(said(text, 'from account api, read')).toBe(1);
    },
  );

  test.each(Object.keys(parts) as (keyof typeof parts)[])(
    'says, as %s, of a section that was read apart from the others when that was',
    (name) => {
      const [first, ...others] = report.sections;
      if (!first) throw new Error('It has no section.');
      const text = parts[name]({ ...report, sections: [{ ...first, from: 'Yesterday.' }, ...others] });
      expect(said(text, 'Yesterday')).toBe(1);
      expect(said(text, 'From Account API, read')).toBe(1);
    },
  );
});
