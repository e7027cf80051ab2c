import type { Status } from '../messages/view.ts';
import type { SourceError } from '../sources/error.ts';
import { session } from '../storage.ts';
import { setSurely } from './hot.ts';
import { createTurns } from './in-turn.ts';

export const noStatus: Status = {
  connection: 'connecting',
  source: null,
  workspace: null,
  writes: [],
  problem: null,
  sync: { phase: 'never', done: 0, total: 0, at: null },
  beside: {},
};

export interface StatusBoard {
  get(): Promise<Status>;
  /** Changes are applied one after the other, and published to every open panel. */
  patch(change: (status: Status) => Status): Promise<void>;
}

/**
 * @param turned the state of the connection is another one than before
 * @param returned a connection beside it that couldn't be had can be had again
 */
export function createStatusBoard(
  turned: () => void = () => {},
  returned: () => void = () => {},
): StatusBoard {
  const inTurn = createTurns();
  /** Each change that is sent asks for it several times. */
  let known: Promise<Status> | undefined;
  const forget = () => {
    known = undefined;
  };
  // Another worker may be there for a moment.
  session.watch(new AbortController().signal, (items) => {
    if ('status' in items) forget();
  });

  async function get(): Promise<Status> {
    const asked = known ?? session.get('status').then(({ status }) => status ?? noStatus);
    known = asked;
    try {
      return await asked;
    } catch (error) {
      forget();
      throw error;
    }
  }

  async function apply(change: (status: Status) => Status): Promise<void> {
    const before = await get();
    const after = change(before);
    // What is read meanwhile may be either.
    await setSurely(['status', after]).finally(forget);
    if (after.connection !== before.connection) turned();
    if (Object.keys(before.beside).some((mark) => !after.beside[mark])) returned();
  }
  return {
    get,
    patch: (change) => inTurn(() => apply(change)),
  };
}

/** How a connection beside the first does: why it can't be had, or null; `source` is its name. */
export async function sayOf(
  board: StatusBoard,
  mark: string,
  trouble: SourceError | null,
  source: string,
): Promise<void> {
  const isNews = ({ beside }: Status) => beside[mark]?.sentence !== trouble?.message;
  if (!isNews(await board.get())) return;
  await board.patch((now) => {
    const { [mark]: _, ...others } = now.beside;
    if (!trouble) return { ...now, beside: others };
    const own = { source, sentence: trouble.message, signedOut: trouble.fault.kind === 'signed-out' };
    return { ...now, beside: { ...others, [mark]: own } };
  });
}
