import { describe, expect, test } from 'vitest';
import { latestLines } from './compact.ts';
import { findLines, hash, readHit, writeHit, writeLine } from './line.ts';

describe('lines of the directory', () => {
  test('a look-up finds exactly its key, not one it begins or ends with', () => {
    const text = ['d:acme.com', 'd:acme.com.evil.io', 'd:notacme.com', 'e:d:acme.com', 'd:acme.co']
      .map((key, stamp) => writeLine(key, stamp, `"${key}"`))
      .join('');
    expect(findLines(text, 'd:acme.com')).toEqual([{ stamp: 0, payload: '"d:acme.com"' }]);
    expect(findLines(text, 'd:acme.co')).toEqual([{ stamp: 4, payload: '"d:acme.co"' }]);
    expect(findLines(text, 'd:acme')).toEqual([]);
  });

  test('all lines of a key are found, also the last one of the text', () => {
    const text = [1, 2, 3].map((stamp) => writeLine('d:acme.com', stamp, `${stamp}`)).join('');
    expect(findLines(text, 'd:acme.com').map(({ payload }) => payload)).toEqual(['1', '2', '3']);
  });

  test('names with tabs, newlines and markup come back as they were', () => {
    const hit = {
      kind: 'contact',
      id: 'c\n1',
      accountId: 'a\t1',
      name: '<b>\n\td:acme.com\t9\t"x"',
    } as const;
    const text = writeLine('e:a@b.de', 1, writeHit(hit)) ?? '';
    expect(text.split('\n')).toHaveLength(2);
    expect(findLines(text, 'e:a@b.de').map(({ payload }) => readHit(payload))).toEqual([hit]);
    expect(findLines(text, 'd:acme.com')).toEqual([]);
  });

  test.each(['e:a\tb@c.de', 'e:a\nb@c.de'])('a key that the format cannot hold is left out: %j', (key) => {
    expect(writeLine(key, 1, '')).toBeUndefined();
  });

  test('hashes spread keys that differ in their last letter over many buckets', () => {
    const buckets = new Set(Array.from({ length: 1000 }, (_, i) => hash(`e:person${i}@acme.com`) & 255));
    expect(buckets.size).toBeGreaterThan(240);
  });

  test('compaction keeps the newest line of each key and record, and two accounts that share a domain', () => {
    const account = (id: string) => writeHit({ kind: 'account', id, name: id, as: 'domain' });
    const text = [
      writeLine('d:acme.com', 1, account('a')),
      writeLine('d:acme.com', 2, account('b')),
      writeLine('r:account:a', 1, '{"name":"old"}'),
      writeLine('r:account:a', 3, '{"name":"new"}'),
      writeLine('d:acme.com', 3, account('a')),
    ].join('');
    const compacted = latestLines(text);
    expect(
      findLines(compacted, 'd:acme.com')
        .map(({ stamp }) => stamp)
        .sort(),
    ).toEqual([2, 3]);
    expect(findLines(compacted, 'r:account:a')).toEqual([{ stamp: 3, payload: '{"name":"new"}' }]);
  });
});
