import { plain } from '../i18n/plain.ts';
import type { HandleView } from '../messages/view.ts';
import type { Box } from './place.ts';

/** CSS pixels; the same as in host.css. */
const WIDTH = 20;

export interface Handle {
  readonly element: HTMLButtonElement;
  /** A state, and what the handle is called in it. */
  show(handle: HandleView): void;
  /** Stands at the panel's inner side, to close it; null: at the edge of the page, to open it. */
  stand(panel: Box | null, edge: 'left' | 'right'): void;
  /** The page will not load a panel at all (it isolates itself by Cross-Origin-Embedder-Policy). */
  block(): void;
}

/** The slim handle at the edge of the page: a state in colour and shape, and the way to the panel. */
export function createHandle(document: Document, pressed: () => void): Handle {
  const element = document.createElement('button');
  // The mark (a page and what stands beside it) and the dot are drawn in host.css: a picture's first element alone
  // would cost every page three milliseconds.
  element.append(document.createElement('b'), document.createElement('i'));
  element.addEventListener('click', pressed);
  let said = '';
  let open = false;

  /** The title is what screen readers say as well. */
  const name = () => {
    const named = said ? plain('dock.said').replace('{said}', () => said) : plain('dock.name');
    element.title = open ? plain('dock.close') : named;
    element.setAttribute('aria-expanded', String(open));
  };
  return {
    element,
    show(next) {
      element.className = next.look;
      said = next.said;
      name();
    },
    stand(panel, edge) {
      open = panel !== null;
      const inner = panel && (edge === 'right' ? panel.left - WIDTH : panel.right);
      element.style.left = inner === null ? '' : `${Math.max(0, inner)}px`;
      name();
    },
    block() {
      said = plain('dock.blocked');
      name();
    },
  };
}
