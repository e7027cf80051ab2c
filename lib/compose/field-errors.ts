import { fields } from './fields.ts';
import type { FormKind } from './values.ts';

/**
 * What a source says of the fields of a change, beside the values of the form that it was made of: `dueDate` is `due`
 * there, and `emails.1` is `email`. What the form does not hold is said of the whole of it, under `form`.
 */
export function fieldErrors(
  kind: FormKind,
  errors: Readonly<Record<string, string>>,
): Record<string, string> {
  const table: Readonly<Record<string, { from: readonly string[] }>> = fields[kind];
  const moved = Object.entries(errors).map(([path, sentence]) => {
    const name = path.split('.')[0] ?? path;
    const key = Object.hasOwn(table, name) ? table[name]?.from[0] : undefined;
    return [key ?? 'form', sentence] as const;
  });
  // The first of several is said, as it is the one that stands first in the field.
  return Object.fromEntries(moved.reverse());
}
