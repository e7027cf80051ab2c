import { t } from '../../i18n/index.ts';
import type { Source } from '../contract.ts';
import { SourceError, type SourceFault } from '../error.ts';

/** Milliseconds that a source beside is left alone once it wants a new sign-in: each change would ask for the same. */
const SIGNED_OUT = 60_000;
/** Milliseconds before it is asked again who is who. */
const UNTOLD = 60_000;
/** Milliseconds that others wait while one change is asked of a source beside which did not answer the one before. */
const SILENT = 60_000;
/** As long as it may ask for patience. */
const LONGEST = 3_600_000;

/** Not there just now, and whether that says that the change which was asked of it has done nothing. */
const untouchedAt: Partial<Record<SourceFault['kind'], boolean>> = {
  'signed-out': true,
  'rate-limited': true,
  // An edit may take several requests, of which the first is done.
  unreachable: false,
  'outcome-unknown': false,
  'bad-answer': false,
  'start-over': false,
};

/** No answer came in time: who asks is held up for long. */
const silentAt: ReadonlySet<SourceFault['kind']> = new Set(['unreachable', 'outcome-unknown']);

/**
 * Has a source beside the first take changes. Where it can't just now, that is no trouble of the first's: the change is
 * `away`, and waits alone. While it wants nothing, it is not asked; after one that had no answer, by one at a time, as
 * all who send would wait for it and nobody be left for the first.
 */
export function takingBeside({ name, apply }: Pick<Source, 'name' | 'apply'>): Source['apply'] {
  let rests: { until: number; error: SourceError } | undefined;
  /** Why the one that was asked last had no answer. */
  let silent: SourceError | undefined;
  let asking = 0;

  function note(error: SourceError | undefined, away: Away | undefined): void {
    silent = error && silentAt.has(error.fault.kind) ? error : undefined;
    const wait = away?.fault.untouched ? waitOf(away.fault.until) : 0;
    if (away && wait > 0) rests = { until: performance.now() + wait, error: away };
  }

  return async (...given) => {
    if (rests && performance.now() < rests.until) throw rests.error;
    if (silent && asking > 0) throw awayFor(silent, name, { untouched: true, until: Date.now() + SILENT });
    asking += 1;
    try {
      const applied = await apply(...given);
      note(undefined, undefined);
      return applied;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const away = awayOf(error, name);
      note(error, away);
      throw away ?? error;
    } finally {
      asking -= 1;
    }
  };
}

/** For a change that was asked of nobody, as it is not known who of ours is who in a source beside: it is `away`. */
export const leftToKnow =
  ({ name }: Pick<Source, 'name'>) =>
  (error: unknown): never => {
    if (!(error instanceof SourceError)) throw error;
    const { fault, message } = error;
    const until = fault.kind === 'rate-limited' ? fault.until : Date.now() + UNTOLD;
    const why = t('errors.beside.people', { source: name, why: message });
    throw new SourceError({ kind: 'away', untouched: true, until }, why, { cause: error });
  };

type Away = SourceError & { fault: Extract<SourceFault, { kind: 'away' }> };

function awayOf(error: SourceError, source: string): Away | undefined {
  const { fault } = error;
  const untouched = untouchedAt[fault.kind];
  if (untouched === undefined) return undefined;
  const until = fault.kind === 'rate-limited' && { until: fault.until };
  return awayFor(error, source, { untouched, ...until });
}

function awayFor(error: SourceError, source: string, how: Omit<Away['fault'], 'kind'>): Away {
  const why = t('errors.beside.waits', { source, why: error.message });
  return new SourceError({ kind: 'away', ...how }, why, { cause: error }) as Away;
}

/** Milliseconds. */
const waitOf = (until: number | undefined) =>
  until === undefined ? SIGNED_OUT : Math.min(until - Date.now(), LONGEST);
