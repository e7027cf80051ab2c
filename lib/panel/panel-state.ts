import type { HandPick, Status, TabView } from '../messages/view.ts';
import type { Match, Sighting, SiteName, Workspace } from '../model/index.ts';
import type { OutboxStanding } from '../outbox/queued.ts';

/** What the panel knows of the tab it is about. */
export interface PanelState {
  /** `foreign`: the panel was not put here by our own content script, so it shows nothing. */
  readonly admitted: 'waiting' | 'yes' | 'foreign';
  readonly surface: 'page' | 'side';
  readonly tabId: number | undefined;
  /** Null: the tab shows a page that Keyside does not read. */
  readonly site: SiteName | null;
  /** Of the document that the rest is of; null: none that Keyside reads. */
  readonly nonce: string | null;
  readonly sighting: Sighting | null;
  readonly unreadable: boolean;
  /** Which of the document's addresses it is at. */
  readonly moves: number;
  /** Undefined while the directory is being asked. */
  readonly match: Match | undefined;
  /** What was picked by hand beside this tab. */
  readonly pick: HandPick | null;
  readonly status: Status | undefined;
  /** What the workspace has agreed on; what holds by itself until that is known. */
  readonly workspace: Workspace;
  /** Undefined: the background has not said yet, or there never was anything in it. */
  readonly outbox: OutboxStanding | undefined;
  /** A form was asked for in this tab's page; it is fetched by whoever can show it. */
  readonly isFormAsked: boolean;
}

/** Of a tab of which nothing has been heard. */
export const unseen = {
  site: null,
  nonce: null,
  sighting: null,
  unreadable: false,
  moves: 0,
  match: undefined,
  pick: null,
} as const;

/** Nobody answers. */
export const broken: Status = {
  connection: 'broken',
  source: null,
  workspace: null,
  writes: [],
  problem: null,
  beside: {},
  sync: { phase: 'never', done: 0, total: 0, at: null },
};

/** What a report or the background's word on it shows. */
export const shownBy = ({ site, nonce, sighting, unreadable, moves }: Shown) => ({
  site,
  nonce,
  sighting,
  unreadable,
  moves,
});
type Shown = Pick<TabView, 'site' | 'nonce' | 'sighting' | 'unreadable' | 'moves'>;

export const nobody: Match = { state: 'nobody', accounts: [], people: [], unknownDomains: [] };
