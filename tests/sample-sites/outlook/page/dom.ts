type Value = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;
export type Attributes = Readonly<Record<string, Value>>;

/** An element from a selector-like name: `div.row.unread`. Attributes whose value is a function are listeners. */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const [tag = 'div', ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

export function set(element: HTMLElement, key: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(key, value);
  else if (value === true) element.setAttribute(key, '');
  else if (value === false || value === null || value === undefined) element.removeAttribute(key);
  else element.setAttribute(key, String(value));
}
