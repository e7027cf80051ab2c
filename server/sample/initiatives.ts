import type { Initiative } from '../../lib/model/index.ts';
import type { Calendar } from './calendar.ts';
import { accountOf, recordId } from './portfolio.ts';
import { progressOf } from './progress.ts';
import { recordLink, type Sample } from './record.ts';

type Row = readonly [
  account: string,
  name: string,
  status: Initiative['status'],
  progress: number,
  /** 0: this quarter, -1: the last one, 1: the next; or this month. */
  period: number | 'month',
  due: number,
  summary: string,
];

// biome-ignore format: one initiative is one row
const rows: readonly Row[] = [
  ['arden-medical', 'Recalibrate Basel', 'at-risk', 40, 0, 3, '14 of 35 pumps done; the report goes to the regulator.'],
  ['arden-medical', 'One dashboard for all wards', 'on-track', 70, 0, 27, 'Munich and Ulm are live, Basel follows after the recalibration.'],
  ['arden-medical', 'Train the ward managers', 'done', 100, -1, -70, '26 of 28 came, feedback 4.6 of 5.'],
  ['brightlane', 'Roll out Grangemouth', 'on-track', 85, 0, 18, 'Doors and docks done, the yard gateway is on order.'],
  ['brightlane', 'Fewer false door alarms', 'at-risk', 45, 0, 30, 'Daventry still has 60 a day; the goal is 10.'],
  ['castellmar', 'Cold-chain pilot with Brightlane', 'on-track', 55, 0, 25, 'Eight of fifteen trips done without an excursion.'],
  ['castellmar', 'Validation of the Labs rooms', 'off-track', 20, 0, 20, 'Waits for the CIO to open the network.'],
  ['halvorsen-foods', 'Drammen lines 1 to 6', 'on-track', 90, 0, 14, 'Line 6 remains, planned for the stop in week 50.'],
  ['halvorsen-foods', 'Energy report for the board', 'on-track', 60, 0, 21, 'Silje has the figures of five plants.'],
  ['halvorsen-dairy', 'Paperless cold-store log', 'done', 100, 0, -12, 'The inspector accepted the electronic log.'],
  ['wexcombe', 'Cut hired equipment by a fifth', 'on-track', 75, 0, 30, 'Down 17 % since June, £212k saved.'],
  ['wexcombe', 'Tag replacement', 'at-risk', 30, 0, 24, '40 tags with weak batteries, replacements arrive next week.'],
  ['tidewell', 'Explain and close the data gaps', 'off-track', 25, 0, 8, 'Cause known at four of nine stations.'],
  ['zurberg', 'Second campus live', 'on-track', 35, 0, 36, 'Gateways are up, sensors arrive in two lots.'],
  ['kesselhof', 'Brewhouse alarms by phone', 'done', 100, 0, -20, 'Two shifts use it and like it.'],
  ['steinach', 'Certified climate for hall 2', 'at-risk', 50, 0, 28, 'The auditor wants a second month of data.'],
  ['lindqvist', 'Electronic signatures', 'on-track', 80, 0, 17, 'Works in test, release after the freeze.'],
  ['pinerow', 'Duluth and St Cloud on one system', 'on-track', 65, 0, 33, 'Duluth done, St Cloud in December.'],
  ['pinerow', 'Security review', 'at-risk', 45, 0, 22, '14 of 90 questions are open.'],
  ['copperline', 'Alarm chain that never ends in silence', 'at-risk', 55, 0, 10, 'Second phone number now required; the test at night is to come.'],
  ['davenholt', 'Condition reports for 30 substations', 'on-track', 70, 0, 30, '21 delivered, Bas uses them in his budget.'],
  ['montfaucel', 'Étalonnage annuel', 'on-track', 60, 0, 26, '72 sondes sur 120, un certificat à refaire.'],
  ['verdalia', 'Pre-cooling time down to 4 hours', 'on-track', 50, 0, 36, 'From 6.1 to 5.0 hours since September.'],
  ['belmorava', 'Trial in the furnace hall', 'on-track', 40, 0, 45, 'Radio works through the heat shield.'],
  ['brightlane', 'Monthly alarm report', 'on-track', 80, 'month', 6, 'November: 41 alarms that mattered, all answered within ten minutes.'],
  ['wexcombe', 'Tags found on time', 'on-track', 90, 'month', 5, '96 % of the pumps were found within five minutes.'],
  ['zurberg', 'Night export without a gap', 'at-risk', 50, 'month', 6, 'Two nights of 24 were incomplete.'],
  ['pinerow', 'Alert texts on old pagers', 'on-track', 60, 'month', 4, 'Half of the pagers are replaced.'],
  ['arden-medical', 'Phase 2 site list', 'at-risk', 5, 1, 60, 'Maria still owes the list of sites.'],
];

export function sampleInitiatives(calendar: Calendar): Sample<'initiative'>[] {
  const { day, quarter } = calendar;
  return rows.map(([account, name, status, progress, nth, due, summary]) => {
    const { id: accountId, ownerId } = accountOf(account);
    const id = recordId('ini', account, name);
    const when = { period: nth === 'month' ? day(0).slice(0, 7) : quarter(nth).name, dueDate: day(due) };
    return {
      id,
      accountId,
      name,
      status,
      progress,
      ...when,
      summary,
      ownerId,
      updates: progressOf(account, name, ownerId, calendar),
      link: recordLink('initiative', id),
    };
  });
}
