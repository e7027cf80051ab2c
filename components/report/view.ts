import type { Id } from '../../lib/model/index.ts';
import type { OutFile } from '../../lib/save-file.ts';
import type { ReportChoice } from '../../lib/work/report/choice.ts';
import type { Report } from '../../lib/work/report/document.ts';
import type { ReportDraft, ReportDrafts } from '../../lib/work/report/draft.ts';
import type { Fact } from '../../lib/work/report/facts/fact.ts';
import type { Schedule, ScheduleChange } from '../../lib/work/report/schedule.ts';
import type { Star } from '../../lib/work/report/stars.ts';

/** What this browser keeps of reports, for whom is connected. */
export interface ReportsView {
  drafts: ReportDrafts;
  /** Whether what was typed is on the disk: until then it is lost with the page. */
  kept: 'kept' | 'keeping' | 'not-kept';
  stars: readonly Star[];
  schedules: readonly Schedule[];
}

/** A workbook to be written and saved. */
export type OutBook =
  | { kind: 'report'; title: string; report: Report }
  | { kind: 'facts'; title: string; facts: readonly Fact[]; from: string };

export interface ReportsEvents {
  choose(choice: ReportChoice): void;
  draft(choice: ReportChoice, draft: ReportDraft): void;
  clearStars(accountIds: readonly Id[]): void;
  schedule(change: ScheduleChange): void;
  download(file: OutFile): void;
  /** @returns whether it was written and given to the browser to save */
  book(book: OutBook): Promise<boolean>;
}
