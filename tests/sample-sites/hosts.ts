import type { Answer } from './answer.ts';
import { answerCalendar } from './calendar/site.ts';
import { answerCrm } from './crm.ts';
import { answerGmail } from './gmail/site.ts';
import { answerLinkedIn } from './linkedin/site.ts';
import { answerOutlook } from './outlook/site.ts';

/** The hosts that are sample sites here, each with what answers for it. */
export const sampleSites: Readonly<Record<string, (url: URL) => Answer>> = {
  'mail.google.com': answerGmail,
  'www.linkedin.com': answerLinkedIn,
  'de.linkedin.com': answerLinkedIn,
  'calendar.google.com': answerCalendar,
  'outlook.office.com': answerOutlook,
  'outlook.office365.com': answerOutlook,
  'outlook.live.com': answerOutlook,
  'outlook.cloud.microsoft': answerOutlook,
  'crm.example.com': answerCrm,
};

/** Names need no network, and the real hosts are never reached. */
export const sampleHosts: readonly string[] = Object.keys(sampleSites);
