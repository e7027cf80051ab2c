import { t } from '../../i18n/index.ts';
import type { Finding, Thing } from '../crm/check.ts';
import { SourceError } from '../error.ts';
import { Reason } from './dialect.ts';
import { fieldIn, type Org } from './org.ts';

interface Needs {
  readonly thing: Thing;
  readonly objects: readonly string[];
  /** Of the first object, without which little can be shown. */
  readonly fields: readonly string[];
  readonly written: boolean;
}

const needs: readonly Needs[] = [
  { thing: 'accounts', objects: ['Account'], fields: ['Name', 'Website', 'OwnerId'], written: true },
  { thing: 'contacts', objects: ['Contact'], fields: ['Name', 'Email', 'AccountId'], written: true },
  {
    ...{ thing: 'opportunities', objects: ['Opportunity'], written: true },
    fields: ['StageName', 'Amount', 'CloseDate', 'AccountId'],
  },
  { thing: 'cases', objects: ['Case'], fields: ['Subject', 'Status', 'AccountId'], written: true },
  { thing: 'contracts', objects: ['Contract'], fields: ['StartDate', 'EndDate'], written: false },
  { thing: 'interactions', objects: ['Task', 'Event'], fields: ['Subject', 'ActivityDate'], written: true },
  { thing: 'tasks', objects: ['Task'], fields: ['Subject', 'ActivityDate', 'Status'], written: true },
];

/** What this person may see and do, by what Salesforce says of its objects. */
export const checkOrg = (org: Org): Finding[] => [...needs.map((need) => checkOne(org, need)), notes(org)];

function checkOne(org: Org, { thing, objects, fields, written }: Needs): Finding {
  const [first = ''] = objects;
  const hidden = objects.filter((object) => !org.objects[object]);
  const lost = org.objects[first] ? fields.filter((field) => !fieldIn(org, first, field)) : [];
  const locked = written ? objects.filter((object) => org.objects[object] && !mayWrite(org, object)) : [];
  return {
    thing,
    read: hidden.length > 0 ? 'no' : lost.length > 0 ? 'partly' : 'yes',
    write: written ? (hidden.length + locked.length > 0 ? 'no' : 'yes') : null,
    remedies: [
      ...hidden.map((object) => t('sources.check.salesforceObject', { object })),
      ...locked.map((object) => t('sources.check.salesforceWrite', { object })),
      ...lost.map((field) => t('sources.check.salesforceField', { object: first, field })),
    ],
  };
}

/** Where notes are not switched on, those of before are taken. */
function notes(org: Org): Finding {
  const isOn = org.objects.ContentNote !== undefined;
  const object = isOn ? 'ContentNote' : 'Note';
  const isThere = org.objects[object] !== undefined;
  const written = isThere && mayWrite(org, object);
  return {
    ...{ thing: 'notes', read: isThere ? 'yes' : 'no', write: written ? 'yes' : 'no' },
    remedies: [
      ...(isOn ? [] : [t('sources.check.salesforceNotes')]),
      ...(isThere && !written ? [t('sources.check.salesforceWrite', { object })] : []),
    ],
  };
}

const mayWrite = ({ objects }: Org, name: string) =>
  objects[name]?.createable === true && objects[name]?.updateable === true;

/** Whoever may not use the API at all is told where that is switched on. */
export function inWords(error: unknown): unknown {
  const isClosed = error instanceof SourceError && error.cause instanceof Reason;
  if (!isClosed || !/^API_/.test((error.cause as Reason).code)) return error;
  return new SourceError(error.fault, t('sources.check.salesforceApi'), { cause: error });
}
