import type { JoinRows } from '../../../lib/sources/merged/rows.ts';

/** Tables of joins that last as long as this: what is written is there at once, as JSON has it. */
export function createMemoryJoins(): JoinRows {
  let kept: { place?: unknown; tables: Map<number, Map<string, unknown[]>> } = { tables: new Map() };
  return {
    read: (work) =>
      work({
        place: async () => structuredClone(kept.place),
        look: async (table, names) => {
          const rows = kept.tables.get(table);
          const found = [...new Set(names)].map((name) => [name, rows?.get(name) ?? []] as const);
          return structuredClone(new Map(found.filter(([, values]) => values.length > 0)));
        },
      }),
    forget: () => undefined,
    async write({ place, lines, keeps }) {
      const next = structuredClone({ place, tables: kept.tables });
      for (const { table, name, value, adds } of structuredClone(lines)) {
        const rows = next.tables.get(table) ?? new Map<string, unknown[]>();
        next.tables.set(table, rows);
        const before = adds ? (rows.get(name) ?? []).filter((one) => one !== value) : [];
        rows.set(name, value === null ? [] : [...before, value]);
      }
      if (keeps)
        for (const table of next.tables.keys()) if (!keeps.includes(table)) next.tables.delete(table);
      kept = next;
    },
  };
}
