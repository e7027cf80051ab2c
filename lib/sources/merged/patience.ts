import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import { unlessAborted } from '../http.ts';

/** Milliseconds that a source beside is waited for: usually, where it has come late before, where it does not answer. */
const [USUAL, LONGEST, HARDLY] = [3000, 10_000, 300];
/** Milliseconds for which it counts as one that does not answer. */
const REMEMBERED = 60_000;

/**
 * Waits for what one beside was asked, also beyond its time while that costs nothing, as the first is still being asked.
 * What comes later is for nobody, but has the next be waited for longer. Rejects as it does, as the signal aborts, or with
 * the SourceError that it takes too long.
 */
export type Patience = <T>(
  asked: Promise<T>,
  signal: AbortSignal,
  first?: Promise<unknown> | undefined,
) => Promise<T>;

/**
 * A source that accepts a question and never answers holds up nobody for long, and from then on for hardly a moment.
 * @param late what came too late was an answer all the same
 */
export function createPatience(late: () => void): Patience {
  let usual = USUAL;
  let silentSince: number | undefined;
  const isSilent = () => silentSince !== undefined && Math.abs(Date.now() - silentSince) < REMEMBERED;

  const cameLate = () => {
    usual = LONGEST;
    silentSince = undefined;
    late();
  };

  return (asked, signal, first = Promise.resolve()) => {
    const { promise: over, reject } = Promise.withResolvers<never>();
    let isOver = false;
    const giveUp = () => {
      if (isOver) return;
      silentSince = Date.now();
      asked.then(cameLate, () => undefined);
      reject(new SourceError({ kind: 'unreachable' }, t('errors.source.slow')));
    };
    const timer = setTimeout(() => void first.then(giveUp, giveUp), isSilent() ? HARDLY : usual);
    return unlessAborted(Promise.race([asked, over]), signal).finally(() => {
      isOver = true;
      clearTimeout(timer);
    });
  };
}
