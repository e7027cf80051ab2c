import type { Save } from './writes.ts';

export interface Batch {
  saves: readonly { n: number; save: Save }[];
  /** Accounts that are written to at once. */
  abreast: number;
  /** Message to the extension's background, or request to the page's own server. */
  by: 'message' | 'request';
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> } };
declare const told: (text: string) => void;

/**
 * Runs in a page. Each save of an account goes when the one before it is said to be saved; one that gets no answer, or a
 * no, is sent again as it is, as a person presses the button again.
 */
export async function drive({ saves, abreast, by }: Batch): Promise<void> {
  const PAUSES = [0, 0, 20, 50, 100, 200];
  const now = () => performance.timeOrigin + performance.now();
  const lanes = new Map<string, { n: number; save: Save }[]>();
  for (const one of saves) {
    const lane = lanes.get(one.save.accountId);
    if (lane) lane.push(one);
    else lanes.set(one.save.accountId, [one]);
  }
  const waiting = [...lanes.values()];

  async function isSaved({ accountId, changes }: Save): Promise<boolean> {
    if (by === 'request') {
      const body = JSON.stringify({ accountId, ids: changes.map(({ id }) => id) });
      return (await fetch('/writes', { method: 'POST', body })).ok;
    }
    const body = { changes, accountId, accountName: accountId, draftId: null, replaces: null };
    return (await chrome.runtime.sendMessage({ kind: 'save', body }))?.ok === true;
  }

  async function put(n: number, save: Save): Promise<void> {
    const sentAt = now();
    for (let sends = 1; ; sends++) {
      const saved = await isSaved(save).catch(() => false);
      if (saved) return told(JSON.stringify({ n, sentAt, savedAt: now(), sends }));
      const pause = PAUSES[Math.min(sends, PAUSES.length - 1)];
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async function work(): Promise<void> {
    for (let lane = waiting.shift(); lane; lane = waiting.shift())
      for (const { n, save } of lane) await put(n, save);
  }

  await Promise.all(Array.from({ length: abreast }, work));
}
