import type { Case } from '../../lib/model/index.ts';
import type { Calendar } from './calendar.ts';
import { accountOf, recordId } from './portfolio.ts';
import { recordLink, type Sample } from './record.ts';

type Row = readonly [
  account: string,
  subject: string,
  severity: Case['severity'],
  /** Days from today. */
  opened: number,
  closed: number | null,
  /** Days from today and the time of day. */
  nextUpdate: readonly [number, string] | null,
  mark?: 'escalated' | 'waiting',
];

// biome-ignore format: one case is one row
const rows: readonly Row[] = [
  ['arden-medical', 'Dosing pumps out of calibration', 'high', -6, null, [0, '16:00'], 'escalated'],
  ['arden-medical', 'Weekly report shows Munich twice', 'low', -33, -27, null],
  ['arden-medical', 'New users cannot sign in with single sign-on', 'medium', -80, -78, null],
  ['tidewell', 'Data gaps at nine pumping stations', 'critical', -41, null, [1, '09:30'], 'escalated'],
  ['tidewell', 'Invoices sent to the wrong cost centre', 'medium', -19, null, null, 'waiting'],
  ['brightlane', 'Door alarms repeat every minute, Daventry', 'medium', -4, null, [2, '12:00']],
  ['brightlane', 'Map shows trailers in the sea', 'low', -62, -58, null],
  ['copperline', 'Freezer alarm reached nobody on 2 October', 'high', -53, null, [3, '17:00'], 'escalated'],
  ['wexcombe', 'Batteries of 40 tags empty too early', 'medium', -15, null, [6, '10:00'], 'waiting'],
  ['zurberg', 'Export to the pharmacy system stops at midnight', 'medium', -9, null, [1, '14:00']],
  ['castellmar', 'Probe 17 drifts by 0.4 °C', 'high', -11, null, [4, '11:00']],
  ['halvorsen-foods', 'Norwegian texts missing on the line display', 'low', -22, null, null, 'waiting'],
  ['lindqvist', 'Audit trail lists times in UTC only', 'medium', -47, -30, null],
  ['pinerow', 'Duluth gateway offline after a power cut', 'high', -70, -69, null],
  ['pinerow', 'Alert texts cut off on old pagers', 'low', -8, null, [7, '15:00']],
  ['montfaucel', 'Certificat d’étalonnage manquant', 'medium', -5, null, [2, '16:30']],
  ['rivaunay', 'Too many alarms during cleaning', 'medium', -36, null, null, 'waiting'],
  ['davenholt', 'Firmware 4.2 refused by the OT firewall', 'medium', -13, null, [5, '10:30']],
];

export function sampleCases({ at }: Calendar): Sample<'case'>[] {
  return rows.map(([account, subject, severity, opened, closed, nextUpdate, mark]) => {
    const { id: accountId, ownerId } = accountOf(account);
    const id = recordId('cas', account, subject);
    return {
      id,
      accountId,
      subject,
      status: closed !== null ? 'closed' : mark === 'waiting' ? 'waiting' : 'open',
      severity,
      escalated: mark === 'escalated',
      openedAt: at(opened, '08:50'),
      closedAt: closed === null ? null : at(closed, '15:20'),
      nextUpdateAt: nextUpdate && at(...nextUpdate),
      ownerId,
      link: recordLink('case', id),
    };
  });
}
