import { dateFormat, t } from '../i18n/index.ts';
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
      { label: t('compose.label.recordId'), value: change.recordId },
      ...('baseVersion' in change
        ? [{ label: t('compose.label.baseVersion'), value: change.baseVersion }]
        : []),
      { label: t('compose.label.changeId'), value: change.id },
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
    return [
      {
        label: t('compose.label.reason'),
        value: change.reason === '' ? t('compose.value.none') : change.reason,
      },
    ];
  if (change.type !== 'initiative.update' || !change.update) return [];
  const { id, at, authorId, status, progress, body, internal } = change.update;
  return [
    { label: t('compose.label.updateBody'), value: body === '' ? t('compose.value.none') : body },
    { label: t('compose.label.updateInternal'), value: internal === '' ? t('compose.value.none') : internal },
    { label: t('compose.label.updateStatus'), value: inWords('status', status, () => undefined) },
    { label: t('compose.label.updateProgress'), value: String(progress) },
    { label: t('compose.label.updateAuthor'), value: authorId ?? t('compose.value.none') },
    { label: t('compose.label.updateAt'), value: momentInWords(at) },
    { label: t('compose.label.updateId'), value: id },
  ];
}

function titleOf(change: Change): string {
  if (change.type === 'interaction.create') return t(`format.interactionKind.${change.fields.kind}`);
  if (change.type === 'task.create' && change.fields.kind !== 'task') return t('compose.record.promise');
  if (change.type === 'case.create' && change.fields.escalated) return t('compose.record.escalation');
  const [kind, act] = change.type.split('.') as Split<Change['type']>;
  return t(`compose.record.${act}.${kind}`);
}

type Split<Type extends string> = Type extends `${infer Kind}.${infer Act}` ? [Kind, Act] : never;

/** A field is a line; one that has parts, a line for each. */
function linesOf(name: string, value: unknown, names: NameOf): Line[] {
  const key = name in labels ? labels[name as keyof typeof labels] : partLabels[name];
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([part, one]) => linesOf(`${name}.${part}`, one, names));
  return [{ label: key ? t(key) : name, value: inWords(name, value, names) }];
}

function inWords(name: string, value: unknown, names: NameOf): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return t('compose.value.none');
  if (Array.isArray(value)) return value.map((one) => inWords(name, one, names)).join(', ');
  if (typeof value === 'object') return partsInWords(name, value, names);
  if (typeof value === 'boolean') return t(value ? 'compose.value.yes' : 'compose.value.no');
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
  const key = choices[name]?.[text];
  if (key) return t(key);
  return text === '' ? t('compose.value.empty') : text;
}

const YEAR = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

const dayInWords = (day: string) => dateFormat({ ...YEAR, timeZone: 'UTC' }).format(Date.parse(day));

const momentInWords = (at: string) =>
  dateFormat({
    ...YEAR,
    hour: '2-digit',
    minute: '2-digit',
    ...(Date.parse(at) % 60_000 >= 1_000 && { second: '2-digit' }),
    timeZoneName: 'shortOffset',
  }).format(Date.parse(at));
