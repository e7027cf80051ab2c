import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';

/** No source tells it again, so it is carried away with what somebody wrote. */
export const MADE = 'merged-made';
/** By the marks of the connections, those that are no more as well. */
const Kept = z.record(z.string(), z.array(z.string()));

/** Which records the sources beside one were told to make: their ids are ours, and carry no mark. */
export interface MadeBeside {
  /** Before anything is asked of the others. */
  ready(): Promise<void>;
  has(mark: string, recordId: string): boolean;
  /** Whether it was for another than these, and for none of these. */
  isOfOthers(marks: readonly string[], recordId: string): boolean;
  /** Answers whether it was not noted before. */
  note(mark: string, recordId: string): Promise<boolean>;
  /** Nothing came of it. */
  forget(mark: string, recordId: string): Promise<void>;
}

/** What is written at once would write over each other, also of two that were opened one after the other. */
let lastWrite: Promise<unknown> = Promise.resolve();
const inTurn = (write: () => Promise<void>): Promise<void> => {
  const turn = lastWrite.then(write);
  lastWrite = turn.catch(() => undefined);
  return turn;
};

/** @param kept outlives the worker, and is one for all that are or were beside the same */
export function createMadeBeside(kept: Cache): MadeBeside {
  const made = new Map<string, Set<string>>();
  /** Not said there yet: whether it was made, by mark and id. */
  const unsaid = new Map<string, { mark: string; recordId: string; is: boolean }>();
  let reading: Promise<void> | undefined;

  const read = async () => Kept.safeParse(await kept.get(MADE)).data ?? {};
  const of = (mark: string): Set<string> => {
    const known = made.get(mark) ?? new Set();
    made.set(mark, known);
    return known;
  };
  const ready = () => {
    reading ??= read().then(
      (found) => {
        for (const [mark, ids] of Object.entries(found)) for (const id of ids) of(mark).add(id);
      },
      (error: unknown) => {
        reading = undefined;
        throw error;
      },
    );
    return reading;
  };
  /** Beside what others have written there meanwhile. */
  const keep = (mark: string, recordId: string, is: boolean) => {
    unsaid.set(JSON.stringify([mark, recordId]), { mark, recordId, is });
    return inTurn(async () => {
      const saying = [...unsaid];
      await kept.put(
        MADE,
        saying.reduce((all, [, one]) => withOne(all, one), await read()),
      );
      for (const [key, one] of saying) if (unsaid.get(key) === one) unsaid.delete(key);
    });
  };
  const has = (mark: string, recordId: string) => made.get(mark)?.has(recordId) ?? false;

  return {
    ready,
    has,
    isOfOthers: (marks, recordId) =>
      [...made.values()].some((ids) => ids.has(recordId)) && !marks.some((mark) => has(mark, recordId)),
    async note(mark, recordId) {
      await ready();
      if (has(mark, recordId)) return false;
      // First, as others may be noted at the same time; one that was not kept is noted by the next try.
      of(mark).add(recordId);
      try {
        await keep(mark, recordId, true);
      } catch (error) {
        of(mark).delete(recordId);
        unsaid.delete(JSON.stringify([mark, recordId]));
        throw error;
      }
      return true;
    },
    async forget(mark, recordId) {
      of(mark).delete(recordId);
      // What could not be kept now is kept with the next that is noted.
      await keep(mark, recordId, false).catch(() => undefined);
    },
  };
}

function withOne(
  all: z.infer<typeof Kept>,
  { mark, recordId, is }: { mark: string; recordId: string; is: boolean },
): z.infer<typeof Kept> {
  const others = (all[mark] ?? []).filter((id) => id !== recordId);
  return { ...all, [mark]: is ? [...others, recordId] : others };
}
