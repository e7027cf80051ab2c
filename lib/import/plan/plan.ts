import { type Kept, type RecordKind, recordKinds, type Workspace } from '../../model/index.ts';
import { createDoubts, type Doubts } from '../doubts.ts';
import type { Draft } from '../draft/draft.ts';
import type { Drafts } from '../draft/drafts.ts';
import type { Step } from '../stepping.ts';
import { identify } from './identify.ts';
import type { Added, Changed, Conflict, KindCounts, Plan, Possible } from './plan-words.ts';
import { type Resolving, resolve, resolveField, selfField } from './resolve.ts';
import { added, compared, nameOf } from './settle.ts';
import { createSubjects, type Needed, type Subject } from './subjects.ts';
import { unite } from './unite.ts';

export interface PlanOptions {
  /** ISO instant. */
  readonly now: string;
  readonly workspace: Pick<Workspace, 'stages'>;
  /** Of records that come without one. */
  readonly newId: () => string;
}

/** Each after those that it refers to. */
const order = [
  ...(['owner', 'account', 'contact', 'opportunity', 'contract', 'initiative', 'case'] as const),
  ...(['note', 'interaction', 'task', 'target'] as const),
] satisfies readonly RecordKind[];

const STEP = 2000;
const POSSIBLE = 1000;

/** What taking over the drafts of a file would do to the records that are here; run it with `stepped`. */
export function* planFor(
  { drafts, doubts: read }: Drafts,
  existing: Iterable<Kept>,
  { now, workspace, newId }: PlanOptions,
): Generator<Step, Plan> {
  const subjects = createSubjects(existing, neededBy(drafts));
  const doubts = createDoubts();
  const [idOf, aliases] = [new Map<Draft, string>(), new Map<string, string>()];
  const resolving: Resolving = { subjects, doubts, idOf, aliases };
  const counts = emptyCounts();
  const result = { added: [] as Added[], changed: [] as Changed[], conflicts: [] as Conflict[] };
  const possible: Possible[] = [];
  const accountName = (id: string) => textOf(subjects.fieldOf('account', id, 'name'));
  const byKind = Map.groupBy(drafts, ({ kind }) => kind);
  let done = 0;

  for (const kind of order) {
    const all = byKind.get(kind) ?? [];
    const selves: [Subject, Draft][] = [];
    const found: Subject[] = [];
    // What says most of a record comes before what only names it.
    for (const draft of [...all.filter(({ implied }) => !implied), ...all.filter(({ implied }) => implied)]) {
      if (done++ % STEP === 0) yield { stage: 'compare', done, of: 2 * drafts.length };
      const { subject, isNew } = take(draft);
      if (isNew) found.push(subject);
      if (draft.refs[selfField[kind] ?? '']) selves.push([subject, draft]);
    }
    for (const [subject, draft] of selves) resolveSelf(subject, draft);
    for (const subject of found) {
      if (done++ % STEP === 0) yield { stage: 'compare', done, of: 2 * drafts.length };
      settle(subject);
    }
    for (const kept of subjects.hereOf(kind))
      if (!subjects.subject(kind, kept.record.id)) counts[kind].notInFile++;
  }
  return { ...result, possible, counts, doubts: both(read, doubts.all()) };

  function take(draft: Draft): { subject: Subject; isNew: boolean } {
    const { kind } = draft;
    const fields = resolve(draft, resolving);
    const who = identify(draft, fields, subjects);
    const id = who?.id || newId();
    if (draft.id !== null && draft.id !== id) aliases.set(`${kind} ${draft.id}`, id);
    idOf.set(draft, id);
    const known = subjects.subject(kind, id);
    if (who?.possible) note(kind, draft, fields, who.possible);
    if (known) {
      if (unite(known, draft, fields, doubts) && draft.own) counts[kind].repeated++;
      subjects.file(kind, id, fields);
      return { subject: known, isNew: false };
    }
    const subject = { kind, id, fields, draft };
    subjects.add(subject);
    subjects.file(kind, id, fields);
    return { subject, isNew: true };
  }

  function note(kind: RecordKind, { sheet, row }: Draft, fields: object, other: string): void {
    const one = subjects.subject(kind, other)?.draft;
    if (!one || possible.length >= POSSIBLE) return;
    possible.push({
      kind,
      name: nameOf({ ...fields }),
      one: { sheet: one.sheet, row: one.row },
      other: { sheet, row },
    });
  }

  function resolveSelf(subject: Subject, draft: Draft): void {
    const field = selfField[subject.kind];
    if (field) resolveField(field, draft.refs[field] ?? [], draft, subject.fields, resolving);
    if (field && subject.fields[field] === subject.id) subject.fields[field] = null;
  }

  function settle(subject: Subject): void {
    const { kind, id, draft } = subject;
    const before = subjects.here(kind, id);
    if (before && draft.implied) counts[kind].same++;
    else if (before) compare(subject, before);
    else {
      const made = added(subject, { now, workspace, accountName }, doubts);
      counts[kind][made ? 'added' : 'leftOut']++;
      if (made) result.added.push(made);
      else subjects.drop(subject);
    }
  }

  function compare(subject: Subject, before: Kept): void {
    const { changed, conflicts } = compared(subject, before, doubts);
    if (changed) result.changed.push(changed);
    result.conflicts.push(...conflicts);
    const isOther = (changed?.fields.length ?? 0) > 0 || conflicts.length > 0;
    counts[subject.kind][isOther ? 'changed' : 'same']++;
  }
}

/** To look for a million records that no row names would take most of the time. */
function neededBy(drafts: readonly Draft[]): Needed {
  const [kinds, named] = [new Set<RecordKind>(['account']), new Set<RecordKind>()];
  for (const { kind, refs } of drafts) {
    kinds.add(kind);
    for (const field in refs)
      for (const { to, is } of refs[field] ?? []) {
        kinds.add(to);
        if ('name' in is) named.add(to);
      }
  }
  return { kinds, named };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function emptyCounts(): Record<RecordKind, KindCounts> {
  const none = { added: 0, changed: 0, same: 0, notInFile: 0, leftOut: 0, repeated: 0 };
  return Object.fromEntries(Object.keys(recordKinds).map((kind) => [kind, { ...none }])) as Record<
    RecordKind,
    KindCounts
  >;
}

function both(one: Doubts, other: Doubts): Doubts {
  const counts = { ...one.counts };
  for (const [reason, n] of Object.entries(other.counts)) {
    const key = reason as keyof typeof counts;
    counts[key] = (counts[key] ?? 0) + n;
  }
  return { list: [...one.list, ...other.list], total: one.total + other.total, counts };
}
