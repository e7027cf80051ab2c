import { useState } from 'react';
import type { Leave } from '../../components/panel/view.ts';
import { ask } from '../../lib/messages/protocol.ts';

/** What the person is told before the panel leaves a page whose browser opens the side panel for nobody but them. */
export function useLeave(): { leave: Leave | null; begin(): void; end(): void } {
  const [leave, setLeave] = useState<Leave | null>(null);
  return {
    leave,
    // Without an answer there is the toolbar still.
    begin: () => void ask('side-key', {}).then(setLeave, () => setLeave({ key: null })),
    end: () => setLeave(null),
  };
}
