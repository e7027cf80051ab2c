import { useEffect } from 'react';
import { ask } from '../../lib/messages/protocol.ts';
import type { Id } from '../../lib/model/index.ts';

/**
 * Has the shown account kept up to date with what others change, while the panel can be seen. Each asking is one
 * message that is answered when it has lasted long enough; while it is out, the background stays awake for it.
 */
export function useFollow(accountId: Id | undefined): void {
  useEffect(() => {
    if (accountId === undefined) return undefined;
    const shown = new AbortController();
    let round = new AbortController();
    const begin = () => {
      round.abort();
      round = new AbortController();
      if (!document.hidden) void follow(accountId, AbortSignal.any([shown.signal, round.signal]));
    };
    begin();
    document.addEventListener('visibilitychange', begin, { signal: shown.signal });
    return () => shown.abort();
  }, [accountId]);
}

async function follow(accountId: Id, signal: AbortSignal): Promise<void> {
  // One that fails at once, after an update say, is not asked again until the panel is looked at anew.
  while (!signal.aborted && (await ask('follow', { accountId }).then(isAnswer, () => false)));
}

const isAnswer = () => true;
