import { toChanges } from '../compose/toChanges.ts';
import type { Draft, FormKind } from '../compose/values.ts';
import { type Key, t } from '../i18n/index.ts';
import { ask } from '../messages/protocol.ts';
import type { Change, Id } from '../model/index.ts';
import type { Board, Proposal } from './composer-board.ts';

/** What the open form comes to; undefined: nothing can be sent of it, and its errors say why. */
export async function proposalOf(board: Board, viewerId: Id | null): Promise<Proposal | undefined> {
  const { form, draft } = board.get();
  if (!form || !draft) return undefined;
  const { editing } = draft;
  const replaced = await replacedBy(draft);
  // Typed on meanwhile, or gone: that is another proposal.
  if (board.get().form !== form) return undefined;
  const where = { accountId: draft.accountId, locale: navigator.language, now: Date.now() };
  const result = toChanges(form, { ...where, editing, viewerId, replaced });
  if (!result.ok) {
    board.set({ errors: result.errors, problem: result.errors.form ?? null });
    return undefined;
  }
  const { changes, accountId } = result;
  return {
    changes,
    accountId,
    accountName: form.kind === 'account' ? form.values.name.trim() : draft.accountName,
    sentence: t(saved[form.kind]),
    replaces: editing?.what === 'queued' ? editing.seq : null,
  };
}

/** What is edited of the outbox, as it is there now. */
async function replacedBy({ editing, accountId }: Draft): Promise<Change | null> {
  if (editing?.what !== 'queued') return null;
  const { items } = await ask('queue', { accountId });
  return items.find(({ seq }) => seq === editing.seq)?.change ?? null;
}

const saved: Readonly<Record<FormKind, Key>> = {
  note: 'compose.saved.note',
  interaction: 'compose.saved.interaction',
  task: 'compose.saved.task',
  case: 'compose.saved.case',
  contact: 'compose.saved.contact',
  account: 'compose.saved.account',
  contract: 'renewals.saved',
  opportunity: 'opportunities.saved',
  initiative: 'initiatives.saved',
  update: 'initiatives.updateSaved',
};
