import { Change, type RecordKind } from '../model/index.ts';
import type { Entry, Queued } from './queued.ts';

type Renewed = Partial<Pick<Entry, 'change' | 'accountId' | 'accountName'>> | undefined;

/** The same once more. Under another id, since the source may have refused the one before for good. */
export const again = ({ change }: Queued): Renewed => ({ change: { ...change, id: crypto.randomUUID() } });

/** Of a conflict: on the version that the source has now. One that would make what is there already changes it. */
export function overwrite({ change, trouble }: Queued): Renewed {
  const version = versionOf(trouble?.current);
  if (version === undefined) return undefined;
  const [kind, verb] = change.type.split('.') as [RecordKind, string];
  const type = verb === 'create' ? `${kind}.update` : change.type;
  return parsed({ ...change, id: crypto.randomUUID(), type, baseVersion: version });
}

/** Of a note in conflict: the person's words as a note of their own, beside what the source has. */
export function keepBoth({ change, trouble }: Queued): Renewed {
  if (change.type !== 'note.update' && change.type !== 'note.create') return undefined;
  const current: Record<string, unknown> = Object(trouble?.current);
  const { id: _id, version: _version, updatedAt: _at, link: _link, ...theirs } = current;
  return parsed({
    id: crypto.randomUUID(),
    type: 'note.create',
    recordId: crypto.randomUUID(),
    fields: { ...theirs, ...change.fields },
  });
}

/** To the account that has the records of the one it was written for. */
export function moveTo({ change, trouble }: Queued): Renewed {
  const into = trouble?.into;
  if (!into) return undefined;
  const here = { accountId: into.id, accountName: into.name };
  const again = { ...change, id: crypto.randomUUID() };
  if (!('fields' in again) || !('accountId' in again.fields)) return { change: again, ...here };
  const moved = parsed({ ...again, fields: { ...again.fields, accountId: into.id } });
  return moved && { ...moved, ...here };
}

function versionOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'version' in record ? record.version : undefined;
}

function parsed(change: unknown): Renewed {
  const { data } = Change.safeParse(change);
  return data && { change: data };
}
