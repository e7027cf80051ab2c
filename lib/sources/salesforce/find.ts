import type { Id, RecordKind } from '../../model/index.ts';
import type { Row } from '../crm/vendor.ts';
import { interactionRow, taskRow } from './activities.ts';
import type { About, Api, Rec } from './api.ts';
import { columnsOf } from './columns.ts';
import { objectOf } from './fields.ts';
import { legacyQuery, legacyRow } from './legacy-notes.ts';
import type { Notes } from './notes.ts';
import {
  accountRow,
  caseRow,
  contactRow,
  contractRow,
  opportunityRow,
  ownerRow,
  type Reading,
} from './rows.ts';
import { select } from './soql.ts';
import { text } from './value.ts';

/** Records of a kind that a condition on each object finds, whichever objects they lie in; without one, none of it. */
export function createFind(api: Api, notes: Notes) {
  return async function find(
    known: Reading,
    kind: RecordKind,
    where: (object: string) => readonly string[] | undefined,
    about: About,
    id?: Id,
  ): Promise<Row[]> {
    const { org, mapping } = known;
    if (kind === 'note') {
      const fresh = org.objects.ContentNote;
      const from = fresh ? 'ContentNote' : 'Note';
      const those = where(from);
      if (!those) return [];
      const rows = await api.everything(select({ fields: ['Id'], from, where: those }), about);
      const ids = rows.flatMap((record) => text(record, 'Id') ?? []);
      if (fresh || ids.length === 0) return notes(known, ids, null, about);
      return (await api.everything(legacyQuery('Id', ids), about)).map((record) => legacyRow(known, record));
    }
    const own = objectOf[kind];
    const objects = own
      ? [own]
      : ['Task', 'Event', 'EmailMessage'].filter(
          (name) => id === undefined || id.startsWith(prefixes[name] ?? '?'),
        );
    const found = await Promise.all(
      objects
        .filter((name) => org.objects[name] || name === 'User')
        .map(async (from) => {
          const those = where(from);
          if (!those) return [];
          const fields = columnsOf(org, mapping, from);
          const records = await api.everything(select({ fields, from, where: those }), about);
          return records.flatMap((record) => rowIn(known, kind, from, record) ?? []);
        }),
    );
    return found.flat();
  };
}

const prefixes: Readonly<Record<string, string>> = { Task: '00T', Event: '00U', EmailMessage: '02s' };

function rowIn(known: Reading, kind: RecordKind, object: string, record: Rec): Row | undefined {
  if (kind === 'account') return accountRow(known, record);
  if (kind === 'contact') return contactRow(known, record);
  if (kind === 'opportunity') return opportunityRow(known, record);
  if (kind === 'contract') return contractRow(known, record);
  if (kind === 'case') return caseRow(known, record);
  if (kind === 'task') return taskRow(known, record);
  if (kind === 'owner') return ownerRow(known, record);
  return kind === 'interaction' ? interactionRow(known, object, record) : undefined;
}
