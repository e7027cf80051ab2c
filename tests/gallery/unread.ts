/** Kept in the page from state to state. */
export interface ContrastRead {
  /** A number for each way in which colours lie one over the other, light and dark. */
  pathOf: Map<string, number>;
  /** Where axe has found enough contrast, light and dark. */
  read: Set<string>;
  /** What there would be read of those that are marked now. */
  keyOf: Map<Element, string>;
}

/**
 * Runs in the page. Marks the words whose contrast must be read: all but those of a look that axe has read already, on
 * the same colours one over the other. Answers how many.
 */
export function markUnread(): number {
  const names = ['color', 'background-color', 'background-image', 'font-size', 'font-weight', 'opacity'];
  names.push('visibility', 'position', 'z-index', 'filter', 'mix-blend-mode', 'text-shadow', 'overflow');
  const page = window as unknown as { contrast?: ContrastRead };
  page.contrast ??= { pathOf: new Map(), read: new Set(), keyOf: new Map() };
  const { pathOf, read, keyOf } = page.contrast;
  keyOf.clear();
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  const looks = elements.map(() => '');
  for (const theme of ['dark', 'light']) {
    document.documentElement.dataset.theme = theme;
    for (const [at, element] of elements.entries()) {
      const style = getComputedStyle(element);
      looks[at] += names.map((name) => style.getPropertyValue(name)).join();
    }
  }
  // What a dialog covers looks as it does without one, and is not the same.
  const below = `${document.querySelectorAll('dialog[open]').length} dialogs`;
  const pathTo = new Map<Element | null, number>();
  for (const [at, element] of elements.entries()) {
    const way = `${pathTo.get(element.parentElement) ?? below} ${element.localName} ${looks[at]}`;
    const path = pathOf.get(way) ?? pathOf.size;
    pathOf.set(way, path);
    pathTo.set(element, path);
    const isWritten = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    // Neither does axe read what nobody sees.
    if (!isWritten && !element.matches('input, select, textarea')) continue;
    if (element.closest('.sr-only') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const key = `${path} ${element.getAttribute('type')}`;
    if (read.has(key)) continue;
    keyOf.set(element, key);
    element.setAttribute('data-unread', '');
  }
  return keyOf.size;
}

/** Runs in the page. Takes the marks away. */
export function unmark(): void {
  for (const element of document.querySelectorAll('[data-unread]')) element.removeAttribute('data-unread');
}
