import type { Change, Context } from '../model/index.ts';
import { settled } from '../outbox/overlay.ts';
import type { Applied } from '../outbox/words.ts';

/** Longer than any answer travels, in milliseconds. */
const LATELY = 30_000;

/** Changes that the source took while an answer of it was on its way. */
export interface Taken {
  add(accountId: string, change: Change, applied: Applied): void;
  /** An account that was asked for at a time (epoch milliseconds), with what it took since: the answer may be older. */
  since(asked: number, context: Context): Context;
}

export function createTaken(): Taken {
  let all: { accountId: string; change: Change; applied: Applied; at: number }[] = [];
  return {
    add(accountId, change, applied) {
      const at = Date.now();
      // A clock that was set back must not keep them for ever.
      all = [...all.filter((one) => Math.abs(at - one.at) < LATELY), { accountId, change, applied, at }];
    },
    since: (asked, context) =>
      all
        .filter(({ accountId, at }) => accountId === context.account.id && at >= asked)
        .reduce((known, { change, applied }) => settled(known, change, applied), context),
  };
}
