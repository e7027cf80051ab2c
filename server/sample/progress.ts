import type { InitiativeUpdate } from '../../lib/model/index.ts';
import type { Calendar } from './calendar.ts';

type Row = readonly [
  account: string,
  initiative: string,
  /** Days from today. */
  day: number,
  status: InitiativeUpdate['status'],
  progress: number,
  body: string,
  internal: string,
];

// biome-ignore format: one update is one row, those of an initiative newest first
const rows: readonly Row[] = [
  ['arden-medical', 'Recalibrate Basel', -2, 'at-risk', 40, '14 of 35 pumps are recalibrated. The report for the regulator follows on Friday.', 'Support is two people short until January; do not promise more than ten pumps a week.'],
  ['arden-medical', 'Recalibrate Basel', -16, 'on-track', 15, 'The first five pumps are done, and remote access to the site is set up.', ''],
  ['arden-medical', 'One dashboard for all wards', -9, 'on-track', 70, 'Munich and Ulm are live. Basel follows after the recalibration.', ''],
  ['brightlane', 'Fewer false door alarms', -4, 'at-risk', 45, 'Daventry is down from 140 alarms a day to 60. New thresholds are being tried in two depots.', 'The sensors at gate 3 are ours to replace.'],
  ['castellmar', 'Validation of the Labs rooms', -6, 'off-track', 20, 'We are waiting for access to the network of the laboratories.', 'The CIO has not answered for three weeks. Escalate to the sponsor on Monday.'],
  ['wexcombe', 'Cut hired equipment by a fifth', -3, 'on-track', 75, 'Hired equipment is down 17 % since June, which has saved £212,000.', ''],
];

/** What was said of an initiative, newest first. */
export function progressOf(
  account: string,
  initiative: string,
  authorId: string | null,
  { at }: Calendar,
): InitiativeUpdate[] {
  return rows.flatMap(([of, name, day, status, progress, body, internal], index) =>
    of === account && name === initiative
      ? [{ id: idOf(index), at: at(day, '15:30'), authorId, status, progress, body, internal }]
      : [],
  );
}

/** The same with each seeding, so that the same update is never there twice. */
const idOf = (index: number) => `5a3b1e00-0000-4000-8000-${String(index).padStart(12, '0')}`;
