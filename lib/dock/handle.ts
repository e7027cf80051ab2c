import type { HandleState } from '../messages/view.ts';
import type { Box } from './place.ts';

/** What the handle is called, after the name. */
const names: Record<HandleState, string> = {
  account: ': known account',
  several: ': several accounts',
  question: ': perhaps a known account',
  unknown: ': no account has this domain',
  own: ': only your own company',
  nobody: '',
  'signed-out': ': signed out',
  'not-connected': ': not connected yet',
  error: ': something went wrong',
};

/** Said when the page will not load a panel at all (it isolates itself by Cross-Origin-Embedder-Policy). */
const BLOCKED = ': this page does not let the panel open';

/** CSS pixels; the same as in host.css. */
const WIDTH = 20;

const SVG = 'http://www.w3.org/2000/svg';

export interface Handle {
  readonly element: HTMLButtonElement;
  show(state: HandleState): void;
  /** Stands at the panel's inner side, to close it; null: at the edge of the page, to open it. */
  stand(panel: Box | null, edge: 'left' | 'right'): void;
  block(): void;
}

/** The slim handle at the edge of the page: a state in colour and shape, and the way to the panel. */
export function createHandle(document: Document, pressed: () => void): Handle {
  const element = document.createElement('button');
  element.append(mark(document), document.createElement('i'));
  element.addEventListener('click', pressed);
  let said = names.nobody;
  let open = false;

  /** The title is what screen readers say as well. */
  const name = () => {
    element.title = open ? 'Close Keyside' : `Keyside${said}`;
    element.setAttribute('aria-expanded', String(open));
  };
  return {
    element,
    show(state) {
      element.dataset.state = state;
      said = names[state];
      name();
    },
    stand(panel, edge) {
      open = panel !== null;
      const inner = panel && (edge === 'right' ? panel.left - WIDTH : panel.right);
      element.style.left = inner === null ? '' : `${Math.max(0, inner)}px`;
      name();
    },
    block() {
      said = BLOCKED;
      name();
    },
  };
}

/** Two columns, the narrow one filled: a page and what stands beside it. Drawn by calls: no markup is parsed. */
function mark(document: Document): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M4 5h16v14H4zM14 5v14');
  svg.append(path);
  return svg;
}
