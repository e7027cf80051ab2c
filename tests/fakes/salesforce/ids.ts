/** In the order of their codes, so that ids sort as they were given. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters that make an id of 15 one of 18, which is the same in any case: of each five, which are capitals. */
const checkOf = (id: string) =>
  [0, 5, 10]
    .map((from) => {
      const bits = [...id.slice(from, from + 5)].map((letter, at) => (/[A-Z]/.test(letter) ? 1 << at : 0));
      return CHECKS[bits.reduce((sum, bit) => sum + bit, 0)];
    })
    .join('');

/** Ids of a kind are unique over all kinds, as they begin with the kind's own three characters. */
export function createIds(): (prefix: string) => string {
  let last = 0;
  return (prefix) => {
    let text = '';
    for (let left = ++last; left > 0; left = Math.floor(left / DIGITS.length))
      text = `${DIGITS[left % DIGITS.length]}${text}`;
    const id = `${prefix}Kd0000${text.padStart(6, '0')}`;
    return id + checkOf(id);
  };
}

/** An id in its long form; undefined: it is none. */
export function longId(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^([a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(id)) return undefined;
  const long = id.slice(0, 15) + checkOf(id);
  return id.length === 15 || id === long ? long : undefined;
}
