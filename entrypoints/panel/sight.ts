import { useEffect, useRef } from 'react';
import { lookAtPanel } from '../../lib/messages/tell.ts';
import type { PanelState } from '../../lib/panel/panel-state.ts';
import { createSight, type Sight } from '../../lib/panel/visible.ts';

/** Says of a press whether the person can have seen what they press; else why nothing is saved. */
export function useSight({ surface, tabId }: PanelState) {
  const latest = useRef({ surface, tabId });
  latest.current = { surface, tabId };
  const sight = useRef<Sight>(undefined);
  useEffect(() => {
    const shown = new AbortController();
    sight.current = createSight(shown.signal, async (area) => {
      const { surface, tabId } = latest.current;
      if (surface === 'side') return 'alone';
      return tabId === undefined ? null : lookAtPanel(tabId, area);
    });
    return () => shown.abort();
  }, []);
  return {
    refusal: async (press: Event | undefined): Promise<string | null> => {
      const answer = await sight.current?.isSeen(press);
      return answer && !answer.seen ? answer.sentence : null;
    },
  };
}
