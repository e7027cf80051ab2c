import type { Change } from '../../lib/model/index.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { interactionKindWords, taskKindWords } from '../format/words.ts';

type Fields = Extract<Change, { fields: unknown }>['fields'];

const nouns: Readonly<Record<string, string>> = {
  account: 'account',
  contact: 'contact',
  opportunity: 'opportunity',
  case: 'case',
  note: 'note',
  interaction: 'interaction',
  task: 'task',
};

/** What kind of thing waits: `Note`, `Call`, `Edit of a note`, `Task done`. */
export function titleOf(change: Change): string {
  const [kind = '', verb = ''] = change.type.split('.');
  const noun = nouns[kind] ?? kind;
  const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
  if (verb === 'delete') return `Deletion of ${article} ${noun}`;
  if (change.type === 'task.update' && change.fields.doneAt !== undefined)
    return change.fields.doneAt ? 'Task done' : 'Task open again';
  if (verb === 'update') return `Edit of ${article} ${noun}`;
  return createdTitle(change) ?? `New ${noun}`;
}

function createdTitle(change: Change): string | undefined {
  switch (change.type) {
    case 'note.create':
      return 'Note';
    case 'interaction.create':
      return interactionKindWords[change.fields.kind];
    case 'task.create':
      return taskKindWords[change.fields.kind];
    case 'case.create':
      return change.fields.escalated ? 'Escalation' : 'Case';
    default:
      return undefined;
  }
}

/** The person's own words in it, or what it is about; empty for a deletion or a tick. */
export function excerptOf(change: Change): string {
  const fields: Partial<Record<string, unknown>> = fieldsOf(change);
  const words = [fields.name, fields.subject, fields.body, fields.summary];
  return words.filter((each) => typeof each === 'string' && each !== '').join('\n');
}

export function fieldsOf(change: Change): Fields {
  return 'fields' in change ? change.fields : {};
}

/** Forms that a change of this kind can go back into. */
export const isEditable = ({ change }: Queued): boolean =>
  'fields' in change && !change.type.startsWith('opportunity.');

/** `Northbeam at accounts.example.com`, of the key that a connection has; a key that says nothing is left out. */
export function connectionWords(key: string): string {
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts)) return 'another connection';
    const [address, workspace] = parts.map(String);
    const host = address && URL.canParse(address) ? new URL(address).host : address;
    return [workspace, host].filter(Boolean).join(' at ') || 'another connection';
  } catch {
    return 'another connection';
  }
}
