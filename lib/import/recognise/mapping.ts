import { z } from 'zod';
import { RecordKind } from '../../model/index.ts';
import { columnAt } from '../columns.ts';

/** Which column of which kind of record: `{ kind: 'account', key: 'name' }`. */
export const Target = z
  .object({ kind: RecordKind, key: z.string().max(40) })
  .refine(({ kind, key }) => columnAt(kind, key) !== undefined);

/** What a column of a file is taken for. */
export const ColumnMapping = z.object({
  /** From 0, as the file has them. */
  column: z.number().int().min(0).max(16_383),
  header: z.string().max(500),
  /** Null: it is left out. */
  target: Target.nullable(),
  /** 0 to 1. */
  sure: z.number().min(0).max(1),
  /** What says so. */
  by: z.enum(['header', 'content', 'crm', 'remembered', 'person', 'nothing']),
  order: z.enum(['dmy', 'mdy']).nullable(),
  decimal: z.enum([',', '.']).nullable(),
  /** ISO 4217 of amounts that name none. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  /** What ids get before them: `hubspot:company`. */
  crm: z.string().max(60).nullable(),
});

/** Why a sheet is left out by itself. */
export const LeftOut = z.enum(['empty', 'pivot', 'no-headers', 'no-records']);

export const SheetMapping = z.object({
  sheet: z.string().max(300),
  /** See `shapeOf`. */
  shape: z.string().max(60),
  use: z.boolean(),
  why: LeftOut.nullable(),
  /** Row numbers as the file counts; null: the columns have no names. */
  header: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  /** The kind of record that each row is, beside those it says something of. */
  main: RecordKind.nullable(),
  columns: z.array(ColumnMapping).max(16_384),
  /** Whether hidden rows are taken. */
  hidden: z.boolean(),
  /** Row numbers to leave out: totals and the like, and what the person took out. */
  skip: z.array(z.number().int()).max(100_000),
  /** Kind of the interactions of a sheet without a column that says so. */
  interaction: z.enum(['email', 'call', 'meeting', 'linkedin']).nullable(),
});

/** How a file becomes records; JSON, to be corrected, kept and applied again. */
export const Mapping = z.object({ version: z.literal(1), sheets: z.array(SheetMapping).max(1000) });

export type Target = z.infer<typeof Target>;
export type ColumnMapping = z.infer<typeof ColumnMapping>;
export type SheetMapping = z.infer<typeof SheetMapping>;
export type LeftOut = z.infer<typeof LeftOut>;
export type Mapping = z.infer<typeof Mapping>;
