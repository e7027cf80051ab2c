import type { ComposeEvents } from '../../components/compose/view.ts';
import type { OutboxEvents } from '../../components/outbox/view.ts';

type Said = (kind: string, ...details: unknown[]) => void;

/** The sentence that a source says, where a state's name asks for a refusal. */
export const refusal = 'The disk is full. Make room on it, then press Save again.';

/** What is written and what waits, wherever it is shown: everything is only reported. */
export function writeActs(said: Said): ComposeEvents {
  const act =
    (name: string) =>
    (...details: unknown[]) =>
      said(`write.${name}`, ...details);
  return {
    open: act('open'),
    openAs: act('openAs'),
    addPerson: act('addPerson'),
    addAccount: act('addAccount'),
    type: act('type'),
    save: act('save'),
    close: act('close'),
    discard: act('discard'),
    showSheet: act('showSheet'),
    confirm: act('confirm'),
    back: act('back'),
    edit: act('edit'),
    remove: act('remove'),
    done: act('done'),
    assign: act('assign'),
    change: async (...details) => {
      said('write.change', ...details);
      return JSON.stringify(details).includes('refuse this') ? { refused: refusal } : 'saved';
    },
  };
}

export function queueActs(said: Said): OutboxEvents {
  const act =
    (name: string) =>
    (...details: unknown[]) =>
      said(`queue.${name}`, ...details);
  return {
    show: act('show'),
    hide: act('hide'),
    act: act('act'),
    edit: act('edit'),
    showAccount: act('showAccount'),
  };
}
