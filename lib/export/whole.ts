import { z } from 'zod';
import { t } from '../i18n/index.ts';
import { Instant } from '../model/index.ts';
import { accountOf, type BookLog, emptyLog, type Pack, packOf, unpack } from '../store/book-rows.ts';
import type { StoredRows } from '../store/everything.ts';
import { readJson, rowsOf } from './rows.ts';

/** Everything that Keyside holds in this browser, but for keys to sources. */
export interface Whole {
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly stores: StoredRows;
}

/** Counts up when an older Keyside could not read it any more. */
const FORMAT = 1;

const Key = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);
const File = z.object({
  keyside: z.literal(FORMAT),
  madeAt: Instant,
  settings: z.record(z.string(), z.unknown()),
  stores: z.record(z.string(), z.array(z.tuple([Key, z.unknown()]))),
});

export function writeWhole({ madeAt, settings, stores }: Whole): string {
  return JSON.stringify({ keyside: FORMAT, madeAt: new Date(madeAt).toISOString(), settings, stores });
}

export type ReadWhole = { ok: true; whole: Whole } | { ok: false; sentence: string };

/** Reads it whole or not at all; the sentence says where it is wrong. */
export function readWhole(text: string): ReadWhole {
  const json = readJson(text);
  if (json === undefined) return { ok: false, sentence: t('export.whole.notJson') };
  const file = File.safeParse(json);
  if (!file.success) return { ok: false, sentence: notOurs(json, file.error) };
  const stores: Record<string, [IDBValidKey, unknown][]> = {};
  for (const [name, rows] of Object.entries(file.data.stores)) {
    // What every object has is no part of ours.
    const schema = Object.hasOwn(rowsOf, name) ? rowsOf[name] : undefined;
    if (!schema) return { ok: false, sentence: t('export.whole.unknown', { part: name }) };
    const parsed = z.array(z.tuple([Key, schema])).safeParse(rows);
    if (!parsed.success) return { ok: false, sentence: wrongAt(name, parsed.error) };
    stores[name] = parsed.data;
  }
  const part = misplacedIn(stores);
  if (part !== undefined) return { ok: false, sentence: t('export.whole.misplaced', { part }) };
  const { settings, madeAt } = file.data;
  return { ok: true, whole: { settings, stores, madeAt: Date.parse(madeAt) } };
}

/** Where a record of a workbook lies that nobody would find there, as its account's are looked for elsewhere. */
function misplacedIn({ bookPacks = [], bookLog = [] }: StoredRows): string | undefined {
  const [[, log] = [null, emptyLog]] = bookLog;
  const { packs } = log as BookLog;
  const at = bookPacks.findIndex(([number, pack]) =>
    unpack(pack as Pack).some((row) => packOf(accountOf(row), packs) !== number),
  );
  return at < 0 ? undefined : `bookPacks › ${at}`;
}

const Newer = z.object({ keyside: z.number().gt(FORMAT) });

function notOurs(json: unknown, error: z.ZodError): string {
  if (Newer.safeParse(json).success) return t('export.whole.newer');
  const isOurs = typeof json === 'object' && json !== null && 'keyside' in json;
  return isOurs ? wrongAt('', error) : t('export.whole.notOurs');
}

function wrongAt(name: string, { issues: [issue] }: z.ZodError): string {
  const path = [name, ...(issue?.path ?? [])].filter((step) => step !== '').join(' › ');
  return t('export.whole.wrong', { part: path, why: issue?.message ?? '' });
}
