/**
 * A set of texts that keeps 64 bits of each instead of the text: a million ids take 16 MB and not 100. Two ids of one
 * hash are taken for the same; among a million that happens once in thirty million directories.
 */
export function createSeen(): { isNew(text: string): boolean } {
  let slots = new Uint32Array(2 * 1024);
  let size = 0;

  function place(low: number, high: number): boolean {
    const mask = slots.length / 2 - 1;
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const [a, b] = [slots[2 * at], slots[2 * at + 1]];
      if (a === low && b === high) return false;
      if (a === 0 && b === 0) {
        slots[2 * at] = low;
        slots[2 * at + 1] = high;
        return true;
      }
    }
  }

  function widen() {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const [low = 0, high = 0] = [old[i], old[i + 1]];
      if (low !== 0 || high !== 0) place(low, high);
    }
  }

  return {
    isNew(text) {
      if (size * 3 > slots.length) widen();
      const [low, high] = hashes(text);
      const isNew = place(low, high || 1);
      if (isNew) size++;
      return isNew;
    },
  };
}

/** Two hashes of the same text, mixed so that neighbouring numbers fall far apart. */
function hashes(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= b >>> 15;
  return [a >>> 0, Math.imul(b ^ (b >>> 16), 0xc2b2ae35) >>> 0];
}
