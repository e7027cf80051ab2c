import type { Change, Id } from '../model/index.ts';
import { choices, labels, partLabels } from './labels.ts';

interface Line {
  label: string;
  value: string;
}

type NameOf = (id: Id) => string | undefined;

/**
 * Everything of a change that leaves the browser, in plain words: nothing is left out, nothing is shortened. Times are
 * in the browser's own zone, to the second. Who has no name is called by the id.
 */
export function describe(change: Change, names: NameOf): { title: string; fields: Line[] } {
  const fields: Readonly<Record<string, unknown>> = 'fields' in change ? change.fields : {};
  const order = [...new Set([...Object.keys(labels), ...Object.keys(fields)])];
  return {
    title: titleOf(change),
    fields: [
      ...order.flatMap((name) => (fields[name] === undefined ? [] : linesOf(name, fields[name], names))),
      ...saidBeside(change),
      { label: 'Id of the record', value: change.recordId },
      ...('baseVersion' in change ? [{ label: 'Version that it changes', value: change.baseVersion }] : []),
      { label: 'Id of this change', value: change.id },
    ],
  };
}

/** In the order in which they are copied: what a person wrote, then what they chose. */
const WRITTEN = ['name', 'subject', 'body', 'summary', 'nextStep', 'dueDate', 'nextUpdateAt'];
const ALSO = ['title', 'emails', 'phones', 'linkedinSlug', 'domains'];

/** The words of a change, for elsewhere. */
export function wordsOf(change: Change): string {
  const fields: Readonly<Record<string, unknown>> = 'fields' in change ? change.fields : {};
  return [...WRITTEN, ...ALSO]
    .map((name) => fields[name])
    .filter((value) => (Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''))
    .map((value) => (Array.isArray(value) ? value.join(', ') : value))
    .concat(saidWith(change))
    .join('\n');
}

function saidWith(change: Change): string[] {
  if (change.type === 'opportunity.update' && change.reason) return [change.reason];
  if (change.type !== 'initiative.update' || !change.update) return [];
  return [change.update.body, change.update.internal].filter((text) => text !== '');
}

/** What a change says beside its fields: why, or how it goes. */
function saidBeside(change: Change): Line[] {
  if (change.type === 'opportunity.update' && change.reason !== undefined)
    return [{ label: 'Reason', value: change.reason === '' ? 'none' : change.reason }];
  if (change.type !== 'initiative.update' || !change.update) return [];
  const { id, at, authorId, status, progress, body, internal } = change.update;
  return [
    { label: 'Update for the client', value: body === '' ? 'none' : body },
    { label: 'Update for us alone', value: internal === '' ? 'none' : internal },
    { label: 'Status in the update', value: choices.status?.[status] ?? status },
    { label: 'Percent done in the update', value: String(progress) },
    { label: 'Author of the update', value: authorId ?? 'none' },
    { label: 'Update written', value: momentInWords(at) },
    { label: 'Id of the update', value: id },
  ];
}

const nouns: Readonly<Record<string, [title: string, noun: string]>> = {
  account: ['Account', 'an account'],
  contact: ['Contact', 'a contact'],
  opportunity: ['Opportunity', 'an opportunity'],
  contract: ['Contract', 'a contract'],
  initiative: ['Initiative', 'an initiative'],
  case: ['Case', 'a case'],
  note: ['Note', 'a note'],
  interaction: ['Interaction', 'an interaction'],
  task: ['Task', 'a task'],
};

function titleOf(change: Change): string {
  if (change.type === 'interaction.create') return choices.kind?.[change.fields.kind] ?? 'Interaction';
  if (change.type === 'task.create' && change.fields.kind !== 'task') return 'Promise';
  if (change.type === 'case.create' && change.fields.escalated) return 'Escalation';
  const [kind = '', act] = change.type.split('.');
  const [title, noun] = nouns[kind] ?? [kind, kind];
  if (act === 'create') return title;
  return act === 'update' ? `Change to ${noun}` : `Deletion of ${noun}`;
}

/** A field is a line; one that has parts, a line for each. */
function linesOf(name: string, value: unknown, names: NameOf): Line[] {
  const label = name in labels ? labels[name as keyof typeof labels] : (partLabels[name] ?? name);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([part, one]) => linesOf(`${name}.${part}`, one, names));
  return [{ label, value: inWords(name, value, names) }];
}

function inWords(name: string, value: unknown, names: NameOf): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
  if (Array.isArray(value)) return value.map((one) => inWords(name, one, names)).join(', ');
  if (typeof value === 'object') return partsInWords(name, value, names);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return textInWords(name, String(value), names);
}

const partsInWords = (name: string, value: object, names: NameOf) =>
  Object.entries(value)
    .map(([part, one]) => inWords(`${name}.${part}`, one, names))
    .join(': ');

function textInWords(name: string, text: string, names: NameOf): string {
  if (/Ids?$/.test(name) && name !== 'linkedinId') return names(text) ?? text;
  if (/Date$/.test(name)) return dayInWords(text);
  if (/(^a|A)t$/.test(name)) return momentInWords(text);
  return choices[name]?.[text] ?? (text === '' ? 'empty' : text);
}

const YEAR = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

const dayInWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { ...YEAR, timeZone: 'UTC' }).format(Date.parse(day));

const momentInWords = (at: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...YEAR,
    hour: '2-digit',
    minute: '2-digit',
    ...(Date.parse(at) % 60_000 >= 1_000 && { second: '2-digit' }),
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).format(Date.parse(at));
