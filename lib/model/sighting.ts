import { z } from 'zod';
import { Day, Instant, Link, LinkedinSlug } from './value.ts';

export const SiteName = z.enum(['gmail', 'linkedin', 'calendar', 'outlook']);

/** How many people of one page are looked at; a page may show thousands. */
export const MAX_PEOPLE = 200;

/** Someone seen on a page, not yet a contact. */
export const Person = z.object({
  /** As the page has it, trimmed and lower-cased; may be a group or list address. */
  email: z.string().max(320).nullable(),
  name: z.string().max(200).nullable(),
  linkedinSlug: LinkedinSlug.nullable(),
  part: z.enum(['from', 'to', 'cc', 'bcc', 'row', 'guest', 'profile']),
  /** The viewer's own address. */
  self: z.boolean(),
  /**
   * Why this may not be the person it names (a group or "via" sender, two marks of the page that say different
   * things); null when it is as good as certain.
   */
  doubt: z.enum(['via-group', 'list', 'notification', 'name-only', 'disagreement']).nullable(),
  /** What a profile says of the person in a line, where the page is a profile. */
  headline: z.string().max(300).optional(),
});

export const Company = z.object({
  name: z.string().max(200).nullable(),
  domain: z.string().max(253).nullable(),
  linkedinSlug: LinkedinSlug.nullable(),
  linkedinId: z.string().max(20).nullable(),
  /** Two marks of the page say different things: whatever it is matched with is a question. */
  doubt: z.literal('disagreement').optional(),
});

/** What a page says of a meeting, where the page is one. Everything it does not say for certain is null. */
export const Meeting = z.object({
  /** One for all repetitions of an event. */
  seriesId: z.string().max(300).nullable(),
  /** Which repetition, by its original start; null for an event that happens once. */
  instance: z.string().max(40).nullable(),
  /** Instants, or days for an event without hours. */
  start: z.union([Instant, Day]).nullable(),
  end: z.union([Instant, Day]).nullable(),
  /** IANA name, as `Europe/Berlin`. */
  timeZone: z.string().max(60).nullable(),
  organizer: z.string().max(320).nullable(),
  videoLink: Link.nullable(),
});

/** Who a page is about, now. The page's text beyond this is not read. */
export const Sighting = z.object({
  site: SiteName,
  /** `gmail/thread` */
  page: z
    .string()
    .regex(/^[a-z]+\/[a-z-]+$/)
    .max(60),
  /** What is seen, as the page itself identifies it: the thread's id, the event's id, the profile's slug. */
  key: z.string().min(1).max(300),
  /** The subject or title, for a note's origin. */
  title: z.string().max(500).nullable(),
  link: Link.nullable(),
  people: z.array(Person).max(MAX_PEOPLE),
  /** How many more people the page shows than are listed. */
  morePeople: z.number().int().min(0),
  companies: z.array(Company).max(20),
  meeting: Meeting.optional(),
  /** The address of the mailbox or profile that is looking, where the page shows it. */
  viewer: z.string().max(320).nullable(),
  /** How it was found: the marks in the page that the reading rests on, for a report when a site changes. */
  how: z.string().max(200),
});

export type SiteName = z.infer<typeof SiteName>;
export type Person = z.infer<typeof Person>;
export type Company = z.infer<typeof Company>;
export type Meeting = z.infer<typeof Meeting>;
export type Sighting = z.infer<typeof Sighting>;
