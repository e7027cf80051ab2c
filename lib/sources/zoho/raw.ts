import { z } from 'zod';
import { instantOf } from '../crm/values.ts';

/** A record as Zoho tells it: what it holds is looked at field by field. */
export const Raw = z.looseObject({ id: z.string().regex(/^\d{15,20}$/) });
export type Raw = z.infer<typeof Raw>;

/** Those that are records; one that is damaged never spoils the others. */
const Rows = z.array(z.unknown()).transform((all) => all.flatMap((one) => Raw.safeParse(one).data ?? []));

const Info = z.object({
  more_records: z.boolean().optional().catch(undefined),
  next_page_token: z.string().nullish().catch(undefined),
});

export const Answer = z.object({ data: Rows, info: Info.optional().catch(undefined) });

/** A field's text; undefined: it has none, or something else. */
export function text(raw: Raw, field: string | undefined): string | undefined {
  const value = field === undefined ? undefined : raw[field];
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(';');
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export const flag = (raw: Raw, field: string | undefined): boolean =>
  field !== undefined && (raw[field] === true || /^(true|yes|1)$/i.test(text(raw, field) ?? ''));

const Reference = z.object({ id: z.string() });

/** The id of what a field names. */
export const named = (raw: Raw, field: string | undefined): string | null =>
  (field === undefined ? undefined : Reference.safeParse(raw[field]).data?.id) ?? null;

/** What of a record counts as changed: these fields, told in the same way however they were read. */
export const ownOf = (raw: Raw, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter((field) => field !== 'Modified_Time')
      .map((field) => [field, named(raw, field) ?? settled(raw[field])]),
  );

function settled(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return instantOf(value) ?? value;
  return value;
}
