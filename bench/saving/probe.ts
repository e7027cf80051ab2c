/** Runs inside the measured frames, by `evaluate`: each function must stand alone. Times are milliseconds. */

export interface Saving {
  accountId: string;
  words: string;
}

export interface Drained {
  saved: number[];
  /** Until the last was taken by the source. */
  ms: number;
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
  storage: {
    session: {
      onChanged: Record<'addListener' | 'removeListener', (hear: (changes: Changes) => void) => void>;
    };
  };
}
type Changes = { outbox?: { newValue?: { waiting: number } } };
declare const chrome: Extension;

/** In the panel: how long a note takes to be saved. Resolves once it has been sent as well. */
export async function saveOne({ accountId, words }: Saving): Promise<number> {
  const sent = new Promise<void>((done) => {
    chrome.storage.session.onChanged.addListener(function hear({ outbox }) {
      if (outbox?.newValue?.waiting !== 0 || took === undefined) return;
      chrome.storage.session.onChanged.removeListener(hear);
      done();
    });
  });
  let took: number | undefined;
  const fields = { accountId, contactId: null, opportunityId: null, authorId: null, origin: null };
  const made = { body: words, createdAt: new Date().toISOString() };
  const id = crypto.randomUUID();
  const change = { id, type: 'note.create', recordId: crypto.randomUUID(), fields: { ...fields, ...made } };
  const at = performance.now();
  const about = { accountId, accountName: 'Arden', draftId: null, replaces: null };
  await chrome.runtime.sendMessage({ kind: 'save', body: { changes: [change], ...about } });
  took = performance.now() - at;
  // Whatever is published after this says that nothing waits.
  await chrome.runtime.sendMessage({ kind: 'flush', body: {} });
  await sent;
  return took;
}

/** In the panel: one after the other, without waiting for any to be sent. */
export async function saveMany(asked: Saving & { accounts: string[]; count: number }): Promise<Drained> {
  const saved: number[] = [];
  const begun = performance.now();
  const all = new Promise<number>((done) => {
    chrome.storage.session.onChanged.addListener(function hear({ outbox }) {
      if (outbox?.newValue?.waiting !== 0 || saved.length < asked.count) return;
      chrome.storage.session.onChanged.removeListener(hear);
      done(performance.now() - begun);
    });
  });
  for (let n = 0; n < asked.count; n++) {
    const accountId = asked.accounts[n % asked.accounts.length] ?? asked.accountId;
    const fields = { accountId, contactId: null, opportunityId: null, authorId: null, origin: null };
    const made = { body: `${asked.words} ${n}`, createdAt: new Date().toISOString() };
    const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
    const change = { ...ids, type: 'note.create', fields: { ...fields, ...made } };
    const about = { accountId, accountName: 'Arden', draftId: null, replaces: null };
    const at = performance.now();
    await chrome.runtime.sendMessage({ kind: 'save', body: { changes: [change], ...about } });
    saved.push(performance.now() - at);
  }
  await chrome.runtime.sendMessage({ kind: 'flush', body: {} });
  return { saved, ms: await all };
}

/** In a page: the least that it can take to have something on the disk. */
export async function saveBare(n: number): Promise<number> {
  const open = indexedDB.open('bench-bare', 1);
  const database = await new Promise<IDBDatabase>((done, failed) => {
    open.onupgradeneeded = () => open.result.createObjectStore('notes');
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });
  const at = performance.now();
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  transaction.objectStore('notes').put({ n, words: 'x'.repeat(300) }, n);
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  const took = performance.now() - at;
  database.close();
  return took;
}
