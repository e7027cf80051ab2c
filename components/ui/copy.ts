/**
 * Copies what a field shows and says whether that worked. The panel is a frame of another origin in the page, where
 * `navigator.clipboard` is refused unless the page allows it; the older way asks nobody.
 */
export function copyFrom(field: HTMLTextAreaElement | null): boolean {
  if (!field) return false;
  field.select();
  return field.ownerDocument.execCommand('copy');
}

/** Copies words that stand in no field; the focus stays where it is. */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr-only';
  document.body.append(field);
  const copied = copyFrom(field);
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** Copies words in two forms: with styles for where these are taken, and plain for where they are not. */
export function copyRich(html: string, text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  const copied = copyText(text);
  document.removeEventListener('copy', put, { capture: true });
  return copied;
}
