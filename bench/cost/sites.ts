import type { Page } from 'playwright';
import { calendarPages } from '../../tests/sample-sites/calendar/events.ts';
import { sampleMailboxes } from '../../tests/sample-sites/gmail/mail/index.ts';
import { outlookPages } from '../../tests/sample-sites/outlook/pages.ts';
import type { Stand } from '../browser/stand.ts';
import { findTargets } from '../route/targets.ts';

/** What is installed in the browser beside which a page is measured. */
export type Variant = 'none' | 'keyside' | 'peer';

export interface CostSite {
  name: string;
  /** Of Keyside's script for the site, in its folder. */
  script: string;
  variants: readonly Variant[];
  /** A page as most are come to. */
  load(stand: Stand): Promise<Page>;
  /** A page with ten thousand people. */
  crowd?(stand: Stand): Promise<Page>;
  /** A page on which an account is shown, and which changes that many times a second. */
  storm(stand: Stand, perSecond: number): Promise<Page>;
}

const profile = 'https://www.linkedin.com/in/maria-lopes/';
const week = 'https://calendar.google.com/calendar/u/0/r/week';
const settings = '?delay=0&ids=0&peer=on';

/** The peer reads Gmail alone. */
export const costSites: readonly CostSite[] = [
  {
    name: 'Gmail',
    script: 'content-scripts/gmail.js',
    variants: ['none', 'keyside', 'peer'],
    load: (stand) => stand.open(settings),
    crowd: (stand) => stand.open(settings, hashOf('crowd')),
    storm: (stand, perSecond) => stand.open(`${settings}&storm=${perSecond}`, findTargets()[0]?.hash),
  },
  {
    ...other('LinkedIn', 'linkedin', profile),
    // This sample counts its changes by the minute.
    storm: (stand, perSecond) => open(stand, `${profile}?delay=0&storm=${perSecond * 60}`),
  },
  {
    ...other('Calendar', 'calendar', week),
    async storm(stand, perSecond) {
      const page = await open(stand, `${week}?delay=0&storm=${perSecond}`);
      await page.evaluate((id) => window.sampleCalendar.open(id), eventOfClient());
      return page;
    },
  },
  {
    ...other('Outlook', 'outlook', 'https://outlook.office.com/mail/'),
    storm: (stand, perSecond) => open(stand, `${mailOfClient()}?delay=0&storm=${perSecond}`),
  },
];

function other(name: string, script: string, address: string): Omit<CostSite, 'storm'> {
  return {
    name,
    script: `content-scripts/${script}.js`,
    variants: ['none', 'keyside'],
    load: (stand) => open(stand, `${address}?delay=0`),
  };
}

async function open({ context }: Stand, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

function hashOf(key: string): string {
  const thread = sampleMailboxes[0]?.threads.find((one) => one.key === key);
  if (!thread) throw new Error(`The sample Gmail has no thread “${key}”.`);
  return `#inbox/${thread.hash}`;
}

function eventOfClient(): string {
  const event = calendarPages.find(({ certainty }) => certainty === 'certain');
  if (!event) throw new Error('The sample Calendar has no event with a client.');
  return event.eventId;
}

function mailOfClient(): string {
  const mail = outlookPages.find(({ kind, shown }) => kind === 'message' && shown.certainty === 'certain');
  if (!mail) throw new Error('The sample Outlook has no mail of a client.');
  return mail.address;
}
