import type { Status } from '../../lib/messages/view.ts';
import type { FindView, PanelEvents, PlaceView } from '../panel/view.ts';

/** What the window under the toolbar's button shows. */
export interface PopupView {
  /** Null until the background has spoken. */
  status: Status | null;
  find: FindView;
  /** The site of the current tab; null: a page that Keyside does not read. */
  place: PlaceView | null;
}

export interface PopupEvents extends Pick<PanelEvents, 'find' | 'choose' | 'place' | 'connect' | 'retry'> {
  /** Opens the panel beside the current tab, in the page or in the browser's side panel. */
  openPanel(): void;
  /** Opens the page with all accounts. */
  openPortfolio(accountId: null): void;
  /** Opens the options page. */
  settings(): void;
}
