import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';
import { createShared } from '../crm/shared.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import { type Api, type For, VERSION } from './api.ts';
import { type ObjectName, objectNames } from './objects.ts';

const Property = z.object({
  name: z.string(),
  type: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).catch([]),
  modificationMetadata: z.object({ readOnlyValue: z.boolean() }).optional().catch(undefined),
});
export type Property = z.infer<typeof Property>;

const Stage = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.number().catch(0),
  archived: z.boolean().catch(false),
  metadata: z.record(z.string(), z.string()).catch({}),
});
const Pipeline = z.object({ id: z.string(), label: z.string(), stages: z.array(Stage).catch([]) });
export type Pipeline = z.infer<typeof Pipeline>;

const Owner = z.object({
  id: z.string(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  archived: z.boolean().catch(false),
  updatedAt: z.string().nullish(),
});
export type HubOwner = z.infer<typeof Owner>;

const Details = z.object({
  portalId: z.number(),
  timeZone: z.string().catch('UTC'),
  companyCurrency: z.string().catch(''),
  uiDomain: z.string().catch('app.hubspot.com'),
});
export type Details = z.infer<typeof Details>;

const Names = z.array(z.string());

const Label = z.object({ typeId: z.number(), label: z.string().nullish(), category: z.string() });
export type Label = z.infer<typeof Label>;

/** An object's properties; `none`: the portal has no such object, `forbidden`: it is not for this key. */
const Object_ = z.union([z.array(Property), z.literal(['none', 'forbidden'])]);
export type Described = ReadonlyMap<string, Property> | 'none' | 'forbidden';

const piped = ['deals', 'tickets'] as const;
const labelled = ['companies', 'deals'] as const;
type Piped = (typeof piped)[number];
type Labelled = (typeof labelled)[number];

const listed = <T>(shape: z.ZodType<T>, answer: unknown): T[] =>
  parse(z.object({ results: z.array(z.unknown()) }), answer).results.flatMap(
    (one) => shape.safeParse(one).data ?? [],
  );

export type Descriptions = ReturnType<typeof createDescriptions>;

/** What HubSpot says of itself, asked once a day, however many ask for it at once. */
export function createDescriptions(
  api: Api,
  cache: Cache,
  wanted: (object: ObjectName) => readonly string[],
) {
  const shared = createShared();
  const propertiesName = (object: ObjectName) => `properties-${object}-${wanted(object).join()}`;

  async function known<T>(name: string, shape: z.ZodType<T>, of: For, ask: () => Promise<T>): Promise<T> {
    const kept = shape.safeParse(await cache.get(`hubspot-${name}`));
    if (kept.success) return kept.data;
    const keep = async () => {
      const value = await ask();
      await cache.put(`hubspot-${name}`, value);
      return value;
    };
    return shared(name, keep, of.signal);
  }

  async function ownersOf(archived: boolean, of: For): Promise<HubOwner[]> {
    const all: HubOwner[] = [];
    for (let after = ''; ; ) {
      const query = new URLSearchParams({
        limit: '500',
        archived: String(archived),
        ...(after && { after }),
      });
      const answer = await api.get(`/crm/owners/${VERSION}?${query}`, of);
      all.push(...listed(Owner, answer));
      const paging = z.object({ paging: z.object({ next: z.object({ after: z.string() }) }) });
      const next = paging.safeParse(answer).data?.paging.next.after;
      if (next === undefined) return all;
      after = next;
    }
  }

  return {
    details: (of: For) =>
      known('details', Details, of, async () =>
        parse(Details, await api.get(`/account-info/${VERSION}/details`, of)),
      ),
    owners: (of: For) =>
      known('owners', z.array(Owner), of, async () =>
        (await Promise.all([ownersOf(false, of), ownersOf(true, of)])).flat(),
      ),
    /** Of an object that has pipelines; none where they are not for this key. */
    pipelines: (object: Piped, of: For) =>
      known(`pipelines-${object}`, z.array(Pipeline), of, () =>
        api
          .get(`/crm/pipelines/${VERSION}/${object}`, of)
          .then((answer) => listed(Pipeline, answer), unless(['forbidden', 'rejected', 'not-found'], [])),
      ),
    /** Of what contacts are to these. */
    labels: (from: Labelled, of: For) =>
      known(`labels-${from}-contacts`, z.array(Label), of, () =>
        api
          .get(`/crm/associations/${VERSION}/${from}/contacts/labels`, of)
          .then((answer) => listed(Label, answer), unless(['forbidden', 'rejected', 'not-found'], [])),
      ),
    async properties(object: ObjectName, of: For): Promise<Described> {
      const found = await known(propertiesName(object), Object_, of, () => describe(object, of));
      return typeof found === 'string' ? found : new Map(found.map((one) => [one.name, one]));
    },
    /** Objects that HubSpot refused to have written to, for a day or until that is forgotten. */
    unwritten: async () => Names.safeParse(await cache.get('hubspot-unwritten')).data ?? [],
    async noteUnwritten(object: ObjectName) {
      const before = Names.safeParse(await cache.get('hubspot-unwritten')).data ?? [];
      await cache.put('hubspot-unwritten', [...new Set([...before, object])]);
    },
    /** What was refused, or not there, is asked anew: a scope may have been added since. */
    async forgetRefused() {
      const names = [
        ...objectNames.map(propertiesName),
        ...piped.map((object) => `pipelines-${object}`),
        ...labelled.map((object) => `labels-${object}-contacts`),
      ];
      await Promise.all(names.map(forgetIfRefused));
      await cache.put('hubspot-unwritten', []);
    },
  };

  async function forgetIfRefused(name: string): Promise<void> {
    const kept = await cache.get(`hubspot-${name}`);
    const isNothing = typeof kept === 'string' || (Array.isArray(kept) && kept.length === 0);
    if (isNothing) await cache.put(`hubspot-${name}`, null);
  }

  async function describe(object: ObjectName, of: For): Promise<z.infer<typeof Object_>> {
    try {
      const names = new Set(wanted(object));
      const all = listed(Property, await api.get(`/crm/properties/${VERSION}/${object}`, of));
      return all.filter(({ name }) => names.has(name));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (error.fault.kind === 'forbidden') return 'forbidden';
      if (error.fault.kind === 'rejected' || error.fault.kind === 'not-found') return 'none';
      throw error;
    }
  }
}

/** This in place of what was refused for one of these reasons. */
function unless<T>(kinds: readonly string[], instead: T) {
  return (error: unknown): T => {
    if (error instanceof SourceError && kinds.includes(error.fault.kind)) return instead;
    throw error;
  };
}
