import { createTurns } from '../background/in-turn.ts';
import { session, settings } from '../storage.ts';
import { canRestrict } from '../storage-trusted.ts';
import { type ReportDraft, type ReportDrafts, withDraft } from '../work/report/draft.ts';
import { reporter } from './connection.ts';

const inTurn = createTurns();

/** What a person wrote is put into storage.local only where content scripts can be kept out of it; else in the session. */
async function readAll(): Promise<Readonly<Record<string, ReportDrafts>>> {
  if (canRestrict()) return (await settings.get('reports')) ?? {};
  return (await session.get('reports')).reports ?? {};
}

async function writeAll(all: Readonly<Record<string, ReportDrafts>>): Promise<void> {
  if (canRestrict()) await settings.set('reports', all);
  else await session.set(['reports', all]);
}

export async function readDrafts(): Promise<ReportDrafts> {
  const key = await reporter();
  return key === null ? {} : ((await readAll())[key] ?? {});
}

export const saveDraft = (path: string, draft: ReportDraft): Promise<void> =>
  inTurn(async () => {
    const key = await reporter();
    if (key === null) return;
    const all = await readAll();
    await writeAll({ ...all, [key]: withDraft(all[key] ?? {}, path, draft) });
  });

/** Who signs out leaves no words about a client behind. */
export const forgetDrafts = (): Promise<void> =>
  inTurn(async () => {
    await settings.remove('reports');
    await session.remove('reports');
  });
