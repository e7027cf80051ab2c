import type { Queued } from '../../lib/outbox/queued.ts';
import { shortDate, shortDay } from '../format/days.ts';
import { fieldsOf } from './item.ts';

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

const labels: Readonly<Record<string, string>> = {
  body: 'Note',
  subject: 'Subject',
  summary: 'Words',
  name: 'Name',
  title: 'Title',
  emails: 'E-mail',
  phones: 'Phone',
  linkedinSlug: 'LinkedIn',
  roles: 'Role',
  dueDate: 'Due',
  doneAt: 'Done',
  at: 'When',
  kind: 'Kind',
  direction: 'Which way',
  severity: 'Severity',
  nextUpdateAt: 'Next update due',
  closedAt: 'Closed',
  status: 'Status',
  domains: 'Domain',
};

/** The fields that a change and the source have differently, in words; those that hold only ids can't be read. */
export function differencesOf({ change, trouble }: Queued, now: number): Difference[] {
  const current = trouble?.current;
  if (typeof current !== 'object' || current === null) return [];
  const theirs: Partial<Record<string, unknown>> = { ...current };
  return Object.entries(fieldsOf(change))
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(theirs[field]))
    .map(([field, value]) => ({
      label: labels[field] ?? wordsOf(field),
      mine: said(field, value, now),
      theirs: said(field, theirs[field], now),
    }));
}

function said(field: string, value: unknown, now: number): string {
  if (value === null || value === undefined || value === '') return 'Nothing';
  if (Array.isArray(value)) return value.map(String).join(', ') || 'Nothing';
  if (typeof value !== 'string') return String(value);
  if (field.endsWith('Id')) return 'Someone else';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDay(value, now);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? shortDate(value, now) : value;
}

/** `reportsToId` as `Reports to`. */
function wordsOf(field: string): string {
  const words = field.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
