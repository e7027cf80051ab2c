import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';
import { emailsOf, instantOf, nameOf } from '../crm/values.ts';
import type { Person } from '../crm/vendor.ts';
import { parse } from '../parse.ts';
import type { Calls } from './calls.ts';

const User = z.object({
  id: z.string(),
  full_name: z.string().nullish(),
  email: z.string().nullish(),
  status: z.string().nullish(),
  Modified_Time: z.string().nullish().catch(null),
});
export const Users = z.object({
  users: z.array(User).min(1),
  info: z.object({ more_records: z.boolean() }).nullish().catch(null),
});

const why = { purpose: 'person' } as const;

/** Pages of two hundred that are read at most. */
const PAGES = 50;

/** Kept for a day, as each context names them. */
export async function readPeople(calls: Calls, cache: Cache, signal: AbortSignal): Promise<Person[]> {
  const kept = z.array(User).safeParse(await cache.get('people').catch(() => undefined)).data;
  const users = kept ?? (await everybody(calls, signal));
  if (!kept) await cache.put('people', users).catch(() => undefined);
  return users.flatMap(personOf);
}

async function everybody(calls: Calls, signal: AbortSignal) {
  const all: z.infer<typeof User>[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const answer = await calls.get(`/users?type=AllUsers&per_page=200&page=${page}`, why, signal);
    if (answer === null) break;
    const { users, info } = parse(Users, answer);
    all.push(...users);
    if (!info?.more_records) break;
  }
  return all;
}

function personOf({ id, full_name, email, status, Modified_Time }: z.infer<typeof User>): Person[] {
  const [address] = emailsOf(email);
  if (address === undefined) return [];
  const name = nameOf(full_name) ?? address;
  const record = {
    id,
    name,
    email: address,
    updatedAt: instantOf(Modified_Time) ?? '1970-01-01T00:00:00.000Z',
    link: null,
  };
  return [{ row: { kind: 'owner', record, own: { name, email: address } }, active: status === 'active' }];
}
