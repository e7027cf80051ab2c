/** Kept in the page from state to state. */
export interface ContrastRead {
  /** A number for each way in which grounds lie one over the other, light and dark. */
  groundOf: Map<string, number>;
  /** Where axe has found enough contrast, light and dark; and, with their words, where it could not tell. */
  read: Set<string>;
  /** What there would be read of those that are marked now. */
  keyOf: Map<Element, string>;
  /** The same for the ones that axe can't tell of. */
  unclearKeyOf(element: Element, key: string): string;
}

/**
 * Runs in the page. Marks the words whose contrast must be read: all but those of a look that axe has read already, on
 * the same grounds one over the other. Answers how many.
 */
export function markUnread(): number {
  const fields = 'input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea';
  const page = window as unknown as { contrast?: ContrastRead };
  page.contrast ??= {
    groundOf: new Map(),
    read: new Set(),
    keyOf: new Map(),
    unclearKeyOf: (element, key) => `${key} ${element.textContent}`,
  };
  const { groundOf, read, keyOf, unclearKeyOf } = page.contrast;
  keyOf.clear();
  const elements = [document.body, ...document.body.querySelectorAll('*')];
  const looks = elements.map(() => ({ ground: '', words: '' }));
  for (const theme of ['dark', 'light']) {
    document.documentElement.dataset.theme = theme;
    for (const [at, look] of looks.entries()) {
      const style = getComputedStyle(elements[at] as Element);
      // In the flow and without a colour, it lies on what it lies in.
      const lies = /static|relative/.test(style.position) ? '' : `${style.position} ${style.zIndex}`;
      const effects = `${style.opacity} ${style.filter} ${style.mixBlendMode}`;
      look.ground += `${style.backgroundColor} ${style.backgroundImage} ${effects} ${lies};`;
      look.words += `${style.color} ${style.textShadow} ${style.fontSize} ${style.fontWeight};`;
    }
  }
  const plain = 'rgba(0, 0, 0, 0) none 1 none normal ;'.repeat(2);
  // What a dialog covers looks as it does without one, and is not the same.
  const below = -1 - document.querySelectorAll('dialog[open], [role="dialog"]').length;
  const groundUnder = new Map<Element | null, number>();
  for (const [at, { ground, words }] of looks.entries()) {
    const element = elements[at] as Element;
    const under = groundUnder.get(element.parentElement) ?? below;
    const way = `${under} ${element.matches('dialog, [role="dialog"]')} ${ground}`;
    const own = ground === plain ? under : (groundOf.get(way) ?? groundOf.size);
    if (ground !== plain) groundOf.set(way, own);
    groundUnder.set(element, own);
    const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
    // Neither does axe read marks alone, or what nobody sees.
    if (!/[^\p{P}\s]/u.test(text) && !element.matches(fields)) continue;
    if (element.closest('.sr-only') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const key = `${own} ${element instanceof SVGElement} ${element.matches(fields)} ${words}`;
    if (read.has(key) || read.has(unclearKeyOf(element, key))) continue;
    keyOf.set(element, key);
    element.setAttribute('data-unread', '');
  }
  return keyOf.size;
}

/** Runs in the page. Takes the marks away. */
export function unmark(): void {
  for (const element of document.querySelectorAll('[data-unread]')) element.removeAttribute('data-unread');
}
