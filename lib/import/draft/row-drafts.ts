import type { RecordKind } from '../../model/index.ts';
import { recordKinds } from '../../model/index.ts';
import type { Row } from '../../sheets/table.ts';
import { emailIn } from '../cells/texts.ts';
import type { DoubtList } from '../doubts.ts';
import { interactionOf } from '../recognise/interaction-name.ts';
import type { SheetMapping } from '../recognise/mapping.ts';
import type { Draft, Ref } from './draft.ts';
import { gather } from './gather.ts';
import { draftOf, type RowPlace, type RowSays, readRow } from './read-row.ts';
import type { KindReaders } from './readers.ts';

export interface RowDrafts {
  readonly drafts: readonly Draft[];
  read(row: Row, sheet: string, mapped: SheetMapping, readers: readonly KindReaders[]): void;
}

/** Makes drafts of rows, and of the accounts and people that rows only name: each of those once. */
export function createRowDrafts(doubts: DoubtList, today: string): RowDrafts {
  const drafts: Draft[] = [];
  const onlyNamed = new Map<string, Draft>();
  return { drafts, read };

  function read(row: Row, sheet: string, mapped: SheetMapping, readers: readonly KindReaders[]): void {
    const place = { sheet, row: row.number };
    const says = new Map<RecordKind, RowSays>();
    for (const one of readers) {
      const said = readRow(one, row, sheet, doubts);
      if (said) says.set(one.kind, said);
    }
    nameFromRefs(says);
    const made = new Map<RecordKind, Draft>();
    // The shallow ones first: what is deeper refers to them.
    for (const one of readers.toReversed()) {
      const said = says.get(one.kind);
      if (!said) continue;
      if (one.kind === 'interaction') said.fields.kind = interactionOf(mapped, said.fields.kind);
      gather(one.kind, said, (reason, field, shown) => tell(one, said, place, reason, field, shown), today);
      linkWithin(one.kind, said, made);
      linkNamed(said, place);
      made.set(one.kind, keep(draftOf(one, said, place)));
    }
  }

  function tell(
    { kind, readers }: KindReaders,
    { columns }: RowSays,
    place: RowPlace,
    reason: 'free-mail' | 'no-currency',
    field: string,
    shown: string,
  ): void {
    const column = columns[field] ?? 0;
    const key = readers.find(({ at }) => at === column)?.column.key ?? field;
    doubts.add({ ...place, column }, { shown, target: { kind, key }, reason, outcome: 'field' });
  }

  /** A company that a hundred rows name is one draft. */
  function keep(draft: Draft): Draft {
    if (!draft.implied || Object.keys(draft.refs).length > 0) {
      drafts.push(draft);
      return draft;
    }
    const key = keyOf(draft);
    const known = onlyNamed.get(key);
    if (known) return known;
    onlyNamed.set(key, draft);
    drafts.push(draft);
    return draft;
  }

  /** Accounts that are named where no column tells more of them, and people of ours by their address. */
  function linkNamed({ refs }: RowSays, place: RowPlace): void {
    for (const field of Object.keys(refs))
      refs[field] = (refs[field] ?? []).map((ref) => {
        const fields = namedFields(ref);
        if (!fields) return ref;
        const kind = ref.to;
        const id = 'id' in ref.is ? ref.is.id : null;
        const draft = { kind, ...place, id, fields, refs: {}, columns: {}, implied: true, own: false };
        return { ...ref, is: { draft: keep(draft) } };
      });
  }
}

/** Most are named by a name alone, a hundred thousand times. */
function keyOf({ kind, id, fields }: Draft): string {
  for (const field in fields) if (field !== 'name') return `${kind} ${id} ${JSON.stringify(fields)}`;
  return `${kind} ${id} ${fields.name}`;
}

const ADDRESS = /^(.*?)\s*[<(]?([^\s<>()]+@[^\s<>()]+)[>)]?$/s;

function namedFields({ to, is }: Ref): Record<string, unknown> | undefined {
  if (!('name' in is)) return undefined;
  if (to === 'account') return { name: is.name };
  const [, name = '', address = ''] = (to === 'owner' && ADDRESS.exec(is.name)) || [];
  const email = emailIn(address);
  return email ? { name: name.replace(/[",]+/g, '').trim() || email.replace(/@.*$/, ''), email } : undefined;
}

/** "Company" beside columns of the company is its name, whichever kind of record the column was taken for. */
function nameFromRefs(says: ReadonlyMap<RecordKind, RowSays>): void {
  for (const said of says.values())
    for (const [field, refs] of Object.entries(said.refs))
      for (const ref of refs) {
        const of = ref.to === 'account' || ref.to === 'contact' ? says.get(ref.to) : undefined;
        if (!of || of === said || refs.length > 1 || field === 'reportsToId' || field === 'parentId')
          continue;
        if ('id' in ref.is) of.id ??= ref.is.id;
        if ('name' in ref.is && typeof of.fields.name !== 'string') of.fields.name = ref.is.name;
        delete said.refs[field];
      }
}

/** Which fields refer to another record of the same row, where they say nothing themselves. */
const within: readonly [field: string, to: RecordKind][] = [
  ['accountId', 'account'],
  ['contactId', 'contact'],
  ['opportunityId', 'opportunity'],
  ['contactIds', 'contact'],
  ['contacts', 'contact'],
];

function linkWithin(kind: RecordKind, { refs }: RowSays, made: ReadonlyMap<RecordKind, Draft>): void {
  const { shape } = recordKinds[kind];
  for (const [field, to] of within) {
    const draft = made.get(to);
    if (!draft || !(field in shape) || refs[field]) continue;
    refs[field] = [{ to, is: { draft }, role: null, shown: '', column: -1 }];
  }
}
