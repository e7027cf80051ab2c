import { useState } from 'react';
import type { Undo } from '../../components/panel/view.ts';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Correction } from '../../lib/model/index.ts';

interface Said {
  undo: Undo;
  /** Newest first, each with what it replaced. */
  steps: readonly { now: Correction; before: Correction | null }[];
}

/** What the person last said of a match, and how it is taken back. */
export function useCorrections() {
  const [said, setSaid] = useState<Said | null>(null);
  return {
    undo: said?.undo ?? null,
    dismiss: () => setSaid(null),
    async correct(corrections: readonly Correction[], undo: Undo): Promise<void> {
      const steps: { now: Correction; before: Correction | null }[] = [];
      try {
        for (const now of corrections) steps.unshift({ now, before: (await ask('correct', now)).before });
        setSaid({ undo, steps });
      } catch {
        setSaid({ undo: notSaved, steps });
      }
    },
    async takeBack(): Promise<void> {
      try {
        for (const { now, before } of said?.steps ?? []) await restore(now, before);
        setSaid(null);
      } catch {
        // What was said stays as it is, and so does the way to take it back.
      }
    },
  };
}

const notSaved: Undo = {
  sentence: t('panel.corrections.notSaved'),
};

const restore = ({ key, accountId }: Correction, before: Correction | null) =>
  before ? ask('correct', before) : ask('uncorrect', { key, accountId });
