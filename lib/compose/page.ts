import type { Context, PersonMatch, Sighting, Workspace } from '../model/index.ts';

/** What the page shows and what is known of it. */
export interface Page {
  sighting: Sighting | null;
  /** Null: no account is shown, or nothing of it is known yet. */
  context: Context | null;
  /** What the workspace has agreed on, where that counts for what is begun. */
  workspace?: Pick<Workspace, 'currency' | 'stages'>;
  /** Same order as `sighting.people`. */
  people: readonly PersonMatch[];
  details: {
    /** ISO 8601 with zone. */
    at: string | null;
    direction: 'in' | 'out' | null;
    body: string | null;
  } | null;
  /** Epoch milliseconds. */
  now: number;
  timeZone?: string;
}
