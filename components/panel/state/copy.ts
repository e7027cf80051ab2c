/**
 * Copies what a field shows and says whether that worked. The panel is a frame of another origin in the page, where
 * `navigator.clipboard` is refused unless the page allows it; the older way asks nobody.
 */
export function copyFrom(field: HTMLTextAreaElement | null): boolean {
  if (!field) return false;
  field.select();
  return field.ownerDocument.execCommand('copy');
}
