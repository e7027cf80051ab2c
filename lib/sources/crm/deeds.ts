import { t } from '../../i18n/index.ts';
import type { Change, RecordKind } from '../../model/index.ts';
import { SourceError } from '../error.ts';
import { hasAll, isMadeOf } from './fits.ts';
import { isHalfDone, wasIn } from './half.ts';
import type { Was } from './made.ts';
import type { Names } from './names.ts';
import type { Deed, Remote } from './once.ts';
import { wholeOf } from './rename.ts';
import type { Fields, Row, Trace, Vendor } from './vendor.ts';
import { versionOf } from './version.ts';

/** What a change comes to, with all that it names under the CRM's own ids. */
export interface Doing {
  readonly vendor: Vendor;
  readonly names: Names;
  readonly kind: RecordKind;
  readonly change: Change;
  readonly fields: Fields<RecordKind>;
  readonly trace: Omit<Trace, 'since'>;
  readonly signal: AbortSignal;
}

/** Of a record that is not there any more. */
const GONE = 'gone';

const remoteOf = async ({ record, own }: Row): Promise<Remote> => ({
  id: record.id,
  version: await versionOf(own),
});

const readAgain = async ({ vendor, kind, signal }: Doing, id: string): Promise<Remote> => {
  const row = await vendor.read(kind, id, signal);
  return row ? remoteOf(row) : { id, version: GONE };
};

export function creation(doing: Doing): Deed {
  const { vendor, kind, fields, trace, signal } = doing;
  return {
    async send({ made }) {
      await refuseIfThere(doing);
      const id = await vendor.create(kind, fields, trace, signal);
      await made(id);
      return finished(doing, id);
    },
    again: (id) => finished(doing, id),
    async find(since, taken) {
      const made = await vendor.madeSince(kind, { ...trace, since: since - vendor.lag }, signal);
      const own =
        made.find(({ isSure }) => isSure) ??
        made.find(({ row }) => !taken(row.record.id) && isMadeOf(row, fields, trace.accountId));
      return own && finished(doing, own.row.record.id);
    },
  };
}

/** A record that is made, with what of it took requests of its own: as far as those are not done, they are now. */
async function finished(doing: Doing, id: string): Promise<Remote> {
  const { vendor, kind, fields, signal } = doing;
  const row = await vendor.read(kind, id, signal);
  if (!row) return { id, version: GONE };
  const wasWhole = (await vendor.finish?.(kind, fields, row, signal)) !== true;
  return wasWhole ? remoteOf(row) : readAgain(doing, id);
}

/** Where the same record was made by an earlier change. */
async function refuseIfThere({ vendor, names, kind, change, signal }: Doing): Promise<void> {
  const theirs = names.theirs(kind, change.recordId);
  if (theirs === change.recordId) return;
  const there = await vendor.read(kind, theirs, signal);
  if (there) throw await conflictWith(there, names);
}

export function edit(doing: Doing): Deed {
  const { vendor, kind, fields, signal } = doing;
  return {
    async send({ made, found, was }) {
      const before = await readAsKnown(doing, was);
      if (!was) await found(await wasIn(before, fields));
      await vendor.update(kind, fields, before, signal);
      // From here on it is no conflict that the record is another than the change was made on.
      await made(before.record.id);
      return readAgain(doing, before.record.id);
    },
    again: (id) => readAgain(doing, id),
    async find() {
      if (isMove(doing)) return undefined;
      const row = await vendor.read(kind, theirId(doing), signal);
      // Whoever has made it so: it is what the person wants, and writing it again would change nothing.
      return row && hasAll(row, fields) ? remoteOf(row) : undefined;
    },
  };
}

export function removal(doing: Doing): Deed {
  const { vendor, kind, signal } = doing;
  return {
    async send() {
      const before = await readAsKnown(doing);
      await vendor.remove(kind, before, signal);
      return { id: before.record.id, version: GONE };
    },
    again: (id) => readAgain(doing, id),
    async find() {
      const id = theirId(doing);
      return (await vendor.read(kind, id, signal)) ? undefined : { id, version: GONE };
    },
  };
}

/**
 * Whether the record goes to another account: it may lie with both by now, which does not show in what it says. Said once
 * more, it ends.
 */
const isMove = ({ fields, trace }: Doing) =>
  'accountId' in fields && fields.accountId !== undefined && fields.accountId !== trace.accountId;

const theirId = ({ names, kind, change }: Doing) => names.theirs(kind, change.recordId);

/**
 * The record, if it is as it was when the change was made. A CRM has no such condition of its own: what somebody changes
 * in the moment between this reading and the writing is overwritten. `was`: what an earlier try has found there, which may
 * have done a part of it.
 */
async function readAsKnown(doing: Doing, was?: Was): Promise<Row> {
  const { vendor, names, kind, change, fields, trace, signal } = doing;
  const row = await vendor.read(kind, theirId(doing), signal);
  if (!row) throw new SourceError({ kind: 'not-found' }, t('errors.source.notFound'));
  const known = 'baseVersion' in change ? change.baseVersion : undefined;
  const isAsKnown = (await versionOf(row.own)) === known || (was && (await isHalfDone(row, fields, was)));
  if (!isAsKnown) throw await conflictWith(row, names);
  // So that its old account is taken away from it, if it still has that as well.
  return was && isMove(doing)
    ? ({ ...row, record: { ...row.record, accountId: trace.accountId } } as Row)
    : row;
}

async function conflictWith(row: Row, names: Names): Promise<SourceError> {
  const current = (await wholeOf(row, names))?.record;
  return new SourceError({ kind: 'conflict', current }, t('errors.source.conflict'));
}
