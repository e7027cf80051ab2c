type Value = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;

/** An element from a selector-like name: `div.nH.bkK`. Attributes whose value is a function are listeners. */
export function h(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: Child[]
): HTMLElement {
  const [tag = 'div', ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  append(element, children);
  return element;
}

export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) if (child) element.append(child);
}

function set(element: HTMLElement, key: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(key, value);
  else if (value === true) element.setAttribute(key, '');
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, String(value));
}

let count = 0x100;

/** Gmail numbers its elements: `:4f`. */
export function nextId(): string {
  count += 1;
  return `:${count.toString(36)}`;
}

/** Gmail hides what it keeps by an inline style, and readers of its pages rely on that. */
export function hide(element: HTMLElement, hidden: boolean): void {
  element.style.display = hidden ? 'none' : '';
}
