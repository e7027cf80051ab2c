import { hashOf } from '../hash.ts';
import { told } from './fits.ts';
import type { Was } from './made.ts';
import type { Row } from './vendor.ts';

/** What a record has in these fields, to be known again. */
export const wasIn = async ({ record }: Row, fields: object): Promise<Was> =>
  hashed({ ...record }, Object.keys(fields));

async function hashed(values: Readonly<Record<string, unknown>>, names: readonly string[]): Promise<Was> {
  const each = names.map(async (name) => {
    const own = values[name];
    const list: readonly unknown[] = Array.isArray(own) ? own : [own];
    return [name, await Promise.all(list.map((one) => hashOf(told(one))))] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

/**
 * Whether a record is as an edit leaves it that was cut off on its way: in each field that the edit names is only what it
 * has found there or what it wants there, and not all as it has found it. Of other fields it writes none.
 */
export async function isHalfDone(row: Row, fields: object, was: Was): Promise<boolean> {
  const names = Object.keys(fields);
  const [now, wanted] = await Promise.all([wasIn(row, fields), hashed({ ...fields }, names)]);
  const states = names.map((name) => [now[name] ?? [], was[name] ?? [], wanted[name] ?? []] as const);
  return (
    states.every(([is, before, after]) => isBetween(is, before, after)) &&
    states.some(([is, before]) => !isSame(is, before))
  );
}

type Hashes = readonly string[];

const isBetween = (is: Hashes, before: Hashes, after: Hashes) =>
  is.every((one) => before.includes(one) || after.includes(one)) &&
  before.every((one) => is.includes(one) || !after.includes(one));

const isSame = (some: Hashes, others: Hashes) =>
  some.length === others.length && some.every((one) => others.includes(one));
