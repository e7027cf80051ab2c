import type { Kept, RecordKind } from '../../model/index.ts';
import type { Draft } from '../draft/draft.ts';
import { createKeyIndex, type KeyIndex } from './index-of-keys.ts';
import { keysOf, namesOf } from './keys.ts';

/** One record that rows of the file speak of. */
export interface Subject {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: Record<string, unknown>;
  /** The row that said it first. */
  readonly draft: Draft;
}

/** The records of the file and of Keyside, and by what they are found. */
export interface Subjects {
  readonly keys: KeyIndex;
  readonly names: KeyIndex;
  readonly all: ReadonlyMap<string, Subject>;
  here(kind: RecordKind, id: string): Kept | undefined;
  subject(kind: RecordKind, id: string): Subject | undefined;
  /** What the record has, by the file first. */
  fieldOf(kind: RecordKind, id: string, field: string): unknown;
  has(kind: RecordKind, id: string): boolean;
  add(subject: Subject): void;
  /** No record could be made of it. */
  drop(subject: Subject): void;
  /** Files it under what is known of it now. */
  file(kind: RecordKind, id: string, fields: Readonly<Record<string, unknown>>): void;
  hereOf(kind: RecordKind): Iterable<Kept>;
}

export function createSubjects(existing: Iterable<Kept>): Subjects {
  const here = new Map<RecordKind, Map<string, Kept>>();
  const all = new Map<string, Subject>();
  const [keys, names] = [createKeyIndex(), createKeyIndex()];
  for (const kept of existing) {
    const ofKind = here.get(kept.kind) ?? new Map<string, Kept>();
    here.set(kept.kind, ofKind.set(kept.record.id, kept));
    file(kept.kind, kept.record.id, kept.record);
  }
  const find = (kind: RecordKind, id: string) => here.get(kind)?.get(id);
  return {
    keys,
    names,
    all,
    here: find,
    subject: (kind, id) => all.get(`${kind} ${id}`),
    fieldOf(kind, id, field) {
      const said = all.get(`${kind} ${id}`)?.fields[field];
      return said ?? (find(kind, id)?.record as Record<string, unknown> | undefined)?.[field];
    },
    has: (kind, id) => all.has(`${kind} ${id}`) || find(kind, id) !== undefined,
    add: (subject) => void all.set(`${subject.kind} ${subject.id}`, subject),
    drop: ({ kind, id }) => void all.delete(`${kind} ${id}`),
    file,
    hereOf: (kind) => here.get(kind)?.values() ?? [],
  };

  function file(kind: RecordKind, id: string, fields: Readonly<Record<string, unknown>>): void {
    for (const key of keysOf(kind, fields).own) keys.put(key, id);
    for (const name of namesOf(kind, fields)) names.put(name, id);
  }
}
