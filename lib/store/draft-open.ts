import { Draft, type FormKind } from '../compose/values.ts';
import type { Writing } from './atomic.ts';

export type DraftPlace = Pick<Draft, 'connection' | 'accountId'> & Asking;

/** Where a form is opened, and how it is filled if nothing was typed into it before. */
export type Opening = Omit<Draft, 'id' | 'revision' | 'updatedAt'> & Asking & { fresh: boolean };

export interface Opened {
  draft: Draft;
  isNew: boolean;
}

/** The tab that asks, in the browser's session of that name, and all that are open. */
interface Asking {
  tabId: number;
  session: string;
  liveTabs: readonly number[];
}

export async function openDraft(transaction: Writing, opening: Opening, now: number): Promise<Opened> {
  const drafts = transaction.objectStore('drafts');
  const stored = await drafts.index('connection').getAll(opening.connection);
  const found = draftsOf(stored, opening).filter((draft) => isSameForm(draft, opening));
  const own = found.find((draft) => isOwn(draft, opening));
  const orphan = found.find(({ pageKey }) => pageKey === opening.pageKey) ?? found[0];
  const before = opening.fresh ? undefined : (own ?? orphan);
  const { connection, accountId, accountName, form, editing, pageKey, tabId, session } = opening;
  const made = { connection, accountId, accountName, form, editing, pageKey, tabId, session };
  const draft: Draft = before
    ? { ...before, tabId, session }
    : { ...made, id: crypto.randomUUID(), revision: 0, updatedAt: now };
  await drafts.put(draft, draft.id);
  return { draft, isNew: !before };
}

/** Those of the account that this tab has, or that no open tab has; newest first. */
export function draftsOf(stored: readonly unknown[], place: DraftPlace): Draft[] {
  return stored
    .flatMap((one) => Draft.safeParse(one).data ?? [])
    .filter(({ accountId }) => accountId === place.accountId)
    .filter((draft) => isOwn(draft, place) || isOrphan(draft, place))
    .sort((a, b) => b.updatedAt - a.updatedAt);
}

const isOwn = ({ tabId, session }: Draft, asking: Asking) =>
  tabId === asking.tabId && session === asking.session;

/** Numbers of tabs are given anew in each session of the browser. */
const isOrphan = ({ tabId, session }: Draft, asking: Asking) =>
  session !== asking.session || !asking.liveTabs.includes(tabId);

function isSameForm(draft: Draft, opening: Opening): boolean {
  if (draft.form.kind !== opening.form.kind || editedOf(draft) !== editedOf(opening)) return false;
  const isAnywhere = opening.editing !== null || !ofOnePage.has(opening.form.kind);
  return isAnywhere || draft.pageKey === opening.pageKey;
}

/** What took place on a page, and who was met there, is not what the next page is about. */
const ofOnePage: ReadonlySet<FormKind> = new Set(['interaction', 'contact', 'account']);

function editedOf({ editing }: Pick<Draft, 'editing'>): string | number | null {
  return editing && (editing.what === 'record' ? editing.recordId : editing.seq);
}
