import type { Connections } from './connection.ts';
import { arranged, withScopes } from './crm-settings.ts';
import type { createTurns } from './in-turn.ts';
import type { KnownConnection } from './known-connection.ts';

interface Parts {
  readonly kept: KnownConnection;
  /** What makes another connection of the one that there is. */
  readonly inTurn: ReturnType<typeof createTurns>;
  readonly use: Connections['use'];
}

/** What becomes another of a connection to a CRM while it stays the same. */
export function crmConnections({ kept, inTurn, use }: Parts): Pick<Connections, 'arrange' | 'granted'> {
  return {
    arrange: (key, given) =>
      inTurn(async () => {
        const next = arranged(await kept.get(), key, given);
        if (next) await kept.set(next);
        return next !== undefined;
      }),
    async granted(key, scopes) {
      const isNews = await inTurn(async () => {
        const next = withScopes(await kept.get(), key, scopes);
        if (next) await kept.set(next);
        return next !== undefined;
      });
      // The source that is opened anew does not know yet what it takes of whom.
      if (isNews) await use((source, signal) => source.me(signal)).catch(() => undefined);
    },
  };
}
