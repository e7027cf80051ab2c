import { z } from 'zod';
import { Context, Id, Match, Sighting, SiteName } from '../model/index.ts';

/** The slim handle at the edge of a page, in a word. */
export const HandleState = z.enum([
  'account',
  'several',
  'question',
  'unknown',
  'own',
  'nobody',
  'unreadable',
  'signed-out',
  'not-connected',
  'error',
]);

/** How the handle looks, and what it is called after the name. All that a page's process ever learns of a match. */
export const HandleView = z.object({ look: z.string(), said: z.string() });

/** How the panel stands in a site's pages; remembered per site. */
export const Dock = z.object({
  open: z.boolean(),
  /** CSS pixels, 280 to 640. */
  width: z.number().int().min(280).max(640),
});

/** Where a site's pages have their panel: in the page, in the browser's own side panel, or nowhere. */
export const Place = z.enum(['page', 'side', 'off']);

/** What a tab is about; kept in storage.session under `tab:<id>`, written by the background alone. */
export const TabView = z.object({
  site: SiteName,
  sighting: Sighting.nullable(),
  match: Match,
  /** Somebody should be on this page, and nobody can be read: the site has changed. */
  unreadable: z.boolean(),
  /** Which of the document's addresses it was at, counted; see the report of lib/messages/protocol.ts. */
  moves: z.number().int(),
  /** Proof that our own content script in this tab put the panel there. */
  nonce: z.string(),
  /** Which report of the content script this answers; a panel that has heard a newer one ignores it. */
  sequence: z.number().int(),
});

/** What a tab shows, as far as a pick by hand holds for it; see lib/panel/beside.ts. */
export const Beside = z.object({
  /** Of the document; null: Keyside does not read it. */
  nonce: z.string().nullable(),
  unreadable: z.boolean(),
  /** Which of the document's addresses it is at. */
  moves: z.number().int(),
  /** Of the sighting, and who is in it. */
  key: z.string().nullable(),
  people: z.array(z.string()),
});

/** Which page was read and how, in the reader's own words; kept in storage.session under `read:<id>`. */
export const Reading = Sighting.pick({ page: true, how: true });

/** An account that the person picked by hand beside a tab; kept in storage.session under `pick:<id>`. */
export const HandPick = z.object({
  accountId: Id,
  name: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  beside: Beside,
});

/** A context with its age; epoch milliseconds. */
export const CachedContext = z.object({
  context: Context,
  fetchedAt: z.number(),
  /** Types of change that make something for this account and are taken of it; left out: whatever `Status` tells. */
  creates: z.array(z.string()).optional(),
});

/** What a page with a brief is told of the event it is about; kept in storage.session under `briefs`. */
export const BriefHandoff = z.object({
  /** Random; the address of the page has nothing else. */
  id: z.uuid(),
  accountId: Id,
  sighting: Sighting,
  /** Same order as `sighting.people`. */
  people: Match.shape.people,
});

/** Why reading waits: its share of the company's day is used up, or the day itself, or it was too fast. */
export const SyncWaits = z.object({
  why: z.enum(['share', 'day', 'pace']),
  /** Epoch milliseconds when it goes on by itself. */
  until: z.number(),
});

/** Where things stand with the source; kept in storage.session under `status`. */
export const Status = z.object({
  connection: z.enum(['none', 'connecting', 'ready', 'signed-out', 'unreachable', 'broken']),
  /** Name of the source for the foot of the panel, e.g. "Account API". */
  source: z.string().nullable(),
  workspace: z.string().nullable(),
  /**
   * Types of change that the source takes from this person, with `opportunity.reason` where it keeps why; none: they may
   * only read.
   */
  writes: z.array(z.string()),
  /** A sentence for the person when something is wrong: what happened and what to do. */
  problem: z.string().nullable(),
  /** By their marks, why connections beside the first can't be had, and whether signing in again would help. */
  beside: z.record(
    z.string(),
    z.object({ source: z.string(), sentence: z.string(), signedOut: z.boolean() }),
  ),
  sync: z.object({
    /** `paused`: by the person. `waiting`: until its time has come it would be refused. */
    phase: z.enum(['never', 'running', 'done', 'failed', 'paused', 'waiting']),
    done: z.number().int(),
    total: z.number().int(),
    /** While it waits. */
    waits: SyncWaits.optional(),
    /** Epoch milliseconds of the last complete sync, or null. */
    at: z.number().nullable(),
  }),
});

/** Why a context could not be had, for the panel: the sentence says what to do. */
export const ContextProblem = z.object({
  kind: z.enum([
    'signed-out',
    'forbidden',
    'rate-limited',
    'not-found',
    'unreachable',
    'bad-answer',
    'storage',
  ]),
  sentence: z.string(),
});

/** What the background answers when the panel asks for an account. Known data comes even with a problem. */
export const ContextAnswer = z.object({
  accountId: Id,
  cached: CachedContext.nullable(),
  /** Set when the last attempt to refresh failed. */
  problem: ContextProblem.nullable(),
});

export type Place = z.infer<typeof Place>;
export type HandleState = z.infer<typeof HandleState>;
export type HandleView = z.infer<typeof HandleView>;
export type Dock = z.infer<typeof Dock>;
export type Beside = z.infer<typeof Beside>;
export type Reading = z.infer<typeof Reading>;
export type BriefHandoff = z.infer<typeof BriefHandoff>;
export type HandPick = z.infer<typeof HandPick>;
export type TabView = z.infer<typeof TabView>;
export type CachedContext = z.infer<typeof CachedContext>;
export type Status = z.infer<typeof Status>;
export type SyncWaits = z.infer<typeof SyncWaits>;
export type ContextProblem = z.infer<typeof ContextProblem>;
export type ContextAnswer = z.infer<typeof ContextAnswer>;

/** What a search by name finds, best first; from what is stored in the browser alone. */
export const Found = z.object({
  accounts: z.array(z.object({ accountId: Id, name: z.string(), detail: z.string() })).max(8),
  contacts: z
    .array(
      z.object({
        contactId: Id,
        accountId: Id,
        name: z.string(),
        /** The account's name. */
        account: z.string(),
        detail: z.string(),
      }),
    )
    .max(8),
});
export type Found = z.infer<typeof Found>;
