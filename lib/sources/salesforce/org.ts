import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';
import { parse } from '../parse.ts';
import { type About, type Api, queryPath, Rows, type Sub, type SubAnswer } from './api.ts';
import { flag, number, text } from './value.ts';

const FieldShape = z.object({
  name: z.string(),
  label: z.string().default(''),
  type: z.string().default(''),
  custom: z.boolean().default(false),
  referenceTo: z.array(z.string()).default([]),
  createable: z.boolean(),
  updateable: z.boolean(),
  filterable: z.boolean().default(true),
  externalId: z.boolean().default(false),
  restrictedPicklist: z.boolean().default(false),
  picklistValues: z.array(z.object({ value: z.string(), active: z.boolean().default(true) })).default([]),
});
const ObjectShape = z.object({
  createable: z.boolean(),
  updateable: z.boolean(),
  deletable: z.boolean(),
  fields: z.array(FieldShape),
});

const Stage = z.object({
  name: z.string(),
  label: z.string(),
  probability: z.number(),
  category: z.string(),
  isClosed: z.boolean(),
  isWon: z.boolean(),
});
const Status = z.object({ name: z.string(), isClosed: z.boolean(), isDefault: z.boolean() });

/** What an organisation has, as this person sees it. */
export const Org = z.object({
  userId: z.string(),
  orgId: z.string(),
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  /** Where its pages are. */
  site: z.string().nullable(),
  objects: z.record(z.string(), ObjectShape),
  stages: z.array(Stage),
  taskStatuses: z.array(Status),
  caseStatuses: z.array(Status),
  /** Null: nobody says. */
  currency: z.string().nullable(),
  /** Units of each currency that one unit of the own one is worth; none where there is one currency only. */
  rates: z.record(z.string(), z.number()),
});
export type Org = z.infer<typeof Org>;
export type FieldShape = z.infer<typeof FieldShape>;

const OBJECTS = [
  ...['Account', 'Contact', 'Opportunity', 'OpportunityContactRole', 'Contract', 'Case', 'Task', 'Event'],
  ...['TaskWhoRelation', 'EventWhoRelation', 'EmailMessage', 'ContentNote', 'ContentDocumentLink', 'Note'],
  ...['AccountContactRelation', 'CurrencyType'],
];

const Person = z.object({
  ...{ user_id: z.string(), organization_id: z.string(), name: z.string(), email: z.string() },
  ...{ zoneinfo: z.string().default('UTC'), profile: z.string().default('') },
});
const Connect = z.object({
  features: z.object({
    defaultCurrencyIsoCode: z.string().nullish(),
    multiCurrency: z.boolean().default(false),
  }),
});

const NAME = 'salesforce organisation';

/** Kept for a day, as describing costs calls and says the same each time. */
export async function readOrg(
  api: Api,
  { cache, person }: { cache: Cache; person: (signal: AbortSignal) => Promise<unknown> },
  signal: AbortSignal,
): Promise<Org> {
  const known = Org.safeParse(await cache.get(NAME).catch(() => undefined));
  if (known.success) return known.data;
  const about = { purpose: 'person', signal };
  const [answers, who] = await Promise.all([api.composite(subs(), about), person(signal)]);
  const org = await orgOf(api, answers, parse(Person, who), about);
  await cache.put(NAME, org).catch(() => undefined);
  return org;
}

/** What was read of it is old. */
export const forgetOrg = (cache: Cache): Promise<void> => cache.put(NAME, null).catch(() => undefined);

const queries = {
  stages:
    'SELECT ApiName, MasterLabel, DefaultProbability, ForecastCategoryName, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder',
  taskStatuses: 'SELECT ApiName, IsClosed, IsDefault FROM TaskStatus ORDER BY SortOrder',
  caseStatuses: 'SELECT ApiName, IsClosed, IsDefault FROM CaseStatus ORDER BY SortOrder',
};
/** Asked only where there are several currencies. */
export const CURRENCIES =
  'SELECT IsoCode, ConversionRate, IsCorporate FROM CurrencyType WHERE IsActive = true';

function subs(): Sub[] {
  const described = OBJECTS.map((name) => ({ path: `/sobjects/${name}/describe`, referenceId: `d${name}` }));
  const asked = Object.entries(queries).map(([referenceId, soql]) => ({
    path: queryPath(soql),
    referenceId,
  }));
  const all = [...described, ...asked, { path: '/connect/organization', referenceId: 'connect' }];
  return all.map((one) => ({ method: 'GET', ...one }));
}

async function orgOf(
  api: Api,
  answers: Map<string, SubAnswer>,
  who: z.infer<typeof Person>,
  about: About,
): Promise<Org> {
  const objects: Org['objects'] = {};
  for (const name of OBJECTS) {
    const shape = ObjectShape.safeParse(answers.get(`d${name}`)?.body);
    if (shape.success) objects[name] = slim(shape.data);
  }
  const rows = async (name: keyof typeof queries) => {
    const first = Rows.safeParse(answers.get(name)?.body).data;
    return first ? api.rest(first, about) : [];
  };
  const statuses = async (name: 'taskStatuses' | 'caseStatuses') =>
    (await rows(name)).map((row) => ({
      name: text(row, 'ApiName') ?? '',
      isClosed: flag(row, 'IsClosed'),
      isDefault: flag(row, 'IsDefault'),
    }));
  const currencies = objects.CurrencyType ? await api.everything(CURRENCIES, about) : [];
  const connect = Connect.safeParse(answers.get('connect')?.body).data;
  const corporate = currencies.find((row) => flag(row, 'IsCorporate'));
  const site = URL.parse(who.profile)?.origin ?? null;
  return {
    ...{
      userId: who.user_id,
      orgId: who.organization_id,
      name: who.name,
      email: who.email,
      timeZone: who.zoneinfo,
    },
    ...{ site: site?.startsWith('https://') ? site : null, objects },
    stages: (await rows('stages')).map((row) => ({
      ...{ name: text(row, 'ApiName') ?? '', label: text(row, 'MasterLabel') ?? '' },
      ...{
        probability: number(row, 'DefaultProbability') ?? 0,
        category: text(row, 'ForecastCategoryName') ?? '',
      },
      ...{ isClosed: flag(row, 'IsClosed'), isWon: flag(row, 'IsWon') },
    })),
    taskStatuses: await statuses('taskStatuses'),
    caseStatuses: await statuses('caseStatuses'),
    currency: text(corporate, 'IsoCode') ?? connect?.features.defaultCurrencyIsoCode ?? null,
    rates: Object.fromEntries(
      currencies.flatMap((row) => {
        const [code, rate] = [text(row, 'IsoCode'), number(row, 'ConversionRate')];
        return code && rate ? [[code, rate]] : [];
      }),
    ),
  };
}

/** Without the long lists that we never look at. */
const slim = (shape: z.infer<typeof ObjectShape>) => ({
  ...shape,
  fields: shape.fields.map((field) => ({
    ...field,
    picklistValues: field.picklistValues.filter(({ active }) => active).slice(0, 200),
  })),
});

export const fieldIn = (org: Org, object: string, name: string | undefined): FieldShape | undefined =>
  org.objects[object]?.fields.find((field) => field.name === name);
