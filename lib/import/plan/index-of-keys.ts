/** Which record a key is of. A key of several is of none. */
export interface KeyIndex {
  put(key: string, id: string): void;
  /** Null: of several. */
  get(key: string): string | null | undefined;
}

export function createKeyIndex(): KeyIndex {
  const ids = new Map<string, string | null>();
  return {
    put(key, id) {
      const known = ids.get(key);
      if (known === undefined) ids.set(key, id);
      else if (known !== id) ids.set(key, null);
    },
    get: (key) => ids.get(key),
  };
}
