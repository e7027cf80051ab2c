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

export interface Needed {
  /** Kinds that are in the file or named there: no other record is looked for. */
  readonly kinds: ReadonlySet<RecordKind>;
  /** Kinds that cells name without an account. */
  readonly named: ReadonlySet<RecordKind>;
}

export function createSubjects(existing: Iterable<Kept>, needed: Needed): Subjects {
  const here = new Map<RecordKind, Map<string, Kept>>();
  const all = new Map<RecordKind, Map<string, Subject>>();
  const [keys, names] = [createKeyIndex(), createKeyIndex()];
  for (const kept of existing) {
    inner(here, kept.kind).set(kept.record.id, kept);
    if (needed.kinds.has(kept.kind)) file(kept.kind, kept.record.id, kept.record);
  }
  const find = (kind: RecordKind, id: string) => here.get(kind)?.get(id);
  const subject = (kind: RecordKind, id: string) => all.get(kind)?.get(id);
  return {
    keys,
    names,
    here: find,
    subject,
    fieldOf(kind, id, field) {
      const said = subject(kind, id)?.fields[field];
      return said ?? (find(kind, id)?.record as Record<string, unknown> | undefined)?.[field];
    },
    has: (kind, id) => subject(kind, id) !== undefined || find(kind, id) !== undefined,
    add: (one) => void inner(all, one.kind).set(one.id, one),
    drop: ({ kind, id }) => void all.get(kind)?.delete(id),
    file,
    hereOf: (kind) => here.get(kind)?.values() ?? [],
  };

  function file(kind: RecordKind, id: string, fields: Readonly<Record<string, unknown>>): void {
    for (const key of keysOf(kind, fields).own) keys.put(key, id);
    const name = needed.named.has(kind) ? namesOf(kind, fields) : undefined;
    if (name) names.put(name, id);
  }
}

function inner<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}
