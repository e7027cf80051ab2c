/** Ids as another source's records have them: marked, so that nobody takes them for ids of the first one's. */
export interface Ids {
  /** As it is known outside. */
  out(id: string): string;
  /** As the source itself knows it; undefined: it is none of its. */
  own(id: string): string | undefined;
}

/**
 * @param mark names the connection, wherever and whenever it is connected again
 * @param isPlain ids that the source was given by us and has kept: they are nobody else's
 */
export function createIds(mark: string, isPlain: (id: string) => boolean): Ids {
  const begin = `~${mark}~`;
  return {
    out: (id) => (isPlain(id) ? id : `${begin}${id}`),
    own: (id) => (id.startsWith(begin) ? id.slice(begin.length) : isPlain(id) ? id : undefined),
  };
}

/** Of an id of a source that is connected beside another, now or formerly, which connection that is. */
export const markOf = (id: string): string | undefined => /^~([^~]+)~./.exec(id)?.[1];

/** Says of some thing what LinkedIn calls it, and is no id of a record. */
const notIds = new Set(['linkedinId']);
const isIdName = (name: string) => /^id$|Id$/.test(name) && !notIds.has(name);

/** The same, with each id of a record in it put through `change`; `product`s of a workspace have ids, too. */
export function withIds<T>(value: T, change: Change): T {
  return through(value, change, '') as T;
}

/** @param of by what name the object with the id is held; empty: by none */
type Change = (id: string, name: string, of: string) => string;

function through(value: unknown, change: Change, of: string): unknown {
  if (Array.isArray(value)) return value.map((one) => through(one, change, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      if (typeof held === 'string' && isIdName(name)) return [name, change(held, name, of)];
      if (Array.isArray(held) && /Ids$/.test(name))
        return [name, held.map((id: unknown) => (typeof id === 'string' ? change(id, name, of) : id))];
      return [name, through(held, change, name)];
    }),
  );
}

export function idsIn(value: unknown): string[] {
  const found = new Set<string>();
  withIds(value, (id) => {
    found.add(id);
    return id;
  });
  return [...found];
}

/** Of all ids in it, those that may be an account's: what a context names is a thousand others. */
export function accountIdsOf(value: unknown): string[] {
  const found = new Set<string>();
  withIds(value, (id, name, of) => {
    if (name === 'accountId' || name === 'parentId' || (name === 'id' && isOfAccount(of))) found.add(id);
    return id;
  });
  return [...found];
}

/** Accounts that were searched for stand alone. */
const isOfAccount = (of: string) => of === 'account' || of === 'accounts' || of === '';
