import type { Runtime } from 'webextension-polyfill';
import type { Answer } from '../messages/protocol.ts';
import { tellPanel } from '../messages/stand-in.ts';
import { type SessionItems, session } from '../storage.ts';
import { setSurely } from './hot.ts';
import { createTurns } from './in-turn.ts';

/** For panels whose browser keeps the session from them; see lib/messages/stand-in.ts. */
export interface StandIns {
  /** From now on this panel is told what changes. */
  add(panel: Runtime.MessageSender): Promise<Answer<'stand-in'>>;
  forget(tabId: number): Promise<void>;
}

export function createStandIns(signal: AbortSignal): StandIns {
  /** Read once: nobody else writes it, and most browsers never have one. */
  let panels: SessionItems['panels'] | undefined;
  const known = async () => {
    panels ??= (await session.get('panels')).panels ?? {};
    return panels;
  };
  /** What is told late must not undo what was told after it. */
  const inTurn = createTurns();
  async function keep(next: SessionItems['panels']): Promise<void> {
    panels = next;
    await setSurely(['panels', next]);
  }

  session.watch(signal, (items) => void inTurn(async () => pass(await known(), items)));

  return {
    add: ({ tab, frameId }) =>
      inTurn(async () => {
        if (tab?.id === undefined || frameId === undefined) throw new Error('a panel stands in a tab');
        await keep({ ...(await known()), [tab.id]: frameId });
        return { tabId: tab.id };
      }),
    forget: (tabId) =>
      inTurn(async () => {
        const { [tabId]: gone, ...others } = await known();
        if (gone !== undefined) await keep(others);
      }),
  };
}

async function pass(panels: SessionItems['panels'], items: Partial<SessionItems>): Promise<void> {
  for (const [key, frameId] of Object.entries(panels)) {
    const tabId = Number(key);
    const its = Object.entries(items).filter(([name]) => concerns(name, tabId));
    // One that is gone has its place taken by the tab's next.
    if (its.length > 0) await tellPanel({ tabId, frameId }, Object.fromEntries(its));
  }
}

/** Its own tab, where things stand, and accounts; nothing of other tabs. */
const concerns = (key: string, tabId: number) =>
  ['status', 'agreed', 'outbox', `tab:${tabId}`, `pick:${tabId}`, `form:${tabId}`].includes(key) ||
  key.startsWith('context:');
