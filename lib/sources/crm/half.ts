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
  const each = [
    wasIn(row, fields),
    hashed({ ...fields }, names),
    hashed(withoutRoles(fields), names),
  ] as const;
  const [now, wanted, onTheWay] = await Promise.all(each);
  const states = names.map((name) => {
    const [is = [], before = [], after = [], way = []] = [now[name], was[name], wanted[name], onTheWay[name]];
    return { isBetween: isBetween(is, before, after, way), isMoved: !isSame(is, before) };
  });
  return states.every((one) => one.isBetween) && states.some((one) => one.isMoved);
}

/** Some CRMs are told in one request who is in it, and what they are there in the next. */
const withoutRoles = (fields: object): Readonly<Record<string, unknown>> =>
  'contacts' in fields && Array.isArray(fields.contacts)
    ? { ...fields, contacts: fields.contacts.map((one: object) => ({ ...one, role: null })) }
    : { ...fields };

type Hashes = readonly string[];

const isBetween = (is: Hashes, before: Hashes, after: Hashes, onTheWay: Hashes) =>
  is.every((one) => [before, after, onTheWay].some((some) => some.includes(one))) &&
  before.every((one) => is.includes(one) || !after.includes(one));

const isSame = (some: Hashes, others: Hashes) =>
  some.length === others.length && some.every((one) => others.includes(one));
