import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';
import { createShared } from '../crm/shared.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import type { Calls } from './calls.ts';

export const modules = [
  'Accounts',
  'Contacts',
  'Deals',
  'Cases',
  'Tasks',
  'Calls',
  'Events',
  'Notes',
] as const;
export type Module = (typeof modules)[number];

const Option = z.object({
  value: z.string(),
  probability: z.number().nullable(),
  forecast: z.string().nullable(),
  category: z.string().nullable(),
});
const Field = z.object({
  label: z.string().default(''),
  type: z.string(),
  custom: z.boolean().default(false),
  /** The module whose records it names. */
  of: z.string().nullable().default(null),
  writable: z.boolean(),
  options: z.array(Option),
});
const Described = z.object({
  create: z.boolean(),
  edit: z.boolean(),
  remove: z.boolean(),
  fields: z.record(z.string(), Field),
});
const Schema = z.object({ modules: z.partialRecord(z.enum(modules), Described) });
/** What this edition has, and what of it this person sees and may do. A module that is not there is not asked. */
export type Schema = z.infer<typeof Schema>;
export type Field = z.infer<typeof Field>;

const ModulesTold = z.object({
  modules: z.array(
    z.object({
      api_name: z.string().nullish(),
      creatable: z.boolean().nullish(),
      editable: z.boolean().nullish(),
      deletable: z.boolean().nullish(),
      viewable: z.boolean().nullish(),
    }),
  ),
});

const OptionTold = z.object({
  actual_value: z.string(),
  probability: z.number().nullish().catch(null),
  forecast_type: z.string().nullish().catch(null),
  forecast_category: z
    .union([z.object({ name: z.string() }).transform(({ name }) => name), z.string()])
    .nullish()
    .catch(null),
});
const FieldsTold = z.object({
  fields: z.array(
    z.object({
      api_name: z.string(),
      field_label: z.string().nullish().catch(null),
      custom_field: z.boolean().nullish().catch(null),
      lookup: z
        .object({ module: z.object({ api_name: z.string() }) })
        .nullish()
        .catch(null),
      data_type: z.string(),
      read_only: z.boolean().nullish(),
      pick_list_values: z.array(z.unknown()).nullish().catch([]),
    }),
  ),
});

const why = { purpose: 'person' } as const;

/** Kept for a day: administrators change it rarely. `anew`: whatever was kept. */
export function createSchema(
  calls: Calls,
  cache: Cache,
): (signal: AbortSignal, anew?: boolean) => Promise<Schema> {
  const shared = createShared();
  let known: Schema | undefined;

  async function read(signal: AbortSignal, anew: boolean): Promise<Schema> {
    const kept = anew ? undefined : Schema.safeParse(await cache.get('schema').catch(() => undefined)).data;
    if (kept) return kept;
    const { modules: all } = parse(ModulesTold, await calls.get('/settings/modules', why, signal));
    const there = all.filter(({ api_name, viewable }) => isModule(api_name) && viewable !== false);
    const described = await Promise.all(
      there.map(async (one) => [one.api_name, await describe(one, signal)] as const),
    );
    const schema = Schema.parse({ modules: Object.fromEntries(described.filter(([, own]) => own)) });
    await cache.put('schema', schema).catch(() => undefined);
    return schema;
  }

  async function describe(one: z.infer<typeof ModulesTold>['modules'][number], signal: AbortSignal) {
    const path = `/settings/fields?module=${one.api_name}`;
    const answer = await calls.get(path, why, signal).catch((error: unknown) => orNothing(error));
    if (answer === null || answer === undefined) return undefined;
    const fields = parse(FieldsTold, answer).fields.map((field) => [
      field.api_name,
      {
        label: field.field_label ?? '',
        type: field.data_type,
        custom: field.custom_field === true,
        of: field.lookup?.module.api_name ?? null,
        writable: field.read_only !== true,
        options: (field.pick_list_values ?? []).flatMap(optionOf),
      },
    ]);
    const { creatable, editable, deletable } = one;
    const rights = { create: creatable !== false, edit: editable !== false, remove: deletable !== false };
    return { ...rights, fields: Object.fromEntries(fields) };
  }

  return async (signal, anew = false) => {
    signal.throwIfAborted();
    if (anew) known = undefined;
    if (known) return known;
    const schema = await shared('schema', () => read(signal, anew), signal, anew);
    // What was begun before it was asked anew may come after that.
    known = anew ? schema : (known ?? schema);
    return known;
  };
}

const isModule = (name: unknown): name is Module => modules.some((module) => module === name);

function optionOf(told: unknown) {
  const option = OptionTold.safeParse(told).data;
  if (!option) return [];
  const { actual_value, probability, forecast_type, forecast_category } = option;
  return [
    {
      value: actual_value,
      probability: probability ?? null,
      forecast: forecast_type ?? null,
      category: forecast_category ?? null,
    },
  ];
}

/** A module that this person may not see is as one that there is not. */
function orNothing(error: unknown): undefined {
  if (error instanceof SourceError && ['forbidden', 'rejected'].includes(error.fault.kind)) return undefined;
  throw error;
}
