import { type ContextPart, type Id, WEEKS } from '../../model/index.ts';
import type { Depth, Row } from '../crm/vendor.ts';
import { CONTACTS, interactionRow, taskRow } from './activities.ts';
import type { Rec } from './api.ts';
import { columnsOf } from './columns.ts';
import { accountRow, caseRow, contactRow, contractRow, opportunityRow, type Reading } from './rows.ts';
import { among, instant, select } from './soql.ts';

export interface Asked {
  readonly name: string;
  readonly part: ContextPart | 'account';
  readonly soql: string;
  /** Rows of one account that the panel shows of it. */
  readonly most: number;
  row(record: Rec): Row | undefined;
}

const WEEK = 7 * 86_400_000;

/** All that is asked of accounts. What this edition or person does not have is not asked for. */
export function partQueries(reading: Reading, ids: readonly Id[], depth: Depth, now: number): Asked[] {
  const { org, mapping } = reading;
  const isFacts = depth === 'facts';
  const query = (from: string, where: readonly string[], order?: string, by = 'AccountId') =>
    select({
      fields: columnsOf(org, mapping, from),
      from,
      where: [among(by, ids), ...where],
      ...(order && { order }),
    });
  const lately = instant(now - WEEKS * WEEK);
  const year = `${new Date(now).getUTCFullYear() - 1}-01-01`;
  const opportunities = isFacts ? `(IsClosed = false OR CloseDate >= ${year})` : 'IsClosed = false';
  const touch = (object: string) => (record: Rec) => interactionRow(reading, object, record);
  const all: (Asked & { object: string })[] = [
    {
      object: 'Account',
      name: 'account',
      part: 'account',
      soql: query('Account', [], undefined, 'Id'),
      most: ids.length,
      row: (record) => accountRow(reading, record),
    },
    {
      object: 'Contact',
      name: 'contacts',
      part: 'contacts',
      soql: query('Contact', [], 'LastModifiedDate DESC, Id'),
      most: 500,
      row: (record) => contactRow(reading, record),
    },
    {
      object: 'Opportunity',
      name: 'opportunities',
      part: 'opportunities',
      soql: query('Opportunity', [opportunities], 'CloseDate, Id'),
      most: 200,
      row: (record) => opportunityRow(reading, record),
    },
    {
      object: 'Contract',
      name: 'contracts',
      part: 'contracts',
      soql: query('Contract', ["StatusCode != 'Expired'"], 'EndDate NULLS LAST, Id'),
      most: 100,
      row: (record) => contractRow(reading, record),
    },
    {
      object: 'Case',
      name: 'cases',
      part: 'cases',
      soql: query('Case', ['IsClosed = false'], 'IsEscalated DESC, CreatedDate DESC, Id'),
      most: 100,
      row: (record) => caseRow(reading, record),
    },
    {
      object: 'Task',
      name: 'tasks',
      part: 'tasks',
      soql: query('Task', ['IsClosed = false'], 'ActivityDate NULLS LAST, Id'),
      most: 100,
      row: (record) => taskRow(reading, record),
    },
    {
      object: 'Task',
      name: 'touches',
      part: 'interactions',
      soql: query(
        'Task',
        ['IsClosed = true', CONTACTS, ...(isFacts ? [`ActivityDate >= ${lately.slice(0, 10)}`] : [])],
        'ActivityDate DESC NULLS LAST, Id DESC',
      ),
      most: 100,
      row: touch('Task'),
    },
    {
      object: 'Event',
      name: 'meetings',
      part: 'interactions',
      soql: query('Event', isFacts ? [`StartDateTime >= ${lately}`] : [], 'StartDateTime DESC, Id DESC'),
      most: 100,
      row: touch('Event'),
    },
    {
      object: 'EmailMessage',
      name: 'mail',
      part: 'interactions',
      soql: query(
        'EmailMessage',
        ['ActivityId = null', ...(isFacts ? [`MessageDate >= ${lately}`] : [])],
        'MessageDate DESC, Id DESC',
        'RelatedToId',
      ),
      most: 100,
      row: touch('EmailMessage'),
    },
  ];
  return all.filter(({ object }) => org.objects[object]);
}
