import type { ComposeView } from '../../components/compose/view.ts';
import type { Sighting, SiteName } from '../../lib/model/index.ts';

const calendar = { kind: 'meeting', words: 'compose.opener.logMeeting' } as const;
const mail = { kind: 'email', words: 'compose.opener.logEmail' } as const;
const linkedin = { kind: 'linkedin', words: 'compose.opener.logMessage' } as const;

const bySite: Readonly<Record<SiteName, ComposeView['log']>> = {
  gmail: mail,
  outlook: mail,
  calendar,
  linkedin,
};

/** What the page at hand can be logged as. A list, a draft and a page about nobody are nothing that took place. */
export function logOf(sighting: Sighting | null): ComposeView['log'] {
  if (!sighting || sighting.people.every(({ part }) => part === 'row')) return null;
  if (/\/(compose|draft|new|company)/.test(sighting.page)) return null;
  if (sighting.meeting) return calendar;
  return bySite[sighting.site];
}
