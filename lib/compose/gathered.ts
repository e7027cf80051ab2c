import type { Part } from './part.ts';

export type Errors = Record<string, string>;
export type Made = { ok: true; fields: Record<string, unknown> } | { ok: false; errors: Errors };

/** The parts as fields, or all that is wrong, beside the value that it is wrong with. */
export function gathered(parts: readonly (readonly [name: string, key: string, part: Part])[]): Made {
  const errors = parts.flatMap(([, key, part]) => ('error' in part ? [[key, part.error] as const] : []));
  if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) };
  return {
    ok: true,
    fields: Object.fromEntries(parts.map(([name, , part]) => [name, 'value' in part ? part.value : null])),
  };
}
