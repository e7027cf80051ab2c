/** Beside what was clicked, wherever there is room for it; of a fixed width, and never beyond the window. */
export function placeBeside(dialog: HTMLElement, beside: DOMRect): void {
  const [width, height] = [dialog.offsetWidth, Math.min(560, innerHeight - 32)];
  const before = beside.left - width - 12;
  const after = beside.right + 12;
  const left = before >= 8 ? before : Math.min(after, innerWidth - width - 8);
  const top = Math.min(Math.max(16, beside.top - 40), innerHeight - height - 16);
  dialog.style.left = `${Math.max(8, left)}px`;
  dialog.style.top = `${Math.max(16, top)}px`;
  dialog.style.maxHeight = `${height}px`;
}
