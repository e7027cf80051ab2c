import { plainWorkspace, Workspace } from '../../lib/model/index.ts';
import { toJson } from '../database/json.ts';
import type { Database } from '../database/open.ts';

/** What a workspace has agreed on, or what holds without that. Undefined: there is no such workspace. */
export async function findAgreement(db: Database, workspaceId: string): Promise<Workspace | undefined> {
  const row = await db
    .selectFrom('workspace')
    .select('agreed')
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  // An older version may have written it, without what has a default now.
  return row && (row.agreed === null ? plainWorkspace : Workspace.parse(row.agreed));
}

/** In place of what was agreed on before. Rejects with a sentence when there is no such workspace. */
export async function agree(db: Database, workspaceId: string, agreed: Workspace): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('workspace')
    .set({ agreed: toJson(agreed) })
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error(`There is no workspace ${workspaceId}.`);
}

/** Throws with a line for each thing that is wrong. Nothing is passed over: a name that is not known is a slip. */
export function readAgreement(text: string): Workspace {
  const parsed = Strict.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new Error(['Nothing was changed, as this is not right:', ...lines].join('\n'));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The file is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

const Strict = Workspace.strict().superRefine(({ currency, rates, stages, products }, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  for (const [at, rate] of rates.entries())
    if (rate.currency === currency)
      refuse(['rates', at, 'currency'], 'is the workspace’s own, worth 1 always');
  for (const at of repeated(rates.map((rate) => `${rate.currency} ${rate.date}`)))
    refuse(['rates', at], 'this currency has a rate of that date already');
  for (const at of repeated(stages.map(({ name }) => name)))
    refuse(['stages', at, 'name'], 'is there already');
  for (const at of repeated(products.map(({ id }) => id))) refuse(['products', at, 'id'], 'is there already');
});

const repeated = (keys: readonly string[]): number[] =>
  keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
