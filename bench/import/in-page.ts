/** Runs in a page of the extension, by `evaluate`: each function must stand alone. Times are milliseconds. */

interface Session {
  get(key: string | null): Promise<Record<string, unknown>>;
  onChanged: Record<'addListener' | 'removeListener', (hear: (changes: Changes) => void) => void>;
}
type Changes = Record<string, { newValue?: unknown }>;
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value?: unknown }> };
  storage: { session: Session };
};
declare global {
  var longestTask: number | undefined;
}

/** Notes what holds the page up; before its own scripts run. */
export function listenLong(): void {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      globalThis.longestTask = Math.max(globalThis.longestTask ?? 0, duration);
  }).observe({ type: 'longtask' });
}

export const longest = (): number => globalThis.longestTask ?? 0;

/** Until the background has read the records anew, for matching and for the portfolio. */
export async function untilKnown(): Promise<{ directory: number; portfolio: number }> {
  const start = performance.now();
  const { session } = chrome.storage;
  const until = (key: string, isDone: (value: unknown) => boolean) =>
    new Promise<number>((resolve) => {
      const end = () => {
        session.onChanged.removeListener(hear);
        resolve(performance.now() - start);
      };
      const hear = (changes: Changes) => {
        const change = changes[key];
        if (change && isDone(change.newValue)) end();
      };
      session.onChanged.addListener(hear);
      void session.get(key).then((items) => isDone(items[key]) && end());
    });
  const [directory, portfolio] = await Promise.all([
    until('status', (value) => (value as { sync?: { phase: string } } | undefined)?.sync?.phase === 'done'),
    until('portfolio', (value) => {
      const { reading, fetchedAt } = (value ?? {}) as { reading?: unknown; fetchedAt?: number | null };
      return reading === null && typeof fetchedAt === 'number';
    }),
  ]);
  return { directory, portfolio };
}

/** How long a note takes to be saved, and then to be among the records. */
export async function saveNote({
  accountId,
  at,
}: {
  accountId: string;
  at: number;
}): Promise<{ saved: number; applied: number }> {
  const { session } = chrome.storage;
  const fields = { accountId, contactId: null, opportunityId: null, authorId: null, origin: null };
  const made = { body: `Note ${at}`, createdAt: new Date().toISOString() };
  const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
  const change = { ...ids, type: 'note.create', fields: { ...fields, ...made } };
  const about = { accountId, accountName: 'Company', draftId: null, replaces: null };
  let saved: number | undefined;
  const start = performance.now();
  const applied = new Promise<number>((done) => {
    session.onChanged.addListener(function hear({ outbox }) {
      const { waiting } = (outbox?.newValue ?? {}) as { waiting?: number };
      if (waiting !== 0 || saved === undefined) return;
      session.onChanged.removeListener(hear);
      done(performance.now() - start);
    });
  });
  await chrome.runtime.sendMessage({ kind: 'save', body: { changes: [change], ...about } });
  saved = performance.now() - start;
  await chrome.runtime.sendMessage({ kind: 'flush', body: {} });
  return { saved, applied: await applied };
}

/** How long it takes to have all that the panel shows of an account. */
export async function contextMs(accountId: string): Promise<number> {
  const start = performance.now();
  await chrome.runtime.sendMessage({ kind: 'context', body: { accountId, force: true } });
  return performance.now() - start;
}

/** Ids of some accounts. */
export async function someAccounts(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('keyside'));
  const pack: string = await done(database.transaction('bookPacks').objectStore('bookPacks').get(1));
  database.close();
  const rows: { kind: string; record: { id: string } }[] = JSON.parse(pack);
  return rows.flatMap(({ kind, record }) => (kind === 'account' ? record.id : []));
}
