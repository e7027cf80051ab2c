/** Text of a page in one line of at most `length` UTF-16 units, without halves of characters. Null when nothing is left. */
export function clip(text: string | null | undefined, length: number): string | null {
  if (!text) return null;
  // Twice the length leaves room for white space; the rest of an absurdly long text is not looked at.
  const line = text
    .slice(0, 2 * length)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length);
  const whole = line
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed()
    .trim();
  return whole === '' ? null : whole;
}
