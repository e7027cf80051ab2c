import type { Workspace } from '../model/index.ts';
import { SourceError } from '../sources/error.ts';
import { session, settings } from '../storage.ts';
import type { Connections } from './connection.ts';
import { setSurely } from './hot.ts';

/** Changed once a quarter: what is younger than this (milliseconds) is as good as new. */
const FRESH = 60_000;

export interface Agreements {
  /** What was known last, for whoever looks before the source has answered. */
  publish(): Promise<void>;
  /** Asks the source, unless it was asked a moment ago. Who cannot be reached leaves it as it was. */
  refresh(): Promise<void>;
}

/** What the workspace has agreed on: kept from one start of the browser to the next, published through the session. */
export function createAgreements(connections: Pick<Connections, 'use' | 'key' | 'failed'>): Agreements {
  async function known() {
    const [agreed, key] = await Promise.all([settings.get('agreed'), connections.key()]);
    return agreed && agreed.connection === key ? agreed : undefined;
  }

  async function keep(workspace: Workspace, connection: string): Promise<void> {
    await settings.set('agreed', { connection, workspace, fetchedAt: Date.now() });
    await setSurely(['agreed', workspace]);
  }

  async function ask(): Promise<void> {
    await connections.use(async (source, ended) => {
      const key = await connections.key();
      const workspace = await source.workspace(ended);
      if (key !== null) await keep(workspace, key);
    });
  }

  return {
    async publish() {
      if ((await session.get('agreed')).agreed) return;
      const agreed = await known();
      if (agreed) await setSurely(['agreed', agreed.workspace]);
    },
    async refresh() {
      const agreed = await known();
      if (agreed && Date.now() - agreed.fetchedAt < FRESH) return;
      await ask().catch(async (error: unknown) => {
        if (error instanceof SourceError) return connections.failed(error);
        throw error;
      });
    },
  };
}
