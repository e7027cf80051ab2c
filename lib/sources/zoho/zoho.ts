import type { Ask, Cache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { forbiddenBy } from '../crm/refusal.ts';
import { createShared } from '../crm/shared.ts';
import type { Candidate, Row, Vendor } from '../crm/vendor.ts';
import { createCalls } from './calls.ts';
import { checkZoho } from './check.ts';
import { describeSchema } from './describe.ts';
import type { Desk } from './desk.ts';
import { NAME } from './fault.ts';
import { AT_ONCE, countOthers, readAccounts, readContacts, readGone } from './lists.ts';
import { readMade } from './made-since.ts';
import { readParts } from './parts.ts';
import { readPeople } from './people.ts';
import { profileOf, readSelf, type Self, stagesOf, writesIn } from './profile.ts';
import { refuse } from './refusals.ts';
import { createSchema } from './schema.ts';
import { searchAccounts } from './search.ts';
import { readOne } from './single.ts';
import { create, finish, placeOf, update } from './writing.ts';

export interface ZohoParts {
  readonly ask: Ask;
  readonly mapping: FieldMapping;
  readonly cache: Cache;
  readonly now: () => number;
  /** Where its pages are for people, as `https://crm.zoho.eu`; without it records have no links. */
  readonly web?: string;
  /** Milliseconds between two looks for what was deleted. */
  readonly seldom?: number;
}

const SELDOM = 1_800_000;

/** Milliseconds: queries read the store, and clocks differ. */
const LAG = 300_000;

/** Zoho CRM, by version 8 of its API. */
export function createZoho({ ask, mapping, cache, now, web, seldom = SELDOM }: ZohoParts): Vendor {
  const calls = createCalls(ask);
  const schemaOf = createSchema(calls, cache);
  const shared = createShared();
  let known: Self | undefined;

  async function self(signal: AbortSignal): Promise<Self> {
    known ??= await shared('self', () => readSelf(calls, cache, signal), signal);
    return known;
  }

  async function desk(signal: AbortSignal): Promise<Desk> {
    signal.throwIfAborted();
    const [schema, { id: me, currency, place }] = await Promise.all([schemaOf(signal), self(signal)]);
    // Without the organisation's own name it is the one that the person was in last.
    const pages = web === undefined ? null : [web, 'crm', ...(place ? [place] : [])].join('/');
    return { calls, schema, mapping, stages: stagesOf(schema), currency, web: pages, me, now: now() };
  }

  return {
    name: NAME,
    lag: LAG,
    atOnce: AT_ONCE,
    writes: writesIn(),
    async profile(signal) {
      const [schema, own] = await Promise.all([schemaOf(signal), self(signal)]);
      return profileOf(own, schema, now());
    },
    async check(signal) {
      const findings = await checkZoho(calls, signal);
      // What is refused by now is among the findings.
      await schemaOf(signal, true).catch(() => signal.throwIfAborted());
      return findings;
    },
    describe: async (signal) => describeSchema(await schemaOf(signal, true)),
    owners: (signal) => readPeople(calls, cache, signal),
    accounts: async (which, after, signal) => readAccounts(await desk(signal), which, after, signal),
    countOthers: async (signal) => countOthers(await desk(signal), signal),
    contacts: async (which, after, signal) => readContacts(await desk(signal), which, after, signal),
    gone: async (since, signal) => readGone(await desk(signal), { since, now: now(), seldom, cache }, signal),
    parts: async (ids, depth, signal) => readParts(await desk(signal), ids, depth, now(), signal),
    // The kind that was asked for is the kind that is read.
    read: async <K extends Row['kind']>(kind: K, id: string, signal: AbortSignal) =>
      (await readOne(await desk(signal), kind, id, signal)) as Row<K> | undefined,
    // Zoho keeps no word of what a record was merged into.
    successor: async () => undefined,
    search: async (words, signal) => searchAccounts(await desk(signal), words, signal),
    madeSince: async <K extends Row['kind']>(
      kind: K,
      trace: Parameters<Vendor['madeSince']>[1],
      signal: AbortSignal,
    ) =>
      (await readMade(await desk(signal), kind, trace, now(), signal)) as unknown as readonly Candidate<K>[],
    create: async (kind, fields, trace, signal) => create(await desk(signal), kind, fields, trace, signal),
    finish: async (_kind, fields, made, signal) => finish(await desk(signal), fields, made, signal),
    update: async (kind, fields, before, signal) => update(await desk(signal), kind, fields, before, signal),
    async remove(kind, before, signal) {
      const place = placeOf(kind, before.record.id);
      if (!place) throw refuse([]);
      const { schema } = await desk(signal);
      if (!schema.modules[place.module]?.remove) throw forbiddenBy(NAME);
      await calls.write(
        { method: 'DELETE', path: `/${place.module}/${place.id}` },
        { purpose: 'change' },
        signal,
      );
    },
  };
}
