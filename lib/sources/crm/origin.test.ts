import { describe, expect, test } from 'vitest';
import { htmlText, textHtml } from './html.ts';
import { originIn, withOrigin } from './origin.ts';

const link = 'https://mail.google.com/mail/u/0/#inbox/1';

describe('where a note was written', () => {
  test.each([
    ['a title and a link', 'They agreed.', { title: 'Re: Renewal', link }],
    ['a title alone', 'They agreed.\n\nTwice.', { title: 'Re: Renewal', link: null }],
    ['a link alone', 'They agreed.', { title: '', link }],
    ['a title with a dash and a link in it', 'x', { title: 'See – https://a.example', link }],
    ['no text', '', { title: 'Re: Renewal', link }],
    ['nothing of it', 'They agreed.\n↗', null],
  ])('is read back from its last line: %s', (_what, text, origin) => {
    expect(originIn(withOrigin(text, origin))).toEqual({ text, origin });
    expect(originIn(htmlText(textHtml(withOrigin(text, origin))))).toEqual({ text, origin });
  });

  test('is not taken from a line that something follows', () => {
    const text = `↗ Re: Renewal – ${link}\nand more`;
    expect(originIn(text)).toEqual({ text, origin: null });
  });
});

test.each(['a < b & "c" > d', 'two\nlines', 'a\n\nb', '&nbsp;', '<script>alert(1)</script>', 'plain'])(
  'text comes back from HTML as it was: %j',
  (text) => {
    expect(htmlText(textHtml(text))).toBe(text);
    expect(textHtml(text)).not.toMatch(/<(?!br>)/);
  },
);
