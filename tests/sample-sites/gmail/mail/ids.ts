/** Stable over runs and machines, so that an address of the sample can be written down. */
export interface Ids {
  id: string;
  hash: string;
}

/** Ids in Gmail's shapes, made from a key: 19 digits whose hexadecimal form has 16, and an opaque word. */
export function idsOf(key: string): Ids {
  const random = createRandom(key);
  const low = BigInt(Math.floor(random() * 2 ** 40));
  return { id: String((0x19aaan << 44n) | low), hash: `FMfcgz${word(random, 26)}` };
}

/** Gmail's opaque ids have no vowels and no digits. */
const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';

function word(random: () => number, length: number): string {
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
}

/** FNV-1a of the key seeds a mulberry32. */
function createRandom(key: string): () => number {
  let state = [...key].reduce(
    (hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619),
    2166136261,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
