import { atomically, type Writing } from './atomic.ts';
import type { WithDatabase } from './database.ts';

/** `isAlone`: no other word is said in the same transaction. */
type Work<T> = (transaction: Writing, isAlone: boolean) => Promise<T>;
type Say = <T>(work: Work<T>) => Promise<T>;

interface Word {
  work: Work<unknown>;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/**
 * Says the words of whoever sends: those that come while a transaction is under way go beside one another in the next
 * one. Else each of six accounts would wait for the five others, and a person who saves for all of them. A word may
 * change nothing of another account then; one that has to throws, and is said alone.
 */
export function createTogether(withDatabase: WithDatabase): Say {
  // How far the sending is may be forgotten when the machine fails: it is then sent again, under the same id.
  const say = <T>(work: (transaction: Writing) => Promise<T>) =>
    atomically(withDatabase, ['outbox', 'sent'], 'relaxed', work);
  let waiting: Word[] = [];
  let isUnderWay = false;

  async function sayWaiting(): Promise<void> {
    if (isUnderWay) return;
    isUnderWay = true;
    while (waiting.length > 0) {
      const words = waiting;
      waiting = [];
      await sayAll(words);
    }
    isUnderWay = false;
  }

  async function sayAll(words: readonly Word[]): Promise<void> {
    const answers = words.length > 1 && (await say((one) => sayBeside(words, one)).catch(() => undefined));
    if (answers) for (const [i, one] of words.entries()) one.resolve(answers[i]);
    // Nothing of it was said: the trouble of one must not be that of the others.
    else
      for (const { work, resolve, reject } of words)
        await say((transaction) => work(transaction, true)).then(resolve, reject);
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Word['resolve'], reject });
      void sayWaiting();
    });
}

async function sayBeside(words: readonly Word[], transaction: Writing): Promise<unknown[]> {
  const said = words.map(({ work }) => work(transaction, false));
  // Not before all have ended: none may still ask something of a transaction that is over.
  await Promise.allSettled(said);
  return Promise.all(said);
}
