import type { Id, RecordKind } from '../../model/index.ts';
import { inTurn } from '../crm/in-turn.ts';
import type { Fields, Row } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import type { For } from './api.ts';
import { associationsOf, typesOf } from './associating.ts';
import type { Hub } from './beside.ts';
import { createDraft, type Draft, inOurWords } from './draft.ts';
import { type ObjectName, objectOf, placeOf } from './objects.ts';
import type { Portal } from './portal.ts';
import { valuesOf } from './rows.ts';
import { touchOf, writeInteraction, writeNote, writeTask } from './writing-activities.ts';
import { writeCase, writeOpportunity } from './writing-deals.ts';
import { writeAccount, writeContact } from './writing-people.ts';

export interface Writing<K extends RecordKind> {
  readonly draft: Draft;
  readonly portal: Portal;
  readonly object: ObjectName;
  /** What is given, and is another than it was. */
  readonly changed: Fields<K>;
  /** What it will be. */
  readonly whole: Fields<K>;
  /** HubSpot's own values of it; none: it is new. */
  readonly before?: Readonly<Record<string, string | null>> | undefined;
  readonly now: number;
}

export type Write<K extends RecordKind> = (writing: Writing<K>) => void;

const writers: Readonly<Partial<Record<RecordKind, Write<never>>>> = {
  account: writeAccount as Write<never>,
  contact: writeContact as Write<never>,
  opportunity: writeOpportunity as Write<never>,
  case: writeCase as Write<never>,
  note: writeNote as Write<never>,
  interaction: writeInteraction as Write<never>,
  task: writeTask as Write<never>,
};

/** Whose a record of a kind is, where nobody is said. */
const ownerField: Readonly<Partial<Record<RecordKind, string>>> = { note: 'authorId', task: 'assigneeId' };

const unfit = (kind: RecordKind) => new TypeError(`HubSpot takes no ${kind}`);

function writerOf<K extends RecordKind>(kind: K): Write<K> {
  const write = writers[kind] as Write<K> | undefined;
  if (!write) throw unfit(kind);
  return write;
}

function draftOf<K extends RecordKind>(kind: K, writing: Omit<Writing<K>, 'draft'>): Draft {
  const draft = createDraft(writing.portal, writing.object);
  writerOf(kind)({ ...writing, draft });
  const { changed } = writing;
  if (kind !== 'account' && 'accountId' in changed)
    draft.beside('accountId', 'companies', [{ id: String(changed.accountId) }]);
  draft.check();
  return draft;
}

/** By property, the field of ours that it is written from: a rule may be about one that a change says nothing of. */
function allFields<K extends RecordKind>(kind: K, writing: Omit<Writing<K>, 'draft' | 'changed' | 'before'>) {
  const draft = createDraft(writing.portal, writing.object);
  try {
    writerOf(kind)({ ...writing, draft, changed: writing.whole });
  } catch (error) {
    // What the record has and could not be written so is not what this is about.
    if (!(error instanceof SourceError)) throw error;
  }
  return draft.fields;
}

export function objectFor(kind: RecordKind, fields: object): ObjectName {
  const object = kind === 'interaction' && 'kind' in fields ? touchOf[fields.kind as 'call'] : objectOf[kind];
  if (!object) throw unfit(kind);
  return object;
}

/** The new record's id. It belongs to whoever is connected, unless somebody else is named. */
export async function createOne<K extends RecordKind>(
  { api, portal }: Hub,
  kind: K,
  { fields, changeId, now }: { fields: Fields<K>; changeId: string; now: number },
  of: For,
): Promise<Id> {
  const object = objectFor(kind, fields);
  const draft = draftOf(kind, { portal, object, changed: fields, whole: fields, now });
  const field = ownerField[kind] ?? 'ownerId';
  if (!draft.properties.hubspot_owner_id && portal.me && !(kind === 'account' || kind === 'contact'))
    draft.owner(field, portal.me.id);
  const mark = portal.mark(object);
  const own = Object.entries(draft.properties).filter(([, value]) => value !== '');
  const properties = Object.fromEntries(mark ? [...own, [mark.name, changeId]] : own);
  const associations = draft.wishes.flatMap((wish) =>
    wish.those.map(({ id, role }) => ({
      to: { id },
      types: typesOf(portal, draft, object, { ...wish, role }),
    })),
  );
  try {
    const id = await api.create(object, { properties, associations }, of);
    return kind === 'interaction' ? `${object}:${id}` : id;
  } catch (error) {
    throw inOurWords(error, draft.fields);
  }
}

/** Sends it. What must be read first is read before: what is refused then says nothing of writing. */
export async function updateOf<K extends RecordKind>(
  hub: Hub,
  kind: K,
  { fields, before, now }: { fields: Fields<K>; before: Row<K>; now: number },
  of: For,
): Promise<() => Promise<void>> {
  const place = placeOf(kind, before.record.id);
  if (!place) throw unfit(kind);
  const { object, id } = place;
  const old = before.record as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])),
  ) as Fields<K>;
  const whole = { ...old, ...changed } as unknown as Fields<K>;
  const values = valuesOf(before as unknown as Row);
  const draft = draftOf(kind, { portal: hub.portal, object, changed, whole, before: values, now });
  const own = Object.entries(draft.properties).filter(([name, value]) => value !== (values[name] ?? ''));
  const calls = await associationsOf(hub, draft, { object, id, old }, of);
  if (own.length > 0) calls.unshift(() => hub.api.update(object, id, Object.fromEntries(own), of));
  const known = allFields(kind, { portal: hub.portal, object, whole, now });
  return () =>
    inTurn(calls, 'HubSpot').catch((error: unknown) => {
      throw inOurWords(error, new Map([...known, ...draft.fields]));
    });
}

/** To the bin, from which it can be taken for 90 days. */
export async function removeOne({ api }: Hub, { kind, record: { id } }: Row, of: For): Promise<void> {
  const place = placeOf(kind, id);
  if (!place) throw unfit(kind);
  await api.archive(place.object, place.id, of);
}

export const isForbidden = (error: unknown): boolean =>
  error instanceof SourceError && error.fault.kind === 'forbidden';
