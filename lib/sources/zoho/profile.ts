import { z } from 'zod';
import {
  Change,
  type ForecastCategory,
  plainWorkspace,
  type RecordKind,
  type Stage,
} from '../../model/index.ts';
import type { Cache } from '../crm/ask.ts';
import type { Profile } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import type { Calls } from './calls.ts';
import { Users } from './people.ts';
import type { Module, Schema } from './schema.ts';

const Org = z.object({
  org: z
    .array(
      z.object({
        company_name: z.string().nullish(),
        iso_code: z.string().nullish(),
        id: z.string().nullish(),
        domain_name: z
          .string()
          .regex(/^[\w-]{1,100}$/)
          .nullish()
          .catch(null),
      }),
    )
    .min(1),
});
const Currencies = z.object({
  currencies: z.array(
    z.object({
      iso_code: z.string(),
      exchange_rate: z.coerce.number().positive(),
      is_base: z.boolean().nullish(),
      is_active: z.boolean().nullish(),
    }),
  ),
});

const Self = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  company: z.string(),
  /** What its pages have in their addresses, as `org20081234567`. */
  place: z.string().nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  rates: z.array(z.object({ currency: z.string().regex(/^[A-Z]{3}$/), rate: z.number().positive() })),
});
/** Who is connected, and to which organisation. */
export type Self = z.infer<typeof Self>;

const why = { purpose: 'person' } as const;

/** Kept for a day. What of the organisation this person may not see is as if it were not there. */
export async function readSelf(calls: Calls, cache: Cache, signal: AbortSignal): Promise<Self> {
  const kept = Self.safeParse(await cache.get('self').catch(() => undefined)).data;
  if (kept) return kept;
  const optional = (path: string) => calls.get(path, why, signal).catch((error: unknown) => orNothing(error));
  const [people, organisation, money] = await Promise.all([
    calls.get('/users?type=CurrentUser', why, signal),
    optional('/org'),
    optional('/org/currencies'),
  ]);
  const [user] = parse(Users, people).users;
  const org = Org.safeParse(organisation).data?.org[0];
  const currencies = Currencies.safeParse(money).data?.currencies ?? [];
  const currency =
    currencies.find(({ is_base }) => is_base)?.iso_code ?? org?.iso_code ?? plainWorkspace.currency;
  const self = Self.parse({
    id: user?.id ?? '',
    name: user?.full_name ?? user?.email ?? '',
    email: user?.email ?? '',
    company: org?.company_name ?? org?.id ?? '',
    place: org?.domain_name ?? null,
    currency,
    rates: currencies
      .filter(({ is_base, is_active }) => !is_base && is_active !== false)
      // Zoho says how many of it one of the base is worth.
      .map(({ iso_code, exchange_rate }) => ({ currency: iso_code, rate: 1 / exchange_rate })),
  });
  await cache.put('self', self).catch(() => undefined);
  return self;
}

function orNothing(error: unknown): undefined {
  if (error instanceof SourceError && ['forbidden', 'rejected', 'not-found'].includes(error.fault.kind))
    return undefined;
  throw error;
}

const categories: Readonly<Record<string, ForecastCategory>> = {
  pipeline: 'pipeline',
  'best case': 'best-case',
  bestcase: 'best-case',
  commit: 'commit',
  committed: 'commit',
  closed: 'closed',
  omitted: 'omitted',
};

/** In their order; those that end a deal last. */
export function stagesOf(schema: Schema): Stage[] {
  const options = schema.modules.Deals?.fields.Stage?.options ?? [];
  const stages = options.map(({ value, probability, forecast, category }): Stage => {
    const status = /won/i.test(forecast ?? '') ? 'won' : /lost/i.test(forecast ?? '') ? 'lost' : 'open';
    const plain = status === 'won' ? 'closed' : status === 'lost' ? 'omitted' : 'pipeline';
    return {
      name: value.slice(0, 200),
      probability: probability ?? (status === 'won' ? 100 : 0),
      category: categories[(category ?? '').toLowerCase()] ?? plain,
      status,
    };
  });
  return stages
    .toSorted((one, other) => Number(one.status !== 'open') - Number(other.status !== 'open'))
    .slice(0, 50);
}

const needed: Readonly<Partial<Record<RecordKind, readonly Module[]>>> = {
  account: ['Accounts'],
  contact: ['Contacts'],
  opportunity: ['Deals'],
  case: ['Cases'],
  note: ['Notes'],
  interaction: ['Calls', 'Events', 'Tasks'],
  task: ['Tasks'],
};
const rights = { create: 'create', update: 'edit', delete: 'remove' } as const;

/** What this edition takes of this person; of every edition and everybody without a schema. */
export const writesIn = (schema?: Schema): Change['type'][] =>
  Change.options
    .map(({ shape }) => shape.type.value)
    .filter((type) => {
      const [kind, verb] = type.split('.') as [RecordKind, keyof typeof rights];
      return needed[kind]?.every((module) => !schema || schema.modules[module]?.[rights[verb]]) ?? false;
    });

export function profileOf(self: Self, schema: Schema, now: number): Profile {
  const writes = writesIn(schema);
  const { id, name, email, company, currency, rates } = self;
  const today = new Date(now).toISOString().slice(0, 10);
  return {
    me: {
      ...{ workspace: company, ownerId: id, name, email },
      ownDomains: email.includes('@') ? [email.slice(email.indexOf('@') + 1)] : [],
      scopes: writes.length > 0 ? ['read', 'write'] : ['read'],
    },
    workspace: {
      ...plainWorkspace,
      currency,
      rates: rates.map((one) => ({ ...one, date: today })),
      stages: stagesOf(schema),
    },
    writes,
  };
}
