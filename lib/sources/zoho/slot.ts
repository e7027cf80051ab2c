import { type Desk, fieldOf } from './desk.ts';
import { labelFor } from './labels.ts';
import type { Module } from './schema.ts';

/** A record as it is to be, in the model's words, and which of its fields are given. */
export interface Wanted {
  // biome-ignore lint/suspicious/noExplicitAny: which fields there are is the kind's; its schema has parsed them.
  readonly record: Readonly<Record<string, any>>;
  readonly given: ReadonlySet<string>;
  /** What stands in Zoho's own text field now. */
  readonly before: string;
}

/** A field of Zoho's, the fields of the model that it is made of, and how. */
export interface Slot {
  readonly api: string | undefined;
  readonly of: readonly string[];
  value(wanted: Wanted, desk: Desk): unknown;
}

export const slot = (api: string | undefined, of: string, value?: Slot['value']): Slot => {
  const fields = of.split(' ');
  return { api, of: fields, value: value ?? (({ record }) => record[fields[0] ?? '']) };
};
export const reference = (api: string | undefined, of: string) =>
  slot(api, of, ({ record }) => record[of] && { id: record[of] });

/** A word of ours by the label that the list of choices has for it. */
export const choice = (desk: Desk, module: Module, api: string | undefined, of: string) =>
  slot(api, of, ({ record }) => {
    const field = api === undefined ? undefined : fieldOf(desk, module, api);
    const value = record[of];
    if (!Array.isArray(value)) return value && labelFor(field, String(value));
    const labels = value.map((one) => labelFor(field, String(one)));
    return field?.type === 'multiselectpicklist' ? labels : labels.join(';');
  });

export const zohoTime = (at: string) => `${new Date(at).toISOString().slice(0, 19)}+00:00`;

export const isNumber = (desk: Desk, module: Module, api: string | undefined) =>
  api !== undefined && /integer|double|percent|currency|bigint/.test(fieldOf(desk, module, api)?.type ?? '');
