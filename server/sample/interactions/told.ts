import type { Interaction } from '../../../lib/model/index.ts';

/** An interaction as it was, instead of made up: account and people by their keys, so many days ago. */
export type Told = readonly [
  account: string,
  ago: number,
  time: string,
  kind: Interaction['kind'],
  direction: Interaction['direction'],
  subject: string,
  summary: string | null,
  people: readonly string[],
];

const pilot =
  'Eight of fifteen trips, no excursion. Castellmar asks who pays for the second seven; Brightlane offers half.';

// biome-ignore format: one interaction is one row
export const told: readonly Told[] = [
  ['arden-medical', 3, '10:24', 'email', 'in', 'Re: ROI sheet for the board', 'Maria needs it before Friday, one page, with the Basel figures left out for now.', ['maria-lopes']],
  ['arden-medical', 4, '14:00', 'meeting', null, 'QBR Arden', 'Board wants one vendor for monitoring by Q2. The escalation took half of the hour.', ['maria-lopes', 'emeka-obi']],
  ['arden-medical', 6, '09:05', 'call', 'in', 'Maria called about Basel', 'Pumps out of calibration at one site. Promised a word every day at 16:00 until it is closed.', ['maria-lopes']],
  ['arden-medical', 9, '16:40', 'email', 'in', 'Re: Renewal terms for 2027', 'Jonas compares with last year and waits for the calibration report.', ['jonas-kern']],
  ['arden-medical', 12, '11:30', 'meeting', null, 'Patient safety catch-up', 'Nadia speaks for phase 2 in the committee.', ['nadia-roth']],
  ['arden-medical', 14, '18:10', 'linkedin', 'out', 'Message to Petra about her new post', 'She took over Biomed in October. Said hello, offered a visit in Basel.', ['petra-simic']],
  ['arden-medical', 71, '13:00', 'meeting', null, 'Executive review', 'Half an hour with Helen. Wants one page, not ten, and to meet before the budget.', ['helen-brandt']],
  ['harrowvale', 12, '12:20', 'email', 'in', 'Introduction', 'Kwame of Wexcombe gave Jim our name. Four houses, medicine fridges.', ['jim-rowntree']],
  ['brightlane', 5, '10:00', 'meeting', null, 'Cold-chain pilot: joint review', pilot, ['daniel-okafor', 'fiona-caldwell']],
  ['castellmar', 5, '10:00', 'meeting', null, 'Cold-chain pilot: joint review', pilot, ['javier-ibarra', 'lucia-ferrer']],
  ['brightlane', 2, '15:45', 'email', 'in', 'Cold-chain pilot: who pays for the second half?', 'One thread with Javier of Castellmar and Daniel of Brightlane.', ['daniel-okafor']],
  ['castellmar', 2, '15:45', 'email', 'in', 'Cold-chain pilot: who pays for the second half?', 'One thread with Javier of Castellmar and Daniel of Brightlane.', ['javier-ibarra']],
  ['tidewell', 2, '20:12', 'email', 'in', 'Off the record', 'Gwen wrote from her own address: the tender is being prepared.', ['gwen-pritchard']],
  ['tidewell', 12, '09:30', 'meeting', null, 'Service review', 'Forty minutes about nine stations. Malcolm left before the end.', ['malcolm-threlfall', 'gwen-pritchard', 'judith-crane']],
];

/** Whom nobody of ours knew before what is told: they are in nothing made up. */
export const newcomers: readonly string[] = ['petra-simic', 'jim-rowntree'];
