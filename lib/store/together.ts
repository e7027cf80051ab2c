import { atomically, type Writing } from './atomic.ts';
import type { WithDatabase } from './database.ts';

type Say = <T>(work: (transaction: Writing) => Promise<T>) => Promise<T>;

interface Word {
  work(transaction: Writing): Promise<unknown>;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/**
 * Says the words of whoever sends: those that come while a transaction is under way go together in the next one. Else
 * each of six accounts would wait for the five others, and a person who saves for all of them.
 */
export function createTogether(withDatabase: WithDatabase): Say {
  // How far the sending is may be forgotten when the machine fails: it is then sent again, under the same id.
  const say: Say = (work) => atomically(withDatabase, ['outbox', 'sent'], 'relaxed', work);
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
    const answers =
      words.length > 1 && (await say((transaction) => answersOf(words, transaction)).catch(() => false));
    // Nothing of it was said: each alone, as the trouble of one must not be that of the others.
    if (!Array.isArray(answers)) for (const one of words) await say(one.work).then(one.resolve, one.reject);
    else for (const [i, one] of words.entries()) one.resolve(answers[i]);
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Word['resolve'], reject });
      void sayWaiting();
    });
}

async function answersOf(words: readonly Word[], transaction: Writing): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { work } of words) answers.push(await work(transaction));
  return answers;
}
