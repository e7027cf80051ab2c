import type { Draft, Form } from '../compose/values.ts';
import { t } from '../i18n/index.ts';
import { ask } from '../messages/protocol.ts';

/** How safe what is typed is. */
export type Kept = 'kept' | 'keeping' | 'not-kept';

/** Brings what is typed into a draft to the disk, one after the other; what is typed meanwhile goes together. */
export interface DraftLine {
  put(form: Form): void;
  /** Nothing of it is sent any more. */
  end(): void;
}

/** @param told how safe the newest is; with a sentence when it could not be kept */
export function openDraftLine(
  { id, revision: known }: Pick<Draft, 'id' | 'revision'>,
  told: (kept: Kept, sentence: string | null) => void,
): DraftLine {
  let newest: Form | null = null;
  let isBusy = false;
  let isOver = false;
  let revision = known;

  async function send(form: Form): Promise<string | null> {
    try {
      const answer = await ask('draft-save', { id, revision: ++revision, form });
      return answer.ok ? null : answer.sentence;
    } catch {
      return t('compose.refused.noAnswerCopy');
    }
  }

  async function run(): Promise<void> {
    isBusy = true;
    let refused: string | null = null;
    while (newest && !isOver) {
      const form = newest;
      newest = null;
      refused = await send(form);
    }
    isBusy = false;
    if (!isOver) told(refused === null ? 'kept' : 'not-kept', refused);
  }

  return {
    put(form) {
      newest = form;
      told('keeping', null);
      if (!isBusy) void run();
    },
    end() {
      isOver = true;
    },
  };
}
