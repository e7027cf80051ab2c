import { claire, helen, jonas, known, maria, priya, tomasz } from '../../gmail/mail/cast.ts';
import { type Plan, plan } from './plan.ts';

const meet = (code: string) => `https://meet.google.com/${code}`;
const room = { name: 'Munich · Isar (8)', email: 'c_1885isar0sample@resource.calendar.google.com' };

const arden = ['acc-arden-medical', 'certain'] as const;

/** Meetings with clients of the sample portfolio, in the three weeks around today. */
// biome-ignore format: one event is one row
export const clients: readonly Plan[] = [
  plan('arden-renewal', 'Arden Medical: renewal 2027', 'today 10:00-11:00', [maria, jonas, helen, priya], arden, {
    video: meet('ard-renw-xyz'), rooms: [room], text: 'Agenda\n1. Where the pilot stands\n2. Terms for 2027\n3. Basel',
  }),
  plan('arden-prep', 'Prepare the renewal', 'today 11:30-12:00', [maria], arden, { video: meet('ard-prep-xyz') }),
  plan('arden-weekly', 'Arden weekly', 'tue 14:00-14:30', [known('Nadia Roth'), known('Petra Simic')], arden, {
    weekly: true, video: meet('ard-week-xyz'),
  }),
  plan('brightlane-depots', 'Depot roll-out, phase 2', 'mon 9:30-10:30', [known('Rhys Bevan')], ['acc-brightlane', 'certain'], {
    by: known('Daniel Okafor'), zone: 'Europe/London', video: 'https://teams.microsoft.com/l/meetup-join/19%3asample',
  }),
  plan('castellmar-pilot', 'Cold-chain pilot: results', 'wed 11:00-12:00', [known('Javier Ibarra'), known('Montserrat Vidal'), claire], ['acc-castellmar', 'certain'], {
    video: 'https://castellmar.zoom.us/j/81234567890', place: 'Barcelona, Carrer de Mallorca 401',
  }),
  plan('halvorsen-visit', 'Site visit: Drammen plant', 'thu', [known('Lars Petter Moen'), known('Solveig Aas')], ['acc-halvorsen-foods', 'certain'], {
    place: 'Drammen, Norway',
  }),
  plan('wexcombe-review', 'Review', 'thu 11:00-11:45', [known('Anthony Marsh'), known('Kwame Osei')], ['acc-wexcombe', 'certain'], {
    zone: 'Europe/London',
  }),
  plan('tidewell-review', 'Review', 'fri 11:00-11:45', [known('Malcolm Threlfall')], ['acc-tidewell', 'certain']),
  plan('kurobane-quality', '品質レビュー / Quality review', 'tue 8:00-9:00', [known('佐々木 健')], ['acc-kurobane', 'certain'], {
    by: known('Akiko Morisaki'), zone: 'Asia/Tokyo',
  }),
  plan('lindqvist-audit', 'Cell bank audit', 'wed 9:00-10:00', [known('Annika Lindqvist'), known('Johan Ekdahl')], ['acc-lindqvist', 'certain'], {
    by: priya, source: { short: priya.email, name: priya.name, color: '#8e24aa' },
  }),
  plan('zurberg-qbr', 'Quarterly review with Zürberg', 'next tue 10:00-11:30', [known('Regula Frei'), known('Urs Zollinger')], ['acc-zurberg', 'certain'], {
    place: 'Zürich',
  }),
  plan('kesselhof-start', 'Kick-off: fermentation cellar', 'next mon 13:00-14:00', [known('Theresa Böhm'), known('Markus Thiel')], ['acc-kesselhof', 'certain']),
  plan('pinerow-pharmacy', 'R&D <b>"pharmacy"</b> & <img src=x onerror=alert(1)>', 'next wed 16:00-17:00', [known('Yolanda Reyes'), tomasz], ['acc-pinerow', 'certain'], {
    zone: 'America/Chicago',
  }),
  plan('copperline-fair', 'Trade fair: Cold Logistics', 'next wed..next fri', [known('Rick Sandoval'), tomasz], ['acc-copperline', 'certain']),
  plan('arden-last-week', 'Basel: what the ward says', 'last thu 15:00-16:00', [maria, known('Lukas Wenger')], arden),
  plan('steinach-demo', 'Demo for production', 'last wed 10:00-11:00', [known('Patrick Gygax'), known('Elif Demir'), priya], ['acc-steinach', 'certain']),
];
