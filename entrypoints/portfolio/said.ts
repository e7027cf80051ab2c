import { useCallback } from 'react';
import type { PortfolioEvents } from '../../components/portfolio/view.ts';
import type { Id } from '../../lib/model/index.ts';
import type { useCompose } from '../writing/compose.ts';
import type { useChanges } from './changes.ts';

type Compose = ReturnType<typeof useCompose>;
type Changes = ReturnType<typeof useChanges>;

/** What is sent, and was, whichever of the two it is made by: the forms of the account that is open, or this page. */
export function useSaid({ composer, view, write, undo }: Compose, changes: Changes, shown: Id | undefined) {
  const { on } = changes;
  const change: PortfolioEvents['change'] = useCallback(
    (id, name, unsent, sentence) => {
      if (id === shown)
        return new Promise((told) => void composer.propose(unsent, sentence, globalThis.event, told));
      // The newest of the two is the one to be taken back.
      composer.dismissUndo();
      return on.change(id, name, unsent, sentence);
    },
    [composer, on, shown],
  );
  return {
    view: {
      sheet: view.sheet ?? changes.view.sheet,
      saving: changes.view.saving || (view.open?.saving ?? false),
      undo: undo ?? changes.view.undo,
    },
    on: {
      change,
      confirm: () => (view.sheet ? write.confirm() : on.confirm()),
      back: () => (view.sheet ? write.back() : on.back()),
      undo: () => (undo ? void composer.undo() : on.undo()),
      dismissUndo: () => (undo ? composer.dismissUndo() : on.dismissUndo()),
    },
  };
}
