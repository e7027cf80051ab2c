import { type Kept, type RecordKind, recordKinds } from '../../model/index.ts';
import { addressOf } from '../../sheets/table.ts';
import { columns } from '../columns.ts';
import type { DoubtList, DoubtReason, Outcome } from '../doubts.ts';
import { type Besides, completed } from './complete.ts';
import { isSame, merge } from './merge.ts';
import type { Added, Changed, Conflict } from './plan-words.ts';
import type { Subject } from './subjects.ts';

type Fields = Record<string, unknown>;

/** The record that a subject becomes; undefined: it lacks what no record can be without, which is said. */
export function added(subject: Subject, besides: Besides, doubts: DoubtList): Added | undefined {
  const { kind, id } = subject;
  const source = { id, version: '1', updatedAt: besides.now, link: null };
  for (let tries = 0; tries < 3; tries++) {
    const parsed = recordKinds[kind].safeParse({ ...source, ...completed(kind, subject.fields, besides) });
    if (parsed.success) return { row: keptOf(kind, parsed.data, subject.fields), from: placeOf(subject) };
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    if (!dropWrong(subject, wrong, doubts)) break;
  }
  tellRow(subject, doubts);
  return undefined;
}

export interface Compared {
  readonly changed: Changed | undefined;
  readonly conflicts: readonly Conflict[];
}

/** What the file changes of a record that is here. */
export function compared(subject: Subject, before: Kept, doubts: DoubtList): Compared {
  const file = saidOf(subject, before);
  const { taken, conflicts } = merge(file, before.record as Fields, before.given as Fields | null);
  const record = withTaken(subject, before, taken, doubts);
  const given = { ...before.given, ...file };
  const fields = Object.keys(taken);
  if (fields.length === 0 && conflicts.length === 0 && isSame(given, before.given))
    return { changed: undefined, conflicts: [] };
  const changed = { row: keptOf(subject.kind, record, given), before, fields, from: placeOf(subject) };
  return { changed, conflicts: conflicts.map((field) => conflictOf(subject, before, field, file[field])) };
}

/** That a task is done says nothing of when, where it is done already. */
function saidOf({ kind, fields, draft }: Subject, before: Kept): Fields {
  if (kind !== 'task' || 'doneAt' in draft.columns || !fields.doneAt) return fields;
  const { doneAt, ...others } = fields;
  return (before.record as Fields).doneAt ? others : fields;
}

function withTaken(subject: Subject, before: Kept, taken: Fields, doubts: DoubtList): Fields {
  const parsed = recordKinds[subject.kind].safeParse({ ...before.record, ...taken });
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) {
    const field = String(path[0]);
    if (field in taken) tell(subject, field, 'not-taken', 'field', doubts);
    delete taken[field];
  }
  return { ...before.record, ...taken };
}

function dropWrong(subject: Subject, wrong: ReadonlySet<string>, doubts: DoubtList): boolean {
  const fields = [...wrong].filter(
    (field) => subject.fields[field] !== undefined && subject.fields[field] !== null,
  );
  for (const field of fields) {
    tell(subject, field, 'not-taken', 'field', doubts);
    delete subject.fields[field];
  }
  return fields.length > 0;
}

function tellRow(subject: Subject, doubts: DoubtList): void {
  const { shape } = recordKinds[subject.kind];
  const missing = Object.keys(shape).find(
    (field) =>
      subject.fields[field] === undefined &&
      /^(accountId|name|subject|body|at|email|ownerId|quarter|amount)$/.test(field),
  );
  tell(subject, missing ?? 'id', 'missing', 'row', doubts);
}

function tell(
  { kind, draft, fields }: Subject,
  field: string,
  reason: DoubtReason,
  outcome: Outcome,
  doubts: DoubtList,
): void {
  const key = columns[kind].find((one) => one.field === field)?.key ?? 'id';
  const said = fields[field];
  const shown = said === undefined ? '' : typeof said === 'object' ? JSON.stringify(said) : String(said);
  const { sheet, row } = draft;
  doubts.add(
    { sheet, row, column: draft.columns[field] ?? 0 },
    { shown, target: { kind, key }, reason, outcome },
  );
}

function conflictOf(subject: Subject, { record }: Kept, field: string, file: unknown): Conflict {
  const { kind, id, draft } = subject;
  return {
    key: `${kind} ${id} ${field}`,
    ...{ kind, id, field, file, here: (record as Fields)[field], name: nameOf(record as Fields) },
    sheet: draft.sheet,
    address: addressOf(draft.row, draft.columns[field] ?? 0),
  };
}

export const nameOf = (fields: Readonly<Record<string, unknown>>) =>
  String(fields.name ?? fields.subject ?? fields.body ?? fields.quarter ?? '').slice(0, 200);

const placeOf = ({ draft: { sheet, row } }: Subject) => ({ sheet, row });

/** Its record has been parsed by the schema of its kind. */
const keptOf = (kind: RecordKind, record: object, given: Fields) => ({ kind, record, given }) as Kept;
