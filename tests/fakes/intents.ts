import type { Change } from '../../lib/model/index.ts';
import type { Entry, Queued } from '../../lib/outbox/queued.ts';
import { waitsFor } from '../../lib/outbox/refers.ts';
import type { World } from './sending.ts';

interface Intent {
  entry: Entry;
  seq: number;
  /** What the person was told when they no longer wanted it. */
  end: 'gone' | 'will-go' | 'stays' | null;
}

/** What the person asked for, to be held against what has become of it. */
export function createIntents(world: World) {
  const intents: Intent[] = [];
  const find = (id: string) => intents.find(({ entry }) => entry.change.id === id);
  const current = (seq: number) => world.items().find((item) => item.seq === seq);
  const seqOf = (id: string) => world.items().find(({ change }) => change.id === id)?.seq ?? 0;

  return {
    intents,
    add(entry: Entry, replaces: number | null = null): void {
      const before = replaces === null ? undefined : current(replaces);
      if (world.disk.add(entry, replaces) !== 'added') return;
      intents.push({ entry, seq: seqOf(entry.change.id), end: null });
      const replaced = before && find(before.change.id);
      // Refused, whether it had been taken is not asked any more.
      if (replaced) replaced.end = before.tries > 0 ? 'stays' : 'gone';
    },
    discard(seq: number): void {
      const item = current(seq);
      const intent = item && find(item.change.id);
      const tries = item?.tries ?? 0;
      const before = world.items();
      const end = world.disk.discard(seq);
      if (item) dropped(before, item.change.id);
      // To discard an undo is to keep what was made.
      const made = intents.filter(({ entry }) => entry.change.recordId === item?.change.recordId);
      if (!intent) for (const one of made) if (one.end === 'will-go') one.end = null;
      // Once refused or given up on, whether it had been taken is not asked any more.
      if (intent) intent.end = end === 'gone' && tries > 0 ? 'stays' : end;
    },
    takeBack(change: Change): void {
      const intent = find(change.id);
      if (!intent || intent.end === 'gone' || intent.end === 'stays') return;
      const before = world.items();
      const end = world.disk.takeBack(change.id);
      if (end !== 'stays') intent.end = end;
      dropped(before, change.id);
    },
    /** Sentences on what is not as it was wanted; empty: all is well. */
    wrong(): string[] {
      return [...world.wrong, ...intents.flatMap((one) => wrongOf(one)), ...disorder()];
    },
  };

  /** With a record go the edits of it that have not been sent. */
  function dropped(before: readonly Queued[], changeId: string): void {
    const left = new Set(world.items().map(({ seq }) => seq));
    for (const { seq, change, tries } of before) {
      const gone = left.has(seq) || change.id === changeId ? undefined : find(change.id);
      if (gone) gone.end = tries > 0 ? 'stays' : 'gone';
    }
  }

  function wrongOf({ entry, end }: Intent): string[] {
    const { change, connection } = entry;
    const mine = world.ledger.effects.filter((effect) => effect.change.id === change.id);
    const name = `${change.type} ${change.id.slice(-4)}`;
    if (mine.length > 1) return [`doubled: ${name}`];
    if (mine.some((effect) => effect.connection !== connection)) return [`sent to someone else: ${name}`];
    if (end === 'gone') return mine.length > 0 ? [`sent though it was discarded: ${name}`] : [];
    if (end === 'will-go' && world.ledger.has(connection, change.recordId))
      // An edit whose fate nobody waited for has changed it: then the person is asked.
      // So it is when it is its deletion that was refused, or what its deletion has to wait for.
      return isAside((item) => item.change.recordId === change.recordId)
        ? []
        : [`there though it was taken back: ${name}`];
    if (end === 'will-go') return [];
    if (end === 'stays') return [];
    return mine.length === 1 || isOrphan(entry) || isKept(change) ? [] : [`lost: ${name}`];
  }

  function isAside(isIt: (item: Queued) => boolean): boolean {
    return world.items().some((item) => item.state === 'aside' && isIt(item));
  }

  /** Refused, and waiting for the person; or behind one that is. */
  function isKept({ id }: Change): boolean {
    const item = world.items().find(({ change }) => change.id === id);
    if (!item || item.state === 'aside') return item !== undefined;
    return isAside((other) => other.seq < item.seq && waitsFor(item.change, other.change));
  }

  /** What it changes was taken back before it: it is put aside, or waits behind one that is, and not lost. */
  function isOrphan({ change }: Entry): boolean {
    const isEnded = ({ entry, end }: Intent) => end !== null && entry.change.recordId === change.recordId;
    return seqOf(change.id) > 0 && intents.some(isEnded);
  }

  function disorder(): string[] {
    const lasts = new Map<string, number>();
    return world.ledger.effects.flatMap(({ connection, accountId, change }) => {
      const seq = find(change.id)?.seq;
      if (seq === undefined) return [];
      const lane = `${connection} ${accountId}`;
      // What was refused, or waits for a source beside, stands in nobody's way, so that others go first.
      const isLate = !world.passed.has(lane) && seq < (lasts.get(lane) ?? 0);
      lasts.set(lane, seq);
      return isLate || isAfterWhatBuildsOnIt(change, seq) ? [`out of order: ${change.id.slice(-4)}`] : [];
    });
  }

  /** Whatever may pass it, nothing may that has to wait for it. */
  function isAfterWhatBuildsOnIt(change: Change, seq: number): boolean {
    const effects = world.ledger.effects.map((effect) => effect.change);
    return effects
      .slice(0, effects.indexOf(change))
      .some((other) => (find(other.id)?.seq ?? 0) > seq && waitsFor(other, change));
  }
}

export type Intents = ReturnType<typeof createIntents>;
