import { t } from '../i18n/index.ts';
import { choiceLabel, columnAt, columnLabel, kindLabel } from '../import/index.ts';
import type { Kept, RecordKind, RecordOf } from '../model/index.ts';
import type { Column, Fields } from '../sheets/written/spec.ts';

/** What was written in Keyside and in no file, as a table, the newest last, as a log goes on. */
export function activityLog(rows: readonly Kept[]): { columns: Column[]; rows: Fields[] } {
  const names = new Map(
    rows.flatMap(({ kind, record }) =>
      'name' in record ? [[`${kind} ${record.id}`, record.name] as const] : [],
    ),
  );
  const name = (kind: RecordKind, id: string | null) =>
    id === null ? '' : (names.get(`${kind} ${id}`) ?? id);
  const written = rows.filter(({ given }) => given === null).map((row) => lineOf(row, name));
  const log = written.filter((line) => line !== undefined);
  return {
    columns: [
      { key: 'at', header: label('interaction', 'at'), kind: 'instant' },
      { key: 'account', header: label('interaction', 'account'), kind: 'text', width: 24 },
      { key: 'what', header: t('export.log.what'), kind: 'text' },
      { key: 'subject', header: label('interaction', 'subject'), kind: 'text', width: 36 },
      { key: 'text', header: t('export.log.text'), kind: 'text', width: 60 },
      { key: 'contacts', header: label('interaction', 'contacts'), kind: 'text', width: 24 },
      { key: 'who', header: label('note', 'author'), kind: 'text', width: 20 },
      { key: 'due', header: label('task', 'dueDate'), kind: 'day' },
      { key: 'done', header: label('task', 'done'), kind: 'yes-no' },
      { key: 'id', header: label('note', 'id'), kind: 'text' },
    ],
    rows: log.toSorted((one, other) => (String(one.at) < String(other.at) ? -1 : 1)),
  };
}

function label(kind: RecordKind, key: string): string {
  const column = columnAt(kind, key);
  return column ? columnLabel(column) : key;
}

type NameOf = (kind: RecordKind, id: string | null) => string;
type Line<K extends RecordKind> = (record: RecordOf<K>, name: NameOf) => Fields;

/** Kinds that a log has, each with how it stands there. */
const lines: { readonly [K in RecordKind]?: Line<K> } = {
  note: (note, name) => ({
    at: note.createdAt,
    text: note.body,
    contacts: name('contact', note.contactId),
    who: name('owner', note.authorId),
  }),
  interaction: (one, name) => ({
    at: one.at,
    what: choiceLabel('interactionKind', one.kind),
    subject: one.subject,
    text: one.summary,
    contacts: one.contactIds.map((id) => name('contact', id)).join('; '),
    who: name('owner', one.ownerId),
  }),
  task: (task, name) => ({
    at: task.updatedAt,
    what: choiceLabel('taskKind', task.kind),
    subject: task.subject,
    contacts: name('contact', task.contactId),
    who: name('owner', task.assigneeId),
    due: task.dueDate,
    done: task.doneAt !== null,
  }),
  case: (one, name) => ({
    at: one.openedAt,
    subject: one.subject,
    who: name('owner', one.ownerId),
    done: one.status === 'closed',
  }),
};

function lineOf({ kind, record }: Kept, name: NameOf): Fields | undefined {
  const line = lines[kind] as Line<typeof kind> | undefined;
  if (!line || !('accountId' in record)) return undefined;
  const own = line(record as never, name);
  return { what: kindLabel(kind), ...own, account: name('account', record.accountId), id: record.id };
}
