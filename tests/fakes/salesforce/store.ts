import { createIds } from './ids.ts';
import { createSchema, type FieldDef, type ObjectDef, type Schema } from './schema.ts';

export type Value = string | number | boolean | null;
export type Rec = Record<string, Value> & { Id: string };

/** What a person may see and do, beside what the edition has. */
export interface Rights {
  /** Objects (`Case`) and fields (`Account.Tier__c`) that this person does not see. */
  readonly hidden: Set<string>;
  /** Objects (`Contact`), fields (`Contact.Title`) or all (`*`) that they see and may not change. */
  readonly readOnly: Set<string>;
}

export interface Store {
  readonly schema: Schema;
  readonly features: Set<string>;
  readonly rights: Rights;
  /** By object, in the order of their ids. */
  readonly tables: ReadonlyMap<string, Map<string, Rec>>;
  /** Epoch milliseconds by this organisation's clock. */
  now(): number;
  /** As it is seen by this person in this edition. */
  object(name: string): ObjectDef | undefined;
  field(object: ObjectDef, name: string): FieldDef | undefined;
  newId(object: string): string;
  get(object: string, id: Value | undefined): Rec | undefined;
  put(object: string, record: Rec): void;
  drop(object: string, id: string): void;
  /** Those that name this one, by an index. */
  children(object: string, field: string, id: string): Rec[];
  /** What was changed since is as it was before, unless the work says that it is to stay. */
  tentatively<T>(work: () => { keep: boolean; result: T }): T;
}

export function createStore(now: () => number): Store {
  const schema = createSchema();
  const features = new Set(['Notes', 'SharedActivities', 'EnhancedEmail', 'ContactsToMultipleAccounts']);
  const rights: Rights = { hidden: new Set(), readOnly: new Set() };
  const tables = new Map<string, Map<string, Rec>>();
  /** By `Contact.AccountId`, then by the parent. */
  const indexes = new Map<string, Map<string, Set<string>>>();
  const ids = createIds();
  let undo: (() => void)[] | undefined;

  const tableOf = (object: string) => {
    const table = tables.get(object) ?? new Map<string, Rec>();
    tables.set(object, table);
    return table;
  };
  const referencesOf = (object: string) =>
    [...(schema.get(object)?.fields.values() ?? [])].filter(({ type }) => type === 'reference');
  const bucketOf = (object: string, field: string, parent: string) => {
    const key = `${object}.${field}`;
    const index = indexes.get(key) ?? new Map<string, Set<string>>();
    indexes.set(key, index);
    const bucket = index.get(parent) ?? new Set<string>();
    index.set(parent, bucket);
    return bucket;
  };
  function index(object: string, record: Rec, there: boolean) {
    for (const { name } of referencesOf(object)) {
      const parent = record[name];
      if (typeof parent !== 'string') continue;
      const bucket = bucketOf(object, name, parent);
      if (there) bucket.add(record.Id);
      else bucket.delete(record.Id);
    }
  }
  function put(object: string, record: Rec) {
    const table = tableOf(object);
    const before = table.get(record.Id);
    if (before) index(object, before, false);
    table.set(record.Id, record);
    index(object, record, true);
    undo?.push(() => (before ? put(object, before) : drop(object, record.Id)));
  }
  function drop(object: string, id: string) {
    const before = tableOf(object).get(id);
    if (!before) return;
    index(object, before, false);
    tableOf(object).delete(id);
    undo?.push(() => put(object, before));
  }
  const isOn = ({ feature }: { feature?: string }) => feature === undefined || features.has(feature);
  return {
    ...{ schema, features, rights, tables, now, put, drop },
    object(name) {
      const found = [...schema.values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
      return found && isOn(found) && !rights.hidden.has(found.name) ? found : undefined;
    },
    field(object, name) {
      const found =
        object.fields.get(name) ??
        [...object.fields.values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
      return found && isOn(found) && !rights.hidden.has(`${object.name}.${found.name}`) ? found : undefined;
    },
    newId: (object) => ids(schema.get(object)?.prefix ?? 'a00'),
    get: (object, id) => (typeof id === 'string' ? tables.get(object)?.get(id) : undefined),
    children: (object, field, id) =>
      [...(indexes.get(`${object}.${field}`)?.get(id) ?? [])]
        .toSorted()
        .flatMap((child) => tables.get(object)?.get(child) ?? []),
    tentatively(work) {
      const outer = undo;
      undo = [];
      try {
        const { keep, result } = work();
        const steps = undo;
        undo = undefined;
        if (!keep) for (const step of steps.toReversed()) step();
        else outer?.push(...steps);
        return result;
      } finally {
        undo = outer;
      }
    },
  };
}
