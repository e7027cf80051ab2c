import type { OpportunityStep, WeighedField } from '../../../lib/model/index.ts';
import type { Calendar } from '../calendar.ts';

type Move = readonly [field: WeighedField, from: string | number, to: string | number];

/** What was changed so many days ago, and why; an amount is in the deal's own currency, a date in days from today. */
type Step = readonly [ago: number, time: string, reason: string, ...moves: Move[]];

/** By account and name of the opportunity; newest first. */
// biome-ignore format: one step is one row
const steps: Readonly<Record<string, readonly Step[]>> = {
  'arden-medical/Ward monitoring, 3 sites': [
    [4, '15:10', 'The board wants one vendor by Q2; Ulm is in now', ['amount', 560_000, 640_000]],
    [9, '11:20', 'Maria asked for the offer after the ward visit', ['stage', 'Discovery', 'Proposal']],
    [38, '09:40', 'Board meets later than planned', ['closeDate', 20, 52]],
    [74, '16:05', 'First sites named, need is real', ['stage', 'Qualify', 'Discovery']],
  ],
  'arden-medical/Renewal 2027': [
    [6, '17:30', 'Jonas will not talk price while Basel is open', ['closeDate', 18, 46]],
    [63, '10:15', 'Procurement opened the file', ['stage', 'Qualify', 'Discovery']],
  ],
  'brightlane/Reefer sensors, 220 trailers': [
    [5, '14:25', 'Siobhan sent her mark-up, three points left', ['stage', 'Proposal', 'Negotiation']],
    [5, '14:20', 'Daniel wants it in this year’s budget', ['forecastCategory', 'best-case', 'commit']],
    [33, '12:00', '20 more trailers in the fleet', ['amount', 289_000, 318_000]],
  ],
  'halvorsen-foods/Group frame agreement': [
    [11, '10:50', 'Henrik reviews it for the group', ['stage', 'Proposal', 'Negotiation']],
    [47, '13:35', 'Three plants joined', ['amount', 720_000, 890_000]],
  ],
  'wexcombe/Equipment tracking, phase 2': [
    [8, '09:15', 'Business case goes to the capital group', ['stage', 'Discovery', 'Proposal']],
    [8, '09:14', 'The group meets in January', ['closeDate', 24, 45]],
  ],
  'tidewell/Renewal 2027': [
    [2, '20:40', 'Gwen: a tender is being prepared', ['forecastCategory', 'pipeline', 'omitted']],
    [12, '11:00', 'Malcolm left the service review', ['stage', 'Discovery', 'Qualify']],
  ],
  'zurberg/Pharmacy monitoring': [
    [3, '16:30', 'Only the data-processing terms are open', ['forecastCategory', 'best-case', 'commit']],
    [15, '08:50', 'Price agreed with Regula', ['stage', 'Proposal', 'Negotiation']],
  ],
  'lindqvist/Cell bank, second site': [
    [7, '15:45', 'Johan said yes by phone', ['stage', 'Negotiation', 'Verbal']],
  ],
  'pinerow/System-wide pharmacy': [
    [10, '17:05', 'Security review takes until January', ['closeDate', 30, 61]],
    [29, '14:10', 'Yolanda has the budget', ['stage', 'Proposal', 'Negotiation']],
  ],
  'davenholt/Substations, Flanders': [
    [13, '11:55', 'Tender is out', ['stage', 'Discovery', 'Proposal']],
  ],
  'fennimore/Renewal, stores': [
    [6, '12:45', 'Rupert agreed at lunch', ['stage', 'Negotiation', 'Verbal']],
  ],
};

/** What was said of an opportunity each time that it changed. */
export function historyOf(
  { account, name, currency, byId }: { account: string; name: string; currency: string; byId: string | null },
  { at, day }: Calendar,
): OpportunityStep[] {
  const worth = (value: string | number, field: WeighedField) => {
    if (field === 'amount') return { amount: Number(value), currency };
    return typeof value === 'number' ? day(value) : value;
  };
  return (steps[`${account}/${name}`] ?? []).map(([ago, time, reason, ...moves]) => ({
    at: at(-ago, time),
    byId,
    reason,
    changes: moves.map(([field, from, to]) => ({
      field,
      from: worth(from, field),
      to: worth(to, field),
    })),
  }));
}

const commits = ['Reefer sensors, 220 trailers', 'Pharmacy monitoring'];

/** Where it is not the stage's. */
export function categoryOf(account: string, name: string): 'commit' | 'best-case' | 'omitted' | null {
  if (account === 'tidewell' && name === 'Renewal 2027') return 'omitted';
  if (account === 'castellmar' && name.startsWith('Cold-chain pilot')) return 'best-case';
  return commits.includes(name) ? 'commit' : null;
}
