import { z } from 'zod';
import { Id, Workspace } from './model/index.ts';
import { Reminded } from './reminded.ts';
import { CrmAccess, CrmName } from './sources/crm/access.ts';
import { PortfolioSettings } from './work/portfolio/settings.ts';
import { ReportDrafts } from './work/report/draft.ts';
import { Schedule } from './work/report/schedule.ts';
import { Star } from './work/report/stars.ts';

/** What a workspace has agreed on, with whose it is; epoch milliseconds. */
const Agreed = z.object({ connection: z.string(), workspace: Workspace, fetchedAt: z.number() });

/** Types of change, by connection. */
const Shown = z.record(z.string(), z.array(z.string()));

/** An authorised source. The token is here and nowhere else; this area is for trusted contexts only. */
const OneConnection = z.object({
  kind: z.enum(['server', 'workbook', ...CrmName.options]).default('server'),
  /** Of a workbook `workbook:` and its id. */
  address: z.string(),
  /** Empty: of a workbook, which asks for none, and of a CRM that grants one for a while. */
  token: z.string(),
  workspace: z.string(),
  ownerId: Id.nullable(),
  name: z.string(),
  email: z.string(),
  ownDomains: z.array(z.string()),
  scopes: z.array(z.enum(['read', 'write'])),
  /** Of a CRM. */
  crm: CrmAccess.optional(),
});

/** One that stands beside the first; `mark` is in the ids of its records, and the same when it is connected again. */
const Beside = OneConnection.extend({ mark: z.string().regex(/^[0-9a-f]{8}$/) });
export type Beside = z.infer<typeof Beside>;

/** How many may stand beside the first. */
export const MOST_BESIDE = 3;

export const Connection = OneConnection.extend({ beside: z.array(Beside).max(MOST_BESIDE).optional() });
export type Connection = z.infer<typeof Connection>;

const AllReminded = z.record(z.string(), Reminded);

/** What was starred, by connection. */
const AllStars = z.record(z.string(), z.array(Star).max(5000));

/** What was begun of reports, by connection. */
const AllReportDrafts = z.record(z.string(), ReportDrafts);

/** What storage.local holds beside the connection itself, by its key. */
export const keptValues = {
  agreed: Agreed,
  portfolio: PortfolioSettings,
  /** By connection, of which kinds of change the person has seen what is sent. */
  shown: Shown,
  /** Whether notifications tell of renewals; they do unless the person wants none. */
  remind: z.boolean(),
  /** By connection. */
  reminded: AllReminded,
  /** Whether summaries made on this device are offered; off until the person wants them. */
  summaries: z.boolean(),
  /** By connection. */
  stars: AllStars,
  /** By connection, which reports the person is reminded of. */
  schedules: z.record(z.string(), z.array(Schedule)),
  /** By connection; see lib/reports/kept-drafts.ts. */
  reports: AllReportDrafts,
  /** Connections of which nothing is read ahead. */
  paused: z.array(z.string()),
  /** By sign-in to a CRM, what renews the access that was granted. It is here and nowhere else. */
  refresh: z.record(z.string(), z.string()),
  /** What sheets of files were taken for, by their shape; read by whoever takes files over. */
  mappings: z.record(z.string(), z.unknown()),
} as const;
