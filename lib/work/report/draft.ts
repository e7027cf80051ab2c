import { z } from 'zod';
import { sectionKeys } from './document.ts';

/** What the person has made of a report before it goes out. */
export const ReportDraft = z.object({
  /** Their own words; null: what the figures say. */
  summary: z.string().max(20_000).nullable(),
  /** Sections that are not to be in it. */
  off: z.array(z.enum(sectionKeys)),
  /** When it was written last, epoch milliseconds. */
  at: z.number(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** By the path of its choice. */
export const ReportDrafts = z.record(z.string(), ReportDraft);
export type ReportDrafts = z.infer<typeof ReportDrafts>;

export const noDraft: ReportDraft = { summary: null, off: [], at: 0 };

/** More than these are not kept: the oldest go. */
const MOST = 200;

/** With this draft in place of the one before; one in which nothing is said is none. */
export function withDraft(drafts: ReportDrafts, path: string, draft: ReportDraft): ReportDrafts {
  const { [path]: _, ...others } = drafts;
  if (draft.summary === null && draft.off.length === 0) return others;
  const newest = Object.entries(others).sort(([, a], [, b]) => b.at - a.at);
  return Object.fromEntries([[path, draft], ...newest.slice(0, MOST - 1)]);
}
