import { useMemo, useState, useSyncExternalStore } from 'react';
import type { PortfolioEvents, PortfolioView } from '../../components/portfolio/view.ts';
import { sheetOf } from '../../lib/compose/sheet.ts';
import { createPortfolioChanges } from '../../lib/portfolio/changes.ts';
import { namesIn } from '../../lib/portfolio/names.ts';
import type { KnownPortfolio } from '../../lib/portfolio/reader.ts';

type On = Pick<PortfolioEvents, 'change' | 'confirm' | 'back' | 'undo' | 'dismissUndo'>;

/** What is changed on this page: shown before the first of its kind, and to be undone for a while. */
export function useChanges(known: KnownPortfolio, signal: AbortSignal) {
  const [changes] = useState(() => createPortfolioChanges({ signal }));
  const { sheet, saving, undo, problem } = useSyncExternalStore(changes.subscribe, changes.get);
  const on = useMemo(
    (): On => ({
      change: (id, name, unsent, sentence) =>
        new Promise((told) => void changes.propose({ id, name }, unsent, sentence, undefined, told)),
      confirm: () => void changes.confirm(),
      back: changes.back,
      undo: () => void changes.undo(),
      dismissUndo: changes.dismissUndo,
    }),
    [changes],
  );
  const view: Pick<PortfolioView, 'sheet' | 'saving' | 'undo'> = {
    sheet: sheet && sheetOf(sheet, known.status, namesIn(known, sheet.accountId)),
    saving,
    undo: problem === null ? undo : { sentence: problem, final: true },
  };
  return { view, on };
}
