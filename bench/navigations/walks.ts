import { sampleEvents } from '../../tests/sample-sites/calendar/events/index.ts';
import { calendarPages } from '../../tests/sample-sites/calendar/events.ts';
import { crowdOf } from '../../tests/sample-sites/calendar/page/crowd.ts';
import { sampleMailboxes } from '../../tests/sample-sites/gmail/mail/index.ts';
import { type Generation, parsePath, shellOf } from '../../tests/sample-sites/linkedin/page/route.ts';
import { linkedinPages } from '../../tests/sample-sites/linkedin/pages.ts';
import { outlookMailbox } from '../../tests/sample-sites/outlook/mail/index.ts';
import { outlookPages } from '../../tests/sample-sites/outlook/pages.ts';
import { accountsOf } from './accounts-of.ts';
import type { Stop, Walk } from './step.ts';

/** Every way of going about a site within one document, in both generations of its markup where it has two. */
export function allWalks(): Walk[] {
  return [
    gmail('delay=60'),
    gmail('delay=300&ids=200&pane=vertical'),
    linkedin('sdui', '/in/maria-lopes/', ''),
    // What somebody before works at stays beside the next one's name for a while.
    linkedin('ember', '/in/maria-lopes/', ' profiles', '&rest=700'),
    linkedin('sdui', '/company/arden-medical/', ' companies and messages'),
    linkedin('sdui', pathOfLead(), '', '&rest=700'),
    calendar('2026'),
    calendar('2019'),
    outlook('gen=2026&addresses=shown', 'shown'),
    outlook('gen=2023&addresses=names', 'names'),
  ];
}

function gmail(settings: string): Walk {
  // The page makes up the people of a crowd when it is opened, so whose they are is not known here.
  const threads = (sampleMailboxes[0]?.threads ?? []).filter(
    ({ folder, messages }) => folder === 'inbox' && messages.every((message) => message.crowd === 0),
  );
  const stops = threads.map(({ hash, key, messages }): Stop => {
    const allowed = accountsOf(messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc]).map(emailOf));
    return { to: `#inbox/${hash}`, name: key, allowed, hopes: allowed.length === 1 ? 'account' : 'other' };
  });
  const list: Stop = { to: '#inbox', name: 'inbox', allowed: [], hopes: 'other' };
  return {
    name: `Gmail ${settings}`,
    address: `https://mail.google.com/mail/u/0/?${settings}#inbox`,
    way: 'hash',
    stops: [...stops, list, list, list],
  };
}

const emailOf = ({ email }: { email: string | null }) => email;

/** Pages in the same document as `start`: going to any other would load the page anew. */
function linkedin(ui: Generation, start: string, part: string, settings = ''): Walk {
  const shell = (path: string) => shellOf(parsePath(path), ui);
  const stops = linkedinPages.flatMap(({ address, accountId, certainty }): Stop[] => {
    const { hostname, pathname, searchParams } = new URL(address);
    const isOfUi = (searchParams.get('ui') ?? 'sdui') === ui;
    if (hostname !== 'www.linkedin.com' || !isOfUi || shell(pathname) !== shell(start)) return [];
    return [{ to: pathname, name: pathname, ...about(accountId, certainty) }];
  });
  const address = `https://www.linkedin.com${start}?ui=${ui}&delay=random${settings}`;
  return { name: `LinkedIn ${shell(start)}${part}`, address, way: 'linkedin', stops };
}

function pathOfLead(): string {
  const lead = linkedinPages.find(({ kind }) => kind === 'lead');
  if (!lead) throw new Error('The sample has no lead.');
  return new URL(lead.address).pathname;
}

function calendar(gen: string): Walk {
  const events = sampleEvents(new Date());
  const stops = calendarPages.map(({ eventId, key, account, certainty }): Stop => {
    const { guests, crowd } = events.find(({ id }) => id === eventId) ?? { guests: [], crowd: 0 };
    const invited = [...guests, ...crowdOf(crowd)];
    const several = { allowed: accountsOf(invited.map(emailOf)), hopes: 'other' } as const;
    return { to: eventId, name: key, ...(certainty === 'several' ? several : about(account, certainty)) };
  });
  const closed: Stop = { to: '', name: 'closed', allowed: [], hopes: 'other' };
  return {
    name: `Calendar ${gen}`,
    address: `https://calendar.google.com/calendar/u/0/r/week?gen=${gen}&delay=random`,
    way: 'calendar',
    stops: [...stops, closed, closed],
  };
}

function outlook(settings: string, addresses: 'shown' | 'names'): Walk {
  const stops = outlookPages.map((page): Stop => {
    const { accountId, certainty } = page[addresses];
    const several = { allowed: accountsOf(invitedTo(page.key)), hopes: 'other' } as const;
    return {
      to: page.key,
      name: page.key,
      ...(certainty === 'several' ? several : about(accountId, certainty)),
    };
  });
  const address = `https://outlook.office.com/mail/?${settings}&delay=random`;
  return { name: `Outlook ${settings}`, address, way: 'outlook', stops };
}

function invitedTo(key: string): string[] {
  const mail = outlookMailbox.conversations.find((one) => one.key === key);
  const meeting = outlookMailbox.meetings.find((one) => one.key === key);
  const people = mail
    ? mail.messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc])
    : [...(meeting ? [meeting.organizer, ...meeting.guests] : [])];
  return people.map(({ email }) => email);
}

function about(accountId: string | null, certainty: string): Pick<Stop, 'allowed' | 'hopes'> {
  const hopes = certainty === 'certain' ? 'account' : certainty === 'question' ? 'question' : 'other';
  return { allowed: accountId ? [accountId] : [], hopes };
}
