import type { DirectoryKey, Hit } from '../match/key.ts';

/**
 * The packed form of directory entries: one line each, `key TAB stamp TAB payload`, every line led by a newline.
 * A look-up finds its lines with indexOf and parses only those; nothing else of the bucket is touched.
 *
 * Besides the keys that records are filed under, each record has a line of its own under `r:<kind>:<id>`: its stamp
 * says which of the record's other lines still hold. So an update is an append, and stale lines need no clean-up.
 */
export type LineKey = DirectoryKey | `r:${'account' | 'contact'}:${string}`;

export interface Line {
  stamp: number;
  payload: string;
}

/** 32-bit FNV-1a over UTF-16 units; spreads keys over buckets. */
export function hash(key: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  }
  return h >>> 0;
}

/**
 * What decides on a key's bucket: the key itself, but an account's own line and its line by id lie together, so that
 * one read serves both.
 */
export const bucketKey = (key: string) => (key.startsWith('a:') ? `r:account:${key.slice(2)}` : key);

/** Undefined for a key that the format cannot hold; no real address has a tab or a newline in it. */
export function writeLine(key: string, stamp: number, payload: string): string | undefined {
  return /[\t\n]/.test(key) ? undefined : `\n${key}\t${stamp}\t${payload}`;
}

/** All lines of exactly this key in a bucket's text. */
export function findLines(text: string, key: LineKey): Line[] {
  const lines: Line[] = [];
  const start = `\n${key}\t`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const tab = text.indexOf('\t', at + start.length);
    const end = text.indexOf('\n', tab);
    lines.push({
      stamp: Number(text.slice(at + start.length, tab)),
      payload: text.slice(tab + 1, end < 0 ? undefined : end),
    });
  }
  return lines;
}

const payloadKinds = { c: 'contact', a: 'account' } as const;

/** JSON escapes tabs and newlines, so a payload is always one line. */
export function writeHit(hit: Hit): string {
  return hit.kind === 'contact'
    ? JSON.stringify(['c', hit.id, hit.name, hit.accountId])
    : JSON.stringify(['a', hit.id, hit.name, hit.as]);
}

export function readHit(payload: string): Hit {
  const [letter, id, name, last] = JSON.parse(payload) as [keyof typeof payloadKinds, string, string, string];
  return payloadKinds[letter] === 'contact'
    ? { kind: 'contact', id, name, accountId: last }
    : { kind: 'account', id, name, as: last as Extract<Hit, { kind: 'account' }>['as'] };
}
