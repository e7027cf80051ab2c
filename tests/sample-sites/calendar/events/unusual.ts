import { alex, claire, known, maria, priya, stranger, tomasz, weiss } from '../../gmail/mail/cast.ts';
import { type Plan, plan } from './plan.ts';

const none = [null, 'none'] as const;
const colleagues = [null, 'own'] as const;
const several = [null, 'several'] as const;

const team = { short: 'c_7norvane0team0sample@g', name: 'DACH team', color: '#0b8043' };
const holidays = { short: 'en.german#holiday@v', name: 'Holidays in Germany', color: '#f6bf26' };
const room = { name: 'Munich · Lech (4)', email: 'c_1885lech0sample@resource.calendar.google.com' };
const projector = { name: 'Projector', email: 'c_1886proj0sample@resource.calendar.google.com' };

/** Events that are easily taken for what they are not. */
// biome-ignore format: one event is one row
export const unusual: readonly Plan[] = [
  plan('alias-domain', 'Spare parts', 'thu 9:00-9:45', [weiss], ['acc-arden-medical', 'certain']),
  plan('look-alike', 'Intro: cold storage', 'fri 13:00-13:30', [stranger('Marta Lindgren', 'marta@brightlane.io')], ['acc-brightlane', 'question']),
  plan('free-mail', 'Coffee', 'fri 15:00-15:30', [stranger('Sam Fenwick', 'sam.fenwick.sample@gmail.com')], none),
  plan('several', 'Hospital user group', 'wed 14:30-16:00', [maria, known('Kwame Osei'), known('Urs Zollinger')], several, { video: 'https://meet.google.com/hos-user-grp' }),
  plan('crowd', 'User conference: opening', 'thu 16:00-17:00', [priya], several, { crowd: 250, place: 'Munich, Alte Kongresshalle' }),
  plan('names-only', 'Telemetry: open points', 'wed 16:30-17:00', [], ['acc-tidewell', 'question'], { unaddressed: ['Gwen Pritchard', 'Malcolm Threlfall'] }),
  plan('pipeline', 'Pipeline review', 'mon 13:00-13:45', [priya, tomasz, claire], colleagues, { weekly: true, rooms: [room] }),
  plan('one-on-one', 'Alex / Priya', 'thu 13:30-14:00', [], colleagues, { by: priya, weekly: true }),
  plan('room-only', 'Room for the workshop', 'mon 16:00-17:00', [], colleagues, { rooms: [room, projector] }),
  plan('focus', 'Write the Arden proposal', 'fri 8:30-10:00', [], none, { text: `Ask ${maria.name} (${maria.email}) for the figures.` }),
  plan('team-day', 'Claire is away', 'tue', [], none, { source: team }),
  plan('holiday', 'Bank holiday', 'next fri', [], none, { source: holidays }),
  plan('long-title', 'A meeting whose title somebody wrote as if it were the whole invitation, with the agenda, the place and a greeting', 'today 15:00-15:30', [known('Fiona Caldwell')], ['acc-brightlane', 'certain'], { by: alex }),
  plan('arabic', 'مراجعة العقد', 'tomorrow 17:00-17:30', [known('Imogen Hale')], ['acc-fennimore', 'certain']),
];
