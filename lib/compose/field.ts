import type { Id } from '../model/index.ts';
import type { Part } from './part.ts';
import type { FormKind, ValuesOf } from './values.ts';

/** Who writes, when and where. */
export interface Writer {
  accountId: Id | null;
  viewerId: Id | null;
  /** Epoch milliseconds. */
  now: number;
  /** IANA names; without them, the browser's zone and British dates. */
  timeZone?: string | undefined;
  locale?: string | undefined;
}

/** A field of a change and the values of the form that it is made of; what is wrong is said beside the first. */
interface Field<V> {
  from: readonly (keyof V & string)[];
  make(values: V, writer: Writer): Part;
}

export type FieldsOf<K extends FormKind> = Readonly<Record<string, Field<ValuesOf<K>>>>;

/** As it stands in the form. */
export const as = <V, K extends keyof V & string>(key: K): Field<V> => ({
  from: [key],
  make: (values) => ({ value: values[key] }),
});
