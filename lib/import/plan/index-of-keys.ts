/** What a record is known by: `arden.com` of the space `account:domain`. */
export interface Key {
  readonly space: string;
  readonly key: string;
}

/** Which record a key is of. A key of several is of none. */
export interface KeyIndex {
  put(key: Key, id: string): void;
  /** Null: of several. */
  get(key: Key): string | null | undefined;
}

export function createKeyIndex(): KeyIndex {
  const spaces = new Map<string, Map<string, string | null>>();
  return {
    put({ space, key }, id) {
      const ids = spaces.get(space) ?? new Map<string, string | null>();
      if (ids.size === 0) spaces.set(space, ids);
      const known = ids.get(key);
      if (known === undefined) ids.set(key, id);
      else if (known !== null && known !== id) ids.set(key, null);
    },
    get: ({ space, key }) => spaces.get(space)?.get(key),
  };
}
