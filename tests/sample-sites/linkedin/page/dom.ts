type Value = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;

/** An element from a selector-like name: `div.card`. Attributes whose value is a function are listeners. */
export function h(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: Child[]
): HTMLElement {
  const [tag = 'div', ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

function set(element: HTMLElement, key: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(key, value);
  else if (value === true) element.setAttribute(key, '');
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, String(value));
}

/** Elements in elements, from the outside in, as both generations have them everywhere. */
export function nest(depth: number, ...children: Child[]): HTMLElement {
  const inner = h('div', {}, ...children);
  return depth <= 1 ? inner : nest(depth - 1, inner);
}

let count = 30;

/** The older generation numbers its elements: `ember42`. */
export function emberId(): string {
  count += 1;
  return `ember${count}`;
}

/** The newest generation names them by chance. */
export const componentKey = (): string => crypto.randomUUID();
