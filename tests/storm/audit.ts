import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../lib/model/index.ts';
import type { Entry } from './journal.ts';
import { outOfOrder, type Placed } from './order.ts';

/** What the server has in its database. */
export interface Kept {
  /** Versions are the server's own count of all that happened in the workspace. */
  changes: readonly { id: string; recordId: string; version: number }[];
  records: readonly { id: string; fields: Record<string, unknown> }[];
  /** How far that count went on. */
  sequences: number;
}

/** Each a list of what is wrong, in words; empty: nothing is. */
export interface Findings {
  /** Said to be saved, and not there; or there, but not as it was last written. */
  lost: string[];
  /** More than one effect of one write, or an effect of none. */
  doubled: string[];
  outOfOrder: string[];
}

interface Written {
  change: Change;
  entry: Entry;
  lane: string;
}

/** Holds what people were told against what the server has. A journal of each person's tabs, by the person's name. */
export function audit(people: Readonly<Record<string, readonly Entry[]>>, kept: Kept): Findings {
  const written = Object.entries(people).flatMap(([person, entries]) =>
    entries.flatMap((entry) =>
      entry.save.changes.map(
        (change): Written => ({ change, entry, lane: `${person} ${entry.save.accountId}` }),
      ),
    ),
  );
  const versions = new Map(kept.changes.map(({ id, version }) => [id, Number(version)]));
  return {
    lost: [...missing(written, versions), ...notAsWritten(written, versions, kept)],
    doubled: [...doubledMarks(kept), ...strangers(written, versions), ...uncounted(kept)],
    outOfOrder: outOfOrder(written.flatMap((one) => placed(one, versions))),
  };
}

const nameOf = ({ change, lane }: Written) => `${change.type} ${change.id} (${lane})`;

function missing(written: readonly Written[], versions: ReadonlyMap<string, number>): string[] {
  return written
    .filter(({ change, entry }) => entry.savedAt !== null && !versions.has(change.id))
    .map(nameOf);
}

function placed(one: Written, versions: ReadonlyMap<string, number>): Placed[] {
  const { change, entry, lane } = one;
  const place = versions.get(change.id);
  if (place === undefined) return [];
  const sentAt = entry.sentAt ?? Number.NEGATIVE_INFINITY;
  return [{ name: nameOf(one), lane, place, sentAt, savedAt: entry.savedAt ?? Number.POSITIVE_INFINITY }];
}

/** Each record must be what its changes make of it, one after the other as the server took them. */
function notAsWritten(
  written: readonly Written[],
  versions: ReadonlyMap<string, number>,
  { records }: Kept,
): string[] {
  const rows = new Map(records.map(({ id, fields }) => [id, fields]));
  const taken = written.filter(({ change }) => versions.has(change.id));
  const byRecord = Map.groupBy(taken, ({ change }) => change.recordId);
  return [...byRecord].flatMap(([recordId, all]) => {
    const inOrder = all.toSorted(
      (a, b) => Number(versions.get(a.change.id)) - Number(versions.get(b.change.id)),
    );
    const wanted = madeOf(inOrder.map(({ change }) => change));
    const found = rows.get(recordId);
    if (wanted === undefined ? found === undefined : holds(found, wanted)) return [];
    return [`record ${recordId} is not as it was last written`];
  });
}

/** Undefined: they end with its deletion. */
function madeOf(changes: readonly Change[]): object | undefined {
  if (!changes.every((change) => 'fields' in change)) return undefined;
  return Object.assign({}, ...changes.map((change) => ('fields' in change ? change.fields : {})));
}

const holds = (found: Record<string, unknown> | undefined, wanted: object) =>
  found !== undefined && Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(found[key], value));

/** Two records with the mark of one, whatever their ids. */
function doubledMarks({ records }: Kept): string[] {
  const marks = records.flatMap(({ fields }) => {
    const mark = /^\[[^\]]+\]/.exec(String(fields.body ?? fields.subject ?? ''));
    return mark ? [mark[0]] : [];
  });
  return [...Map.groupBy(marks, (mark) => mark)]
    .filter(([, all]) => all.length > 1)
    .map(([mark, all]) => `${mark} is there ${all.length} times`);
}

function strangers(written: readonly Written[], versions: ReadonlyMap<string, number>): string[] {
  const ours = new Set(written.map(({ change }) => change.id));
  return [...versions.keys()].filter((id) => !ours.has(id)).map((id) => `change ${id} was written by nobody`);
}

/** Every effect moves the server's count on by one. */
function uncounted({ changes, sequences }: Kept): string[] {
  const more = sequences - changes.length;
  return more === 0 ? [] : [`the server counted ${sequences} effects of ${changes.length} changes`];
}
