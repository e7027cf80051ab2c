import { describe } from '../../lib/compose/describe.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Change } from '../../lib/model/index.ts';
import type { Queued } from '../../lib/outbox/queued.ts';

/** What kind of thing waits: `Note`, `Call`, `Change to a note`, `Task done`. */
export function titleOf(change: Change): string {
  if (change.type === 'task.update' && change.fields.doneAt !== undefined)
    return t(change.fields.doneAt ? 'outbox.taskDone' : 'outbox.taskOpen');
  return describe(change, () => undefined).title;
}

/** The person's own words in it; empty for a deletion or a tick. */
export function excerptOf(change: Change | { fields: object }): string {
  const { name, subject, body, summary } = fieldsOf(change);
  return [name, subject, body, summary].filter((each) => typeof each === 'string' && each !== '').join('\n');
}

export function fieldsOf(change: Change | { fields: object }): Partial<Record<string, unknown>> {
  return 'fields' in change ? change.fields : {};
}

/** Forms that a change of this kind can go back into. */
export const isEditable = ({ change }: Queued): boolean =>
  'fields' in change && change.type !== 'opportunity.update';

/** `Northbeam at accounts.example.com`, of the key that a connection has. */
export function connectionWords(key: string): string {
  const [address = '', workspace = ''] = partsOf(key);
  const host = URL.canParse(address) ? new URL(address).host : address;
  if (workspace !== '' && host !== '') return t('outbox.connection', { workspace, host });
  return workspace || host || t('outbox.otherConnection');
}

function partsOf(key: string): string[] {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}
