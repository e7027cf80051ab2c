import type { Change } from '../../lib/model/index.ts';
import { onNewest } from '../../lib/outbox/newest.ts';
import {
  type Entry,
  PENDING_VERSION,
  type Queued,
  type Sent,
  type Trouble,
} from '../../lib/outbox/queued.ts';
import { waitsFor } from '../../lib/outbox/refers.ts';
import {
  isIdle,
  leavesRefused,
  leavesUnsure,
  mayReplace,
  postponed,
  takenBack,
  unsureAtBegin,
  waitsBeside,
  wasNeverTaken,
} from '../../lib/outbox/taken.ts';
import type { Applied, Gates, Lane, Words } from '../../lib/outbox/words.ts';
import { deletionOf, nextId } from '../../lib/store/outbox-deletion.ts';

/** Makes one atomic step of a piece of work, unless whoever asks for it was killed. */
export type Step = <T>(name: string, work: () => T) => Promise<T>;

/** What is on the disk: the outbox in memory, with the words of lib/store/outbox.ts. It outlives whoever uses it. */
export function createFakeOutbox() {
  const items = new Map<number, Queued>();
  const sent = new Map<string, Sent>();
  const shut = new Map<string, number>();
  let last = 0;

  const inOrder = () => [...items.values()].sort((a, b) => a.seq - b.seq);
  const put = (item: Queued) => void items.set(item.seq, item);
  const isKnown = (id: string) => sent.has(id) || inOrder().some(({ change }) => change.id === id);
  const isEarlier = (other: Queued, item: Queued) =>
    other.seq < item.seq && other.connection === item.connection;
  const fresh = (entry: Entry, seq: number): Queued => ({
    ...{ change: entry.change, accountId: entry.accountId, accountName: entry.accountName },
    ...{ connection: entry.connection, notBefore: entry.notBefore, savedAt: 0, seq },
    ...{ state: 'waiting', tries: 0, trouble: null, takenBack: false, unsure: false },
  });

  function rebase({ seq, connection, change }: Queued, version: string): void {
    const stale = ['baseVersion' in change ? change.baseVersion : PENDING_VERSION, PENDING_VERSION];
    for (const later of inOrder()) {
      const isSame = later.connection === connection && later.change.recordId === change.recordId;
      if (!isSame || later.seq <= seq || later.tries > 0 || !('baseVersion' in later.change)) continue;
      if (stale.includes(later.change.baseVersion))
        put({ ...later, change: { ...later.change, baseVersion: version } });
    }
  }

  function remove(item: Queued): void {
    items.delete(item.seq);
    if ('baseVersion' in item.change) rebase(item, item.change.baseVersion);
  }

  const ofRecord = (connection: string, recordId: string) =>
    inOrder().filter((item) => item.connection === connection && item.change.recordId === recordId);
  const sentOf = (connection: string, recordId: string) =>
    [...sent.values()].filter((row) => row.connection === connection && row.change.recordId === recordId);

  function enqueueDeletion(entry: Entry): void {
    const { recordId } = entry.change;
    if (isOnItsWayOut(entry.connection, recordId)) return;
    let { id } = entry.change;
    while (isKnown(id)) id = nextId(id);
    put(fresh({ ...entry, change: { ...entry.change, id }, notBefore: 0 }, ++last));
  }

  function isOnItsWayOut(connection: string, recordId: string): boolean {
    const isDeletion = ({ change }: { change: Change }) => change.type.endsWith('.delete');
    const deletions = ofRecord(connection, recordId).filter(isDeletion);
    for (const one of deletions) put({ ...one, takenBack: false });
    return (
      deletions.length > 0 ||
      sentOf(connection, recordId).some((row) => row.applied !== null && isDeletion(row))
    );
  }

  function dropFollowing({ connection, change }: Pick<Queued, 'connection' | 'change'>): void {
    if (!change.type.endsWith('.create')) return;
    for (const item of ofRecord(connection, change.recordId))
      if (item.change.id !== change.id && isIdle(item)) items.delete(item.seq);
  }

  const upToDate = ({ change, connection, tries }: Queued) =>
    tries > 0 ? change : onNewest(change, sentOf(connection, change.recordId));

  const panel = {
    add(entry: Entry, replaces: number | null = null): 'added' | 'known' | 'too-late' {
      if (isKnown(entry.change.id)) return 'known';
      const before = items.get(replaces ?? 0);
      if (replaces !== null && !(before && mayReplace(before, entry.change))) return 'too-late';
      put({
        ...fresh(entry, replaces ?? ++last),
        unsure: before ? leavesUnsure(before, entry.change) : false,
      });
      return 'added';
    },
    discard(seq: number): 'gone' | 'will-go' | 'stays' {
      const item = items.get(seq);
      if (!item || wasNeverTaken(item)) {
        if (item) remove(item);
        return 'gone';
      }
      const deletion = deletionOf(item.change);
      const isOver = item.state === 'aside' && (item.takenBack || !deletion);
      if (isOver || (!deletion && item.state !== 'sending')) remove(item);
      else put(takenBack(item));
      if (deletion && !isOver) dropFollowing(item);
      return deletion && !isOver ? 'will-go' : 'stays';
    },
    takeBack(id: string): 'gone' | 'will-go' | 'stays' {
      const item = inOrder().find(({ change }) => change.id === id);
      if (item && !wasNeverTaken(item) && !deletionOf(item.change)) return 'stays';
      if (item && wasNeverTaken(item)) remove(item);
      else if (item) put(takenBack(item));
      if (item) dropFollowing(item);
      if (item) return items.has(item.seq) ? 'will-go' : 'gone';
      const row = sent.get(id);
      if (!row?.applied) return 'gone';
      const change = deletionOf(row.change, row.applied);
      if (!change) return 'stays';
      if (isOnItsWayOut(row.connection, change.recordId)) return 'will-go';
      dropFollowing(row);
      enqueueDeletion({ ...row, change, notBefore: 0 });
      return 'will-go';
    },
  };

  const words = (step: Step): Words => ({
    lanes: (connection) =>
      step('lanes', () => [
        ...new Set(
          inOrder()
            .filter((item) => item.connection === connection && item.state !== 'aside')
            .map(({ accountId }) => accountId),
        ),
      ]),
    take: (lane, at, mayGo) =>
      step('take', () => {
        const { head, held } = lookForHead(lane, at, mayGo);
        return { item: head && begin(head, at), held };
      }),
    done: (seq, applied) => step('done', () => finish(seq, applied)),
    postpone: (seq, notBefore, trouble) =>
      step('postpone', () => {
        const item = items.get(seq);
        if (!item) return;
        const next = postponed(item, notBefore, trouble);
        if (next.tries === 0) sent.delete(item.change.id);
        if (item.takenBack && (next.tries === 0 || !deletionOf(item.change))) items.delete(seq);
        else put(next);
      }),
    setAside: (seq, trouble) => step('setAside', () => setAside(seq, trouble)),
  });

  function finish(seq: number, applied: Applied): void {
    const item = items.get(seq);
    if (!item) return;
    const { change, accountId, accountName, connection, tries } = item;
    const row = { at: 0, ...sent.get(change.id) };
    sent.set(change.id, { ...row, change, accountId, accountName, connection, tries, applied });
    items.delete(seq);
    rebase(item, applied.version);
    const deletion = item.takenBack && deletionOf(change, applied);
    if (deletion) enqueueDeletion({ ...item, change: deletion });
  }

  function lookForHead({ connection, accountId }: Lane, at: number, mayGo: (head: Queued) => boolean) {
    const lane = inOrder().filter((item) => item.connection === connection && item.accountId === accountId);
    const hasToWait = (item: Queued) =>
      inOrder().some((other) => isEarlier(other, item) && waitsFor(item.change, other.change));
    const underWay = lane.find(({ state }) => state === 'sending');
    if (underWay) return { head: mayGo(underWay) ? underWay : undefined, held: false };
    let held = false;
    const beside: Queued[] = [];
    for (const item of lane.filter(({ state }) => state === 'waiting')) {
      if (hasToWait(item)) {
        held = true;
        if (item.trouble?.kind !== 'earlier-change') put({ ...item, trouble: earlierChange(at) });
      } else if (!waitsBeside(item)) return { head: mayGo(item) ? item : beside[0], held };
      else if (mayGo(item)) beside.push(item);
    }
    return { head: beside[0], held };
  }

  function begin(before: Queued, at: number): Queued {
    const trouble = before.trouble?.kind === 'earlier-change' ? null : before.trouble;
    const tried = { tries: before.tries + 1, unsure: unsureAtBegin(before), notBefore: 0, trouble };
    const item: Queued = { ...before, ...tried, change: upToDate(before), state: 'sending' };
    put(item);
    const { change, accountId, accountName, connection, tries } = item;
    const row = { applied: null, at, ...sent.get(change.id) };
    sent.set(change.id, { ...row, change, accountId, accountName, connection, tries });
    return item;
  }

  function setAside(seq: number, trouble: Trouble): void {
    const item = items.get(seq);
    if (!item) return;
    if (leavesRefused(item, trouble, deletionOf(item.change) !== undefined)) items.delete(seq);
    else put({ ...item, state: 'aside', notBefore: 0, trouble });
  }

  const gates = (step: Step): Gates => ({
    get: (key) => step('gate?', () => shut.get(key) ?? 0),
    set: (key, until) => step('gate!', () => void shut.set(key, until)),
  });

  return { panel, words, gates, items: inOrder, isShut: (key: string) => (shut.get(key) ?? 0) > 0 };
}

const earlierChange = (at: number): Trouble => ({
  kind: 'earlier-change',
  sentence: 'It waits for an earlier one.',
  at,
});

export type FakeOutbox = ReturnType<typeof createFakeOutbox>;
