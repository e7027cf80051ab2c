import type { Queued } from '../../lib/outbox/queued.ts';
import type { Gates, Turn, Words } from '../../lib/outbox/words.ts';
import type { Store } from '../../lib/store/index.ts';
import { createFakeOutbox, type FakeOutbox, type Step } from './outbox.ts';

type Kept = Pick<Store, 'outbox' | 'gates'>;

/**
 * The outbox in memory and the one in the database, side by side: whatever is said to the one is said to the other, in
 * the same order. Each new background has a store of its own. `differences`: where they did not answer alike.
 */
export function createMirror(open: () => Kept) {
  const fake = createFakeOutbox();
  const differences: string[] = [];
  const atOnce: Step = async (_name, work) => work();
  const told = { words: fake.words(atOnce), gates: fake.gates(atOnce) };
  let turn: Promise<unknown> = Promise.resolve();
  let store = open();
  let said = 0;

  function compare(name: string, expected: unknown, answer: unknown): void {
    const [one, other] = [JSON.stringify(plain(expected)), JSON.stringify(plain(answer))];
    if (one !== other) differences.push(`${name}: ${one} is ${other} in the database`);
  }

  function both<T>(name: string, expected: Promise<T> | T, say: (store: Kept) => Promise<T>): Promise<T> {
    said++;
    const answer = turn.then(() => say(store));
    turn = answer.then(
      async (value) => compare(name, await expected, value),
      (error: unknown) => void differences.push(`${name}: ${error}`),
    );
    return answer;
  }

  const words = (step: Step): Words => {
    turn = turn.then(() => {
      store = open();
    });
    const say =
      <K extends keyof Words>(name: K) =>
      async (...given: Parameters<Words[K]>) => {
        const one = (of: Words) => (of[name] as (...all: unknown[]) => Promise<unknown>)(...given);
        return step(name, () => both(name, one(told.words), ({ outbox }) => one(outbox)));
      };
    const names = ['lanes', 'take', 'done', 'postpone', 'setAside'] as const;
    const all = Object.fromEntries(names.map((name) => [name, say(name)])) as unknown as Words;
    return { ...all, take: (lane, at, mayGo) => all.take(lane, at, remembered(mayGo)) };
  };

  const gates = (step: Step): Gates => ({
    get: async (key) => step('gate?', () => both('gate', told.gates.get(key), (kept) => kept.gates.get(key))),
    set: async (key, until) =>
      step('gate!', () => both('gate', told.gates.set(key, until), (kept) => kept.gates.set(key, until))),
  });

  const panel: FakeOutbox['panel'] = {
    add(entry, replaces = null) {
      const answer = fake.panel.add(entry, replaces);
      void both('add', answer, ({ outbox }) => outbox.add([entry], { draftId: null, replaces }));
      return answer;
    },
    discard(seq) {
      const answer = fake.panel.discard(seq);
      void both('discard', answer, ({ outbox }) => outbox.discard(seq));
      return answer;
    },
    takeBack(id) {
      const answer = fake.panel.takeBack(id);
      void both('take back', answer, ({ outbox }) => outbox.takeBack([id]));
      return answer;
    },
  };

  return {
    disk: { ...fake, panel, words, gates },
    /** Where they differ, all told, and how many words were said. */
    async end() {
      void both('all', fake.items(), ({ outbox }) => outbox.all());
      await turn;
      return { differences, said };
    },
  };
}

/** The clock may have gone on before the other one asks. */
function remembered(mayGo: (head: Queued) => boolean): typeof mayGo {
  const known = new Map<number, boolean>();
  return (head) => {
    const answer = known.get(head.seq) ?? mayGo(head);
    known.set(head.seq, answer);
    return answer;
  };
}

/** What of it is the same in both: not when it was, nor in which words. */
function plain(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(plain).toSorted();
  if (isTurn(answer)) return [plain(answer.item), answer.held];
  if (!isItem(answer)) return answer ?? null;
  const { seq, change, accountId, connection, state, tries, notBefore, trouble, takenBack, unsure } = answer;
  return [seq, change, accountId, connection, state, tries, notBefore, trouble?.kind, takenBack, unsure];
}

const isTurn = (answer: unknown): answer is Turn =>
  typeof answer === 'object' && answer !== null && 'held' in answer;

const isItem = (answer: unknown): answer is Queued =>
  typeof answer === 'object' && answer !== null && 'takenBack' in answer;
