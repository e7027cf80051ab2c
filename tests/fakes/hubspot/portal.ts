import { badRequest } from './errors.ts';
import { type LinkType, ownLabel, primaryOf, standardLinks } from './links.ts';
import { allScopes, type ObjectType, objectTypes, singular } from './object-types.ts';
import { type Pipeline, standardPipelines } from './pipelines.ts';
import { modifiedName, type Property, property, standardProperties } from './properties.ts';

export type Values = Readonly<Record<string, string | null>>;

/** A record as it is kept. Values that are empty are not there. */
export interface Stored {
  readonly id: string;
  readonly type: ObjectType;
  values: Map<string, string>;
  readonly createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  /** Into which record it was merged: its id answers for that one, or not at all. */
  mergedInto: string | null;
  /** What the index still shows until then; null: nothing yet. */
  earlier: { until: number; seen: Map<string, string> | null }[];
}

export interface Owner {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly archived: boolean;
}

export interface Settings {
  /** Epoch milliseconds by HubSpot's clock. */
  now: () => number;
  /** Milliseconds that its search index is late. */
  lag: number;
  /** What a token may do; a token that is not listed is not known. */
  tokens: Map<string, { scopes: readonly string[]; until: number }>;
  /** Objects that this edition has not. */
  without: ObjectType[];
  portalId: number;
  timeZone: string;
  companyCurrency: string;
  uiDomain: string;
  /** Whether the id of a record that was merged into another answers for that one. */
  mergedAnswers: boolean;
}

export type Portal = ReturnType<typeof createPortal>;

/** Ids of one length are in the order of their texts. */
function place(ids: string[], id: string): void {
  const at = ids.findLastIndex((one) => one.length < id.length || (one.length === id.length && one < id));
  ids.splice(at + 1, 0, id);
}

/** What a portal holds, and the ways in which it changes. The first id has 11 digits unless a test wants more. */
export function createPortal(firstId = 20_000_000_001n) {
  const settings: Settings = {
    now: Date.now,
    lag: 0,
    tokens: new Map([['pat-eu1-full', { scopes: allScopes, until: Number.POSITIVE_INFINITY }]]),
    without: [],
    ...{
      portalId: 49_012_345,
      timeZone: 'Europe/Berlin',
      companyCurrency: 'EUR',
      uiDomain: 'app-eu1.hubspot.com',
    },
    mergedAnswers: true,
  };
  const records = new Map<string, Stored>();
  /** In the order of their ids, which is that of their making unless an id was given. */
  const ids = new Map<ObjectType, string[]>(objectTypes.map((type) => [type, []]));
  const links = new Map<string, Map<ObjectType, Map<string, Set<number>>>>();
  const emails = new Map<string, string>();
  const linkTypes: LinkType[] = [...standardLinks];
  const pipelines: { deals: readonly Pipeline[]; tickets: readonly Pipeline[] } = { ...standardPipelines };
  const owners: Owner[] = [];
  const properties = new Map<ObjectType, Map<string, Property>>(
    objectTypes.map((type) => [type, new Map(standardProperties[type].map((one) => [one.name, one]))]),
  );
  /** Values that records must have beyond what HubSpot wants, where `when` says so. */
  const rules: { type: ObjectType; name: string; when: (values: ReadonlyMap<string, string>) => boolean }[] =
    [];
  let lastId = firstId - 1n;
  let lastLabel = 0;

  const nextId = () => {
    lastId += 1n;
    return String(lastId);
  };
  const has = (type: ObjectType) => !settings.without.includes(type);
  const get = (type: ObjectType, id: string) => {
    const found = records.get(id);
    return found?.type === type ? found : undefined;
  };
  const live = (type: ObjectType, id: string) => {
    const found = get(type, id);
    return found && found.archivedAt === null ? found : undefined;
  };
  const linked = (id: string, to: ObjectType): ReadonlyMap<string, ReadonlySet<number>> =>
    links.get(id)?.get(to) ?? new Map();

  function keepForIndex(record: Stored, seen: Map<string, string> | null) {
    const now = settings.now();
    if (settings.lag > 0) record.earlier.push({ until: now + settings.lag, seen });
  }

  function touch(record: Stored, at: number) {
    record.updatedAt = at;
  }

  function setValues(record: Stored, given: Values, at: number) {
    const values = new Map(record.values);
    for (const [name, value] of Object.entries(given))
      if (value === null || value === '') values.delete(name);
      else values.set(name, value);
    stampEnds(record, values, at);
    const before = record.values.get('email');
    const after = values.get('email');
    if (record.type === 'contacts' && before !== after) {
      if (before !== undefined) emails.delete(before);
      if (after !== undefined) emails.set(after, record.id);
    }
    record.values = values;
    touch(record, at);
  }

  /** What HubSpot notes by itself when something ends. */
  function stampEnds({ type }: Stored, values: Map<string, string>, at: number) {
    const stamp = (name: string, ended: boolean) => {
      if (!ended) values.delete(name);
      else if (!values.has(name)) values.set(name, new Date(at).toISOString());
    };
    if (type === 'tasks') stamp('hs_task_completion_date', values.get('hs_task_status') === 'COMPLETED');
    if (type === 'tickets')
      stamp(
        'closed_date',
        stageOf('tickets', values.get('hs_pipeline_stage'))?.metadata.ticketState === 'CLOSED',
      );
  }

  const stageOf = (kind: 'deals' | 'tickets', id: string | undefined) =>
    pipelines[kind].flatMap(({ stages }) => stages).find((stage) => stage.id === id);

  function make(
    type: ObjectType,
    given: Values,
    at: { createdAt: number; updatedAt?: number; id?: string },
  ): Stored {
    const id = at.id ?? nextId();
    const record: Stored = {
      ...{ id, type, values: new Map(), createdAt: at.createdAt, updatedAt: at.createdAt },
      ...{ archivedAt: null, mergedInto: null, earlier: [] },
    };
    records.set(id, record);
    place(ids.get(type) ?? [], id);
    setValues(record, given, at.updatedAt ?? at.createdAt);
    return record;
  }

  function add(fromId: string, type: LinkType, toId: string) {
    const one = links.get(fromId) ?? new Map<ObjectType, Map<string, Set<number>>>();
    links.set(fromId, one);
    const those = one.get(type.to) ?? new Map<string, Set<number>>();
    one.set(type.to, those);
    those.set(toId, (those.get(toId) ?? new Set()).add(type.typeId));
  }

  const linkType = (from: ObjectType, to: ObjectType, typeId: number) =>
    linkTypes.find((type) => type.from === from && type.to === to && type.typeId === typeId);
  const plainType = (from: ObjectType, to: ObjectType) =>
    linkTypes.find(
      (type) =>
        type.from === from && type.to === to && type.category === 'HUBSPOT_DEFINED' && type.label === null,
    );

  /** Both ways, with the unlabelled type as well; the first company of a record is its main one. */
  function link(from: Stored, to: Stored, typeIds: readonly number[], at = settings.now()) {
    for (const typeId of typeIds) {
      const type = linkType(from.type, to.type, typeId);
      if (!type) throw badRequest(`No association type ${typeId} from ${from.type} to ${to.type}`);
      const primary = primaryOf[from.type];
      if (to.type === 'companies' && typeId === primary) dropPrimary(from);
      add(from.id, type, to.id);
      const back = linkType(to.type, from.type, type.inverse);
      if (back) add(to.id, back, from.id);
    }
    const plain = plainType(from.type, to.type);
    if (plain && !linked(from.id, to.type).get(to.id)?.has(plain.typeId))
      return link(from, to, [plain.typeId], at);
    const [record, company] = to.type === 'companies' ? [from, to] : [to, from];
    const primary = primaryOf[record.type];
    if (company.type === 'companies' && primary !== undefined && primaryCompany(record) === undefined)
      link(record, company, [primary], at);
    if (record.type === 'contacts' && company.type === 'companies') touch(record, at);
  }

  function dropPrimary(record: Stored) {
    const primary = primaryOf[record.type] ?? 0;
    const back =
      linkTypes.find(({ typeId, from }) => typeId === primary && from === record.type)?.inverse ?? 0;
    for (const [id, types] of links.get(record.id)?.get('companies') ?? []) {
      types.delete(primary);
      links.get(id)?.get(record.type)?.get(record.id)?.delete(back);
    }
  }

  const primaryCompany = (record: Stored) => {
    const primary = primaryOf[record.type] ?? 0;
    return [...linked(record.id, 'companies')].find(([, types]) => types.has(primary))?.[0];
  };

  function unlink(from: Stored, to: Stored, at = settings.now()) {
    links.get(from.id)?.get(to.type)?.delete(to.id);
    links.get(to.id)?.get(from.type)?.delete(from.id);
    for (const record of [from, to]) if (record.type === 'contacts') touch(record, at);
  }

  function archive(record: Stored, at = settings.now()) {
    record.archivedAt = at;
    const email = record.values.get('email');
    if (record.type === 'contacts' && email !== undefined) emails.delete(email);
    for (const others of links.get(record.id)?.values() ?? [])
      for (const id of others.keys()) links.get(id)?.get(record.type)?.delete(record.id);
    links.delete(record.id);
  }

  /** What a property is of a record, worked out or kept. */
  function propertyOf(
    record: Stored,
    name: string,
    values: ReadonlyMap<string, string> = record.values,
  ): string | null {
    const iso = (at: number) => new Date(at).toISOString();
    if (name === 'hs_object_id') return record.id;
    if (name === 'hs_createdate') return iso(record.createdAt);
    if (name === 'createdate') return values.get(name) ?? iso(record.createdAt);
    if (name === modifiedName(record.type)) return iso(record.updatedAt);
    if (name === 'associatedcompanyid') return primaryCompany(record) ?? null;
    if (name === 'num_associated_contacts') return String(linked(record.id, 'contacts').size);
    if (name === 'hs_parent_company_id')
      return [...linked(record.id, 'companies')].find(([, types]) => types.has(14))?.[0] ?? null;
    if (record.type === 'deals') {
      const stage = stageOf('deals', values.get('dealstage'));
      const chance = stage?.metadata.probability ?? '0';
      if (name === 'hs_deal_stage_probability') return chance;
      if (name === 'hs_is_closed') return stage?.metadata.isClosed ?? 'false';
      if (name === 'hs_is_closed_won') return String(stage?.metadata.isClosed === 'true' && chance === '1');
    }
    return values.get(name) ?? null;
  }

  /** As the index has it; undefined: it has it not. */
  function indexed(record: Stored): ReadonlyMap<string, string> | undefined {
    const now = settings.now();
    while (record.earlier[0] && record.earlier[0].until <= now) record.earlier.shift();
    const [first] = record.earlier;
    if (first) return first.seen ?? undefined;
    return record.archivedAt === null ? record.values : undefined;
  }

  return {
    settings,
    records,
    ids,
    linkTypes,
    pipelines,
    owners,
    properties,
    rules,
    emails,
    ...{ has, get, live, linked, linkType, plainType, propertyOf, indexed, nextId, primaryCompany, stageOf },

    /** What the API does; what it changes is late in the index. */
    api: {
      create(type: ObjectType, given: Values): Stored {
        const record = make(type, given, { createdAt: settings.now() });
        keepForIndex(record, null);
        return record;
      },
      update(record: Stored, given: Values) {
        keepForIndex(record, record.values);
        setValues(record, given, settings.now());
      },
      archive(record: Stored) {
        keepForIndex(record, record.values);
        archive(record);
      },
      link,
      unlink,
    },

    /** A test's hand: puts, changes, takes away and merges, at the times it chooses. */
    admin: {
      put: (
        type: ObjectType,
        given: Values,
        {
          createdAt = settings.now(),
          updatedAt = createdAt,
          id,
        }: { createdAt?: number; updatedAt?: number; id?: string } = {},
      ): Stored => make(type, given, { createdAt, updatedAt, ...(id !== undefined && { id }) }),
      change: (record: Stored, given: Values, at = settings.now()) => setValues(record, given, at),
      link: (from: Stored, to: Stored, ...typeIds: number[]) => link(from, to, typeIds),
      unlink,
      archive,
      /** No trace is left of it, as after a deletion for privacy's sake. */
      purge(record: Stored) {
        archive(record);
        records.delete(record.id);
        ids.set(
          record.type,
          (ids.get(record.type) ?? []).filter((id) => id !== record.id),
        );
      },
      /** The first one goes on with what both had. */
      merge(into: Stored, from: Stored, at = settings.now()) {
        for (const [type, others] of links.get(from.id) ?? [])
          for (const id of others.keys()) {
            const other = records.get(id);
            if (other && other.id !== into.id && plainType(type, into.type)) link(other, into, [], at);
          }
        archive(from, at);
        from.mergedInto = into.id;
        const merged = [into.values.get('hs_merged_object_ids'), from.id].filter((id) => id !== undefined);
        setValues(into, { hs_merged_object_ids: merged.join(';') }, at);
      },
      owner(given: Partial<Owner> & { email: string }): Owner {
        const owner = { id: nextId(), firstName: '', lastName: '', archived: false, ...given };
        owners.push(owner);
        return owner;
      },
      property(type: ObjectType, name: string, more: Parameters<typeof property>[1] = {}) {
        properties.get(type)?.set(name, property(name, { hubspotDefined: false, ...more }));
      },
      /** As if this portal or this token had no such property. */
      hide: (type: ObjectType, name: string) => void properties.get(type)?.delete(name),
      label(from: ObjectType, to: ObjectType, label: string): number {
        const typeId = 1000 + lastLabel;
        lastLabel += 2;
        linkTypes.push(...ownLabel(from, to, typeId, label));
        return typeId;
      },
      require: (
        type: ObjectType,
        name: string,
        when: (values: ReadonlyMap<string, string>) => boolean = () => true,
      ) => void rules.push({ type, name, when }),
      all: (type: ObjectType) =>
        (ids.get(type) ?? [])
          .flatMap((id) => records.get(id) ?? [])
          .filter(({ archivedAt }) => archivedAt === null),
      nameOf: (type: ObjectType) => singular[type],
    },
  };
}
