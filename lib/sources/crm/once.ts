import { t } from '../../i18n/index.ts';
import { type Change, type Id, kindOf, type Version } from '../../model/index.ts';
import type { Applied } from '../contract.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { hashOf } from '../hash.ts';
import type { Made, MadeRows, Was } from './made.ts';
import type { Names } from './names.ts';
import { passing } from './unsaid.ts';

/** A record as the CRM has it after a change. */
export interface Remote {
  readonly id: Id;
  readonly version: Version;
}

/** What is kept of a change while it is sent. */
export interface Notes {
  /** To be told the id of what was made, before anything else is asked of it. */
  made(remoteId: Id): Promise<void>;
  /** To be told what the record has, before the first of it is made another. */
  found(was: Was): Promise<void>;
  /** What an earlier try has found there; none: no try has got so far. */
  readonly was: Was | undefined;
}

/** What one change comes to in a CRM. */
export interface Deed {
  send(notes: Notes): Promise<Remote>;
  /** What was made, as it is now: its making is known, and nothing else of it. */
  again(remoteId: Id): Promise<Remote>;
  /**
   * Looks, by what is never late (no search index), for what an earlier try of this change has done. `since`: epoch
   * milliseconds by our clock when that was sent; `taken`: whether a record is known to be another change's.
   */
  find(since: number, taken: (remoteId: Id) => boolean): Promise<Remote | undefined>;
}

export interface OnceParts {
  readonly rows: MadeRows;
  readonly names: Names;
  readonly now: () => number;
  /** Milliseconds after which a request that was given up has had its effect or never will. */
  readonly settles?: number;
}

/** As long as we wait for an answer, and a while for what a proxy still held. */
const SETTLES = 45_000;

/** After these the CRM has not done it: not by this try, whatever became of an earlier one. */
export const undone: ReadonlySet<SourceFault['kind']> = new Set([
  'signed-out',
  'forbidden',
  'rate-limited',
  'rejected',
  'not-found',
  'merged',
  'too-large',
  'conflict',
  'unreachable',
]);

export type Once = (change: Change, deed: Deed) => Promise<Applied>;

/**
 * Exactly one effect of each change, though the CRM knows no idempotency: what is about to be sent is noted before, what
 * came of it after, and where the second note is missing the CRM is asked before anything is sent again.
 */
export function createOnce({ rows, names, now, settles = SETTLES }: OnceParts): Once {
  /** By change, what is under way. */
  const running = new Map<Change['id'], { hash: string; done: Promise<Applied> }>();
  // Two that look alike must not find the same record.
  const oneByOne = createTurns();

  async function begin(change: Change, deed: Deed, hash: string): Promise<Applied> {
    const row = await rows.ofChange(change.id);
    if (row && row.version !== null) {
      if (row.hash !== hash) throw anotherUnderItsId();
      return { recordId: row.recordId, version: row.version };
    }
    if (!row) return send(change, deed, { hash, sentAt: now() });
    const found = await oneByOne(() => look(change, row, deed));
    if (found) return found;
    // A request that nobody waits for any more may still be on its way.
    if (now() < row.sentAt + settles)
      throw new SourceError({ kind: 'outcome-unknown' }, t('errors.source.broke'));
    return send(change, deed, { hash, sentAt: now(), was: row.was }, row);
  }

  async function look(change: Change, row: Made, deed: Deed): Promise<Applied | undefined> {
    const remote =
      row.remoteId === null
        ? await deed.find(row.sentAt, (id) => names.ours(row.kind, id) !== id)
        : await deed.again(row.remoteId);
    return remote && conclude(change, row, remote);
  }

  async function send(
    change: Change,
    deed: Deed,
    at: Pick<Made, 'hash' | 'sentAt' | 'was'>,
    earlier?: Made,
  ): Promise<Applied> {
    const { id: changeId, recordId } = change;
    let row: Made = { changeId, kind: kindOf(change), recordId, remoteId: null, version: null, ...at };
    await rows.put(row);
    let isMade = false;
    const note = async (more: Partial<Made>) => {
      row = { ...row, ...more };
      await rows.put(row);
    };
    const made = async (remoteId: Id) => {
      isMade = true;
      names.add({ kind: row.kind, recordId, remoteId });
      await note({ remoteId });
    };
    try {
      const remote = await deed.send({ made, found: (was) => note({ was }), was: at.was });
      return await conclude(change, row, remote);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (isMade) throw new SourceError({ kind: 'outcome-unknown' }, error.message, { cause: error });
      if (undone.has(error.fault.kind)) await forget(changeId, error, earlier);
      throw error;
    }
  }

  /**
   * Of the last try. What one before it may have half done is known until the change is refused for what it says: a right
   * that is lacking may be there again, and the same change then finds its own work.
   */
  const forget = (id: Change['id'], { fault: { kind } }: SourceError, earlier: Made | undefined) =>
    earlier?.was && (passing.has(kind) || kind === 'forbidden') ? rows.put(earlier) : rows.drop(id);

  async function conclude({ recordId }: Change, row: Made, { id, version }: Remote): Promise<Applied> {
    await rows.put({ ...row, remoteId: id, version, was: undefined });
    names.add({ kind: row.kind, recordId, remoteId: id });
    return { recordId, version };
  }

  return async (change, deed) => {
    const hash = await hashOf(change);
    const under = running.get(change.id);
    if (under && under.hash !== hash) throw anotherUnderItsId();
    if (under) return under.done;
    const done = begin(change, deed, hash).finally(() => running.delete(change.id));
    running.set(change.id, { hash, done });
    return done;
  };
}

/** Runs what it is given one after another. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

const anotherUnderItsId = () =>
  new SourceError({ kind: 'rejected', fields: {} }, t('errors.source.rejected'));
