import type { RecordKind } from '../../model/index.ts';
import type { Column } from '../columns.ts';
import type { Candidate } from './headers.ts';
import { isAnchor } from './kinds.ts';

export interface Assigned {
  readonly column: Column;
  readonly sure: number;
}

/**
 * Which column of a file is which of ours: each of ours once, but for lists, which may stand in several columns. What
 * the main kind of the sheet can take is its own; another kind takes the rest, if a row can be a record of it.
 */
export function assign(
  headers: readonly (readonly Candidate[])[],
  main: RecordKind,
): (Assigned | undefined)[] {
  const own = take(
    headers,
    headers.map(() => undefined),
    ({ kind }) => kind === main,
  );
  const others = otherKinds(headers, own, main);
  return take(headers, own, ({ kind }) => others.has(kind));
}

type Places = readonly (Assigned | undefined)[];

function take(
  headers: readonly (readonly Candidate[])[],
  before: Places,
  fits: (column: Column) => boolean,
): (Assigned | undefined)[] {
  const list = [...before];
  const used = new Set(list.flatMap((one) => (one ? [nameOf(one.column)] : [])));
  // The surest first, so that `Status` is not taken by `Status of the renewal`.
  const wishes = headers
    .flatMap((candidates, at) => candidates.map((candidate) => ({ ...candidate, at })))
    .filter(({ column, at }) => list[at] === undefined && fits(column))
    .sort((one, other) => other.sure - one.sure || one.at - other.at);
  for (const { column, sure, at } of wishes) {
    if (list[at] !== undefined || (used.has(nameOf(column)) && !column.type.many)) continue;
    list[at] = { column, sure };
    used.add(nameOf(column));
  }
  return list;
}

const nameOf = ({ kind, key }: Column) => `${kind}.${key}`;

/** The kinds that a row says enough of, beside its own. */
function otherKinds(
  headers: readonly (readonly Candidate[])[],
  own: Places,
  main: RecordKind,
): ReadonlySet<RecordKind> {
  const kinds = new Set<RecordKind>(main === 'owner' || main === 'target' ? [] : ['account']);
  const taken = own.flatMap((one) => (one ? [one.column] : []));
  if (taken.some(({ type }) => type.ref?.to === 'contact' && type.ref.by === 'name')) kinds.add('contact');
  headers.forEach((candidates, at) => {
    if (own[at]) return;
    const anchored = candidates.filter(
      ({ column, sure }) => isAnchor(column) && column.key !== 'id' && sure > 0.8,
    );
    // Where several kinds could begin, none does.
    if (new Set(anchored.map(({ column }) => column.kind)).size === 1)
      for (const { column } of anchored) if (mayStandBeside(column, main)) kinds.add(column.kind);
  });
  kinds.delete(main);
  return kinds;
}

/** The address in a list of firms is the firm's own; our own people stand on sheets of theirs. */
const mayStandBeside = ({ kind, key }: Column, main: RecordKind) =>
  kind !== 'owner' && kind !== 'target' && !(main === 'account' && kind === 'contact' && key === 'emails');
