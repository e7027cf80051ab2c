import type { Change } from '../model/index.ts';
import type { Writer } from './field.ts';
import { fields } from './fields.ts';
import { fromChange } from './fromChange.ts';
import { gathered, type Made } from './gathered.ts';
import type { Part } from './part.ts';
import { type Editing, Form } from './values.ts';

interface AnyField {
  from: readonly string[];
  make(values: unknown, writer: Writer): Part;
}

interface Edited {
  editing: Editing | null;
  replaced?: Change | null;
}

/** The fields of a change that the form makes: all of a new record, of an edit those that are different. */
export function madeOf(form: Form, at: Writer & Edited): Made {
  const table: Readonly<Record<string, AnyField>> = fields[form.kind];
  const before = heldBefore(form, at);
  const kept =
    at.editing?.what === 'queued' && at.replaced && 'fields' in at.replaced ? at.replaced.fields : {};
  const inPlay = Object.entries(table).filter(
    ([name, { from }]) => !before || name in kept || from.some((key) => isOther(form.values, before, key)),
  );
  const parts = inPlay.map(([name, field]) => ({ name, field, part: field.make(form.values, at) }));
  const same = before ? sameAs(table, before, at, kept) : () => false;
  return gathered(
    parts
      .filter(({ name, part }) => !same(name, part))
      .map(({ name, field, part }) => [name, field.from[0] ?? name, part]),
  );
}

/** Null: everything is new. */
function heldBefore({ kind }: Form, { editing, replaced }: Edited): Record<string, unknown> | null {
  const empty = replaced?.type.endsWith('.update') ? fromChange({ ...replaced, fields: {} } as Change) : null;
  if (editing?.what !== 'record') return editing && empty ? empty.values : null;
  const read = Form.safeParse({ kind, values: editing.before });
  return read.success ? read.data.values : null;
}

const isOther = (now: Record<string, unknown>, before: Record<string, unknown>, key: string) =>
  JSON.stringify(now[key]) !== JSON.stringify(before[key]);

/** What is only written otherwise, with a space more or a date in other words, is no other value. */
function sameAs(
  table: Readonly<Record<string, AnyField>>,
  before: Record<string, unknown>,
  at: Writer,
  kept: object,
) {
  return (name: string, part: Part): boolean =>
    !(name in kept) &&
    'value' in part &&
    JSON.stringify(table[name]?.make(before, at)) === JSON.stringify(part);
}
