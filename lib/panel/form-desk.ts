import type { Draft, Editing, Form } from '../compose/values.ts';
import { t } from '../i18n/index.ts';
import { ask } from '../messages/protocol.ts';
import {
  type Board,
  type ComposerPlace,
  type ComposerState,
  closed,
  isOfAnyPage,
  isSamePlace,
} from './composer-board.ts';
import { type DraftLine, openDraftLine } from './draft-line.ts';
import { nextTask } from './next-task.ts';

interface Showing {
  editing?: Editing | null;
  /** What of the page it is about. */
  slot?: string | null;
  /** Whatever was begun before stays for later. */
  fresh?: boolean;
  errors?: ComposerState['errors'];
}

/** The form on the screen and its draft on the disk. */
export interface FormDesk {
  place(): ComposerPlace | undefined;
  /** The panel is about something else now: the form goes, its draft stays, and that of the new place comes back. */
  move(next: ComposerPlace): void;
  /** The same place, of which more is known now. */
  know(next: ComposerPlace): void;
  /** Brings a form up; says in its place when that fails. */
  show(form: Form, showing?: Showing): Promise<void>;
  type(form: Form): void;
  /** The form goes from the screen; `drop`: its draft as well. */
  clear(drop: boolean): void;
  /** One that nobody typed into leaves nothing behind. */
  putAway(): void;
}

const isSamePage = (one: ComposerPlace | undefined, other: ComposerPlace) =>
  one?.sighting?.key === other.sighting?.key;

/** @param waits a draft does not come up by itself where one comes by */
export function createFormDesk({ get, set }: Board, waits = false): FormDesk {
  let place: ComposerPlace | undefined;
  let line: DraftLine | undefined;
  /** What the form held when it came up. */
  let pristine = '';
  /** What was on the screen without a word of the person's when its page went: should that come back, so does this. */
  let left: { place: ComposerPlace; draft: Draft } | undefined;

  function put(draft: Draft, errors: ComposerState['errors']): void {
    // Asked for twice: what was typed into it since the first answer is newer than the second.
    if (get().draft?.id === draft.id) {
      set({ errors });
      return;
    }
    line?.end();
    line = openDraftLine(draft, (kept, sentence) => set({ kept, problem: sentence ?? get().problem }));
    set({ ...closed, draft, form: draft.form, errors });
  }

  async function take(form: Form, { editing = null, slot, fresh = false }: Showing) {
    const here = place;
    if (!here) return undefined;
    const { tabId, accountName, sighting } = here;
    const accountId = form.kind === 'account' && !editing ? null : here.accountId;
    const pageKey = slot === undefined ? (sighting?.key ?? null) : slot;
    const answer = await ask('draft-open', { tabId, accountId, accountName, form, editing, pageKey, fresh });
    if (!isSamePlace(place, here)) return undefined;
    pristine = answer.isNew ? JSON.stringify(form) : '';
    return answer.draft;
  }

  const desk: FormDesk = {
    place: () => place,
    move(next) {
      const before = place;
      const isOther = !isSamePlace(before, next);
      const isOtherPage = !isSamePage(before, next);
      place = next;
      const { form, draft } = get();
      if (isOther || (isOtherPage && form && !isOfAnyPage(form))) {
        if (before && draft && isUntouched()) left = { place: before, draft };
        desk.putAway();
      }
      if (!waits && (isOther || isOtherPage)) void comeBack(next).catch(() => undefined);
    },
    know(next) {
      if (isSamePlace(place, next)) place = next;
    },
    async show(form, showing = {}) {
      left = undefined;
      try {
        const draft = await take(form, showing);
        if (draft) put(draft, showing.errors ?? {});
      } catch {
        set({ problem: t('compose.refused.notOpened') });
      }
    },
    type(form) {
      if (!get().form) return;
      set({ form, errors: {} });
      line?.put(form);
    },
    clear(drop) {
      const { draft } = get();
      line?.end();
      line = undefined;
      set(closed);
      if (drop && draft) void ask('draft-drop', { id: draft.id }).catch(() => undefined);
    },
    putAway: () => desk.clear(isUntouched()),
  };

  const isUntouched = () => JSON.stringify(get().form) === pristine;

  function isLeft(here: ComposerPlace): boolean {
    return left !== undefined && isSamePlace(left.place, here) && isSamePage(left.place, here);
  }

  const isStill = (here: ComposerPlace) => isSamePlace(place, here) && isSamePage(place, here);

  async function comeBack(here: ComposerPlace): Promise<void> {
    await nextTask();
    if (!isStill(here)) return;
    const { tabId, accountId, sighting } = here;
    const { drafts } = await ask('drafts', { tabId, accountId });
    const slot = sighting?.key ?? null;
    const draft =
      drafts.find(({ form, pageKey }) => isOfAnyPage(form) || pageKey === slot) ??
      (isLeft(here) ? left?.draft : undefined);
    if (!draft || !isStill(here) || get().draft) return;
    await desk.show(draft.form, { slot: draft.pageKey, editing: draft.editing });
  }

  return desk;
}
