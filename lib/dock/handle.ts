import type { HandleState } from '../messages/view.ts';

const names: Record<HandleState, string> = {
  account: 'Keyside: known account',
  several: 'Keyside: several accounts',
  question: 'Keyside: perhaps a known account',
  unknown: 'Keyside: no account has this domain',
  own: 'Keyside: only your own company',
  nobody: 'Keyside',
  'signed-out': 'Keyside: signed out',
  'not-connected': 'Keyside: not connected yet',
  error: 'Keyside: something went wrong',
};

/** Said when the page will not load a panel at all (it isolates itself by Cross-Origin-Embedder-Policy). */
const BLOCKED = 'Keyside: this page does not let the panel open';

const SVG = 'http://www.w3.org/2000/svg';

export interface Handle {
  readonly element: HTMLButtonElement;
  show(state: HandleState): void;
  block(): void;
}

/** The slim handle at the edge of the page: a state in colour and shape, and the way to the panel. */
export function createHandle(document: Document, pressed: () => void): Handle {
  const element = document.createElement('button');
  element.className = 'handle';
  element.type = 'button';
  element.setAttribute('aria-expanded', 'false');
  const dot = document.createElement('span');
  dot.className = 'dot';
  element.append(mark(document), dot);
  element.addEventListener('click', pressed);

  const name = (text: string) => {
    element.title = text;
    element.setAttribute('aria-label', text);
  };
  return {
    element,
    show(state) {
      element.dataset.state = state;
      name(names[state]);
    },
    block: () => name(BLOCKED),
  };
}

/** Two columns, the narrow one filled: a page and what stands beside it. Drawn by calls: no markup is parsed. */
function mark(document: Document): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M4 5h16v14H4zM14 5v14M16.8 9h.4M16.8 12h.4M16.8 15h.4');
  svg.append(path);
  return svg;
}
