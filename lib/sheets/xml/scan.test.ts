import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, prefixedAttribute } from './attribute.ts';
import { createScanner } from './scan.ts';

function scan(...pieces: readonly string[]): string {
  let seen = '';
  const scanner = createScanner({
    open: (name, tag) => {
      seen += `<${name}${attribute(tag, 'a') === undefined ? '' : `:${attribute(tag, 'a')}`}>`;
    },
    close: (name) => {
      seen += `</${name}>`;
    },
    text: (text) => {
      seen += text;
    },
  });
  for (const piece of pieces) scanner.feed(piece);
  scanner.end();
  return seen;
}

const whole = `<?xml version="1.0"?><!-- <x> --><p:r xmlns:p="u" a='1>2 &amp; "'>x &lt;&#233;&#x1F600;<e a = "y"/><![CDATA[<&]]>]]<e ba="z" /></p:r>\n`;
const seen = '<r:1>2 & ">x <é😀<e:y></e><&]]<e></e></r>';

describe('XML', () => {
  test('is read as it says', () => expect(scan(whole)).toBe(seen));

  test('is read the same wherever it is cut', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), whole.length];
        expect(scan(...places.slice(1).map((end, at) => whole.slice(places[at], end)))).toBe(seen);
      }),
    ));

  test.each([
    ['an end of another', '<a><b></a></b>'],
    ['no end', '<a>'],
    ['an end too many', '<a></a></a>'],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
    ['text around', 'x<a/>'],
    ['a tag that is cut off', '<a/><b'],
    ['a value that does not end', '<a b="></a>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a kind of document', '<!DOCTYPE a><a/>'],
    ['a declaration inside', '<a><!ENTITY b "c"></a>'],
  ])('with %s is refused', (_name, xml) => expect(() => scan(xml)).toThrow());

  test.each([
    ['spaces around', ' \n<a > </a >\n'],
    ['a comment after', '<a/><!-- - -->'],
    ['an empty text', '<a><![CDATA[]]></a>'],
  ])('with %s is read', (_name, xml) => expect(scan(xml)).toMatch(/^<a>/));

  test('has values by name and by name without prefix', () => {
    const tag = ' r:id="rId1" xid="no" id = \'7\'';
    expect([attribute(tag, 'id'), prefixedAttribute(tag, 'id'), attribute(tag, 'd')]).toEqual([
      '7',
      'rId1',
      undefined,
    ]);
  });
});
