import { z } from 'zod';
import type { Id } from '../../model/index.ts';
import type { Ask } from '../crm/ask.ts';
import type { Call } from '../http.ts';
import { parse } from '../parse.ts';
import type { ObjectName } from './objects.ts';

/** Of the paths; each is supported for 18 months at least. */
export const VERSION = '2026-09';

/** An id is a text; a number is taken only as long as it is one that numbers can hold. */
const HubId = z.union([z.string().regex(/^\d{1,30}$/), z.int().transform(String)]);

const Raw = z.object({
  id: HubId,
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: z.string(),
  updatedAt: z.string(),
  archivedAt: z.string().optional(),
  associations: z
    .record(
      z.string(),
      z.object({ results: z.array(z.object({ id: HubId })), paging: z.unknown().optional() }),
    )
    .optional()
    .catch(undefined),
});
/** A record as HubSpot gives it. */
export type Raw = z.infer<typeof Raw>;

const Paging = z
  .object({ next: z.object({ after: z.string() }).optional() })
  .optional()
  .catch(undefined);
const Listed = z.object({ results: z.array(z.unknown()), paging: Paging, total: z.number().optional() });

const Linked = z.object({
  from: z.object({ id: HubId }),
  to: z.array(z.unknown()),
  paging: Paging,
});
const Link = z.object({
  toObjectId: HubId,
  associationTypes: z
    .array(z.object({ typeId: z.number(), label: z.string().nullish(), category: z.string() }))
    .catch([]),
});
/** A record beside another, and in which ways it is. */
export type Link = z.infer<typeof Link>;

export interface Links {
  readonly links: readonly Link[];
  /** There are more than one page holds. */
  readonly more: boolean;
}

export interface Found {
  readonly rows: readonly Raw[];
  readonly next: string | null;
  readonly total: number;
}

export interface Filter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

export interface Query {
  readonly groups: readonly (readonly Filter[])[];
  readonly properties: readonly string[];
  readonly sorts?: readonly string[];
  readonly limit: number;
}

/** How a request says what it is for. */
export interface For extends Pick<Call, 'purpose'> {
  readonly accountId?: Id | undefined;
  readonly signal: AbortSignal;
}

export type Api = ReturnType<typeof createApi>;

/** Records that are asked for by their ids at once, and those whose links are. */
const [BATCH, LINKED] = [100, 1000];

/** One malformed record is left out and spoils no others. */
const each = <T>(shape: z.ZodType<T>, list: readonly unknown[]): T[] =>
  list.flatMap((one) => shape.safeParse(one).data ?? []);

export const packs = <T>(list: readonly T[], size = BATCH): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));

/** The calls of HubSpot that the adapter makes, their answers parsed. */
export function createApi(ask: Ask) {
  const send = (call: Omit<Call, 'purpose'>, { purpose, accountId, signal }: For) =>
    ask({ ...call, purpose, ...(accountId !== undefined && { accountId }) }, signal);
  const post = (path: string, body: object, of: For) => send({ method: 'POST', path, body }, of);
  const objects = (object: ObjectName) => `/crm/objects/${VERSION}/${object}`;
  const links = (from: ObjectName, to: ObjectName) => `/crm/associations/${VERSION}/${from}/${to}`;

  return {
    get: (path: string, of: For) => send({ method: 'GET', path }, of),

    async list(object: ObjectName, query: Readonly<Record<string, string>>, of: For) {
      const path = `${objects(object)}?${new URLSearchParams({ limit: String(BATCH), ...query })}`;
      const { results, paging } = parse(Listed, await send({ method: 'GET', path }, of));
      return { rows: each(Raw, results), next: paging?.next?.after ?? null };
    },

    /** Rejects where it is not there. An id that was merged into another may be answered for by that one. */
    async one(object: ObjectName, id: Id, query: Readonly<Record<string, string>>, of: For): Promise<Raw> {
      const path = `${objects(object)}/${encodeURIComponent(id)}?${new URLSearchParams(query)}`;
      return parse(Raw, await send({ method: 'GET', path }, of));
    },

    /** Those that are not there (any more) are missing. */
    async several(
      object: ObjectName,
      ids: readonly Id[],
      properties: readonly string[],
      of: For,
    ): Promise<Raw[]> {
      const asked = packs([...new Set(ids)]).map(async (pack) => {
        const inputs = pack.map((id) => ({ id }));
        const body = { inputs, properties, propertiesWithHistory: [] };
        return each(Raw, parse(Listed, await post(`${objects(object)}/batch/read`, body, of)).results);
      });
      return (await Promise.all(asked)).flat();
    },

    async search(object: ObjectName, { groups, properties, sorts, limit }: Query, of: For): Promise<Found> {
      const filterGroups = groups.map((filters) => ({ filters }));
      const body = { filterGroups, properties, limit, ...(sorts && { sorts }) };
      const { results, paging, total = 0 } = parse(Listed, await post(`${objects(object)}/search`, body, of));
      return { rows: each(Raw, results), next: paging?.next?.after ?? null, total };
    },

    /** By each of the records, what is beside it: the first page. Those that have nothing are missing. */
    async links(from: ObjectName, to: ObjectName, ids: readonly Id[], of: For): Promise<Map<Id, Links>> {
      const asked = packs([...new Set(ids)], LINKED).map(async (pack) => {
        const inputs = pack.map((id) => ({ id }));
        const { results } = parse(Listed, await post(`${links(from, to)}/batch/read`, { inputs }, of));
        return each(Linked, results).map(
          (one) =>
            [one.from.id, { links: each(Link, one.to), more: one.paging?.next !== undefined }] as const,
        );
      });
      return new Map((await Promise.all(asked)).flat());
    },

    /** Ids of all that is beside a record, page by page, however many. */
    async allLinked(from: ObjectName, to: ObjectName, id: Id, of: For): Promise<Id[]> {
      const found = new Set<Id>();
      for (let after: string | undefined; ; ) {
        const inputs = [{ id, ...(after !== undefined && { after }) }];
        const { results } = parse(Listed, await post(`${links(from, to)}/batch/read`, { inputs }, of));
        const [page] = each(Linked, results);
        for (const { toObjectId } of each(Link, page?.to ?? [])) found.add(toObjectId);
        after = page?.paging?.next?.after;
        if (after === undefined) return [...found];
      }
    },

    async create(object: ObjectName, body: object, of: For): Promise<Id> {
      const answer = await send({ method: 'POST', path: objects(object), body, write: true }, of);
      return parse(z.object({ id: HubId }), answer, 'outcome-unknown').id;
    },
    update: (object: ObjectName, id: Id, properties: object, of: For) =>
      send({ method: 'PATCH', path: `${objects(object)}/${id}`, body: { properties }, write: true }, of),
    archive: (object: ObjectName, id: Id, of: For) =>
      send({ method: 'DELETE', path: `${objects(object)}/${id}`, write: true }, of),
    link: (from: ObjectName, to: ObjectName, inputs: readonly object[], of: For) =>
      send({ method: 'POST', path: `${links(from, to)}/batch/create`, body: { inputs }, write: true }, of),
    /** Takes single labels away; the records stay associated. */
    unlabel: (from: ObjectName, to: ObjectName, inputs: readonly object[], of: For) =>
      send(
        { method: 'POST', path: `${links(from, to)}/batch/labels/archive`, body: { inputs }, write: true },
        of,
      ),
    unlink: (from: ObjectName, to: ObjectName, inputs: readonly object[], of: For) =>
      send({ method: 'POST', path: `${links(from, to)}/batch/archive`, body: { inputs }, write: true }, of),
  };
}
