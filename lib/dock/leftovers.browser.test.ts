import { afterEach, expect, test } from 'vitest';
import { createHost } from './host.ts';
import { createReserve } from './reserve.ts';

const added: Element[] = [];
const gone = new AbortController();

afterEach(() => {
  for (const element of added.splice(0)) element.remove();
  document.adoptedStyleSheets = [];
});

/** An open one stands for a closed one, which only a content script is shown. */
function add(name: string, inside: string | null): Element {
  const element = document.createElement(name);
  const root = inside === null ? undefined : element.attachShadow({ mode: 'open' });
  if (root && inside) {
    const part = document.createElement('div');
    part.className = inside;
    root.append(part);
  }
  document.documentElement.append(element);
  added.push(element);
  return element;
}

function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

test('a new one of ours takes away what an ended one left, and nothing of the page’s', () => {
  const left = add('x-83bfd5e5', 'panel');
  const others = [add('x-83bfd5e6', 'menu'), add('x-83bfd5e7', null), add('x-panel-1', 'panel')];
  const { host } = createHost(document, gone.signal);
  added.push(host);
  expect(left.isConnected).toBe(false);
  for (const other of [...others, host]) expect(other.isConnected).toBe(true);
});

test('so it does with the room that was made for it', () => {
  createReserve(document, gone.signal)(360);
  adopt(':root { margin-inline-end: 10px; }');
  adopt(':root { margin-inline-end: 12px !important; color: red; }');
  added.push(createHost(document, gone.signal).host);
  const rules = document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText);
  expect(rules).toEqual([expect.stringContaining('10px'), expect.stringContaining('12px')]);
});
