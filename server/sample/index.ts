import type { RecordKind } from '../../lib/model/index.ts';
import { sampleAccounts } from './accounts.ts';
import { calendarFrom } from './calendar.ts';
import { sampleCases } from './cases.ts';
import { sampleContracts } from './contracts.ts';
import { sampleInitiatives } from './initiatives.ts';
import { sampleInteractions } from './interactions/index.ts';
import { sampleNotes } from './notes/index.ts';
import { sampleOpportunities } from './opportunities.ts';
import { sampleOwners } from './owners.ts';
import { sampleContacts } from './people/index.ts';
import type { SampleRecord } from './record.ts';
import { sampleTargets } from './targets.ts';
import { sampleTasks } from './tasks.ts';

export { generateDirectory } from './generate/directory.ts';
export { generateRecords } from './generate/records.ts';
export { sampleColleague, sampleOwnDomains, sampleViewer } from './owners.ts';
export type { Sample, SampleRecord } from './record.ts';
export { sampleWorkspace } from './workspace.ts';

/**
 * A believable portfolio as it stands on a day: what is due "today 16:00" is due on that day, in this machine's time
 * zone. A record comes after those it refers to, but a contact may report to a later one.
 */
export function sampleRecords(today: Date): SampleRecord[] {
  const calendar = calendarFrom(today);
  return [
    ...of('owner', sampleOwners),
    ...of('target', sampleTargets(calendar)),
    ...of('account', sampleAccounts),
    ...of('contact', sampleContacts),
    ...of('opportunity', sampleOpportunities(calendar)),
    ...of('contract', sampleContracts(calendar)),
    ...of('initiative', sampleInitiatives(calendar)),
    ...of('case', sampleCases(calendar)),
    ...of('note', sampleNotes(calendar)),
    ...of('task', sampleTasks(calendar)),
    ...of('interaction', sampleInteractions(calendar)),
  ];
}

type RecordOf<K extends RecordKind> = Extract<SampleRecord, { kind: K }>['record'];

function of<K extends RecordKind>(kind: K, records: readonly RecordOf<K>[]) {
  return records.map((record) => ({ kind, record }));
}
