import { useEffect } from 'react';
import { followWhileSeen } from '../../lib/messages/following.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Id } from '../../lib/model/index.ts';
import { nextTask } from '../../lib/panel/next-task.ts';

/** Has the shown account kept up to date with what others change, while the panel can be seen. */
export function useFollow(accountId: Id | undefined): void {
  useEffect(() => {
    if (accountId === undefined) return undefined;
    const shown = new AbortController();
    void nextTask().then(() => followWhileSeen(() => ask('follow', { accountId }), shown.signal));
    return () => shown.abort();
  }, [accountId]);
}
