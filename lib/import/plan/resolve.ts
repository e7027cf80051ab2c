import { hostAndParents } from '../../match/domain.ts';
import { hostOfEmail } from '../../match/email.ts';
import { isFreeMail } from '../../match/free-mail.ts';
import type { RecordKind } from '../../model/index.ts';
import { recordKinds } from '../../model/index.ts';
import { columns } from '../columns.ts';
import { kindsOfId } from '../crm/ids.ts';
import type { DoubtList, DoubtReason } from '../doubts.ts';
import type { Draft, Ref } from '../draft/draft.ts';
import { keysToFind, namesOf } from './keys.ts';
import type { Subjects } from './subjects.ts';

export interface Resolving {
  readonly subjects: Subjects;
  readonly doubts: DoubtList;
  /** What became of drafts that rows named, and of ids of the file whose record was here already. */
  readonly idOf: ReadonlyMap<Draft, string>;
  readonly aliases: ReadonlyMap<string, string>;
}

type Found = { id: string; to: RecordKind } | { reason: DoubtReason };
type Fields = Record<string, unknown>;

/** Refers to another of its own kind, which may come later in the file. */
export const selfField: Readonly<Partial<Record<RecordKind, string>>> = {
  account: 'parentId',
  contact: 'reportsToId',
};

/** A draft's fields with the ids of the records that it names; of those it names in vain, doubts. */
export function resolve(draft: Draft, resolving: Resolving): Fields {
  const fields: Fields = { ...draft.fields };
  const { accountId, ...others } = draft.refs;
  if (accountId) resolveField('accountId', accountId, draft, fields, resolving);
  for (const [field, refs] of Object.entries(others))
    if (field !== selfField[draft.kind]) resolveField(field, refs, draft, fields, resolving);
  if (!('accountId' in recordKinds[draft.kind].shape) || fields.accountId) return fields;
  const beside =
    draft.kind === 'contact' ? accountOfEmails(fields, resolving) : accountBeside(fields, resolving);
  if (beside !== undefined) fields.accountId = beside;
  return fields;
}

export function resolveField(
  field: string,
  refs: readonly Ref[],
  draft: Draft,
  fields: Fields,
  resolving: Resolving,
): void {
  const found: { id: string; to: RecordKind; ref: Ref }[] = [];
  for (const ref of refs) {
    const one = find(ref, fields.accountId, resolving);
    if ('id' in one) found.push({ ...one, ref });
    else if (ref.column >= 0) tell(draft, field, ref, one.reason, resolving.doubts);
  }
  if (field === 'contacts') fields.contacts = found.map(({ id, ref }) => ({ contactId: id, role: ref.role }));
  else if (field === 'contactIds') fields.contactIds = [...new Set(found.map(({ id }) => id))];
  else if (found[0]) place(field, found[0], fields, resolving);
}

/** Where a CRM names an opportunity or a person as what it is about, the account is theirs. */
function place(
  field: string,
  { id, to }: { id: string; to: RecordKind },
  fields: Fields,
  resolving: Resolving,
): void {
  if (field !== 'accountId' || to === 'account') {
    fields[field] = id;
    return;
  }
  if (to === 'opportunity') fields.opportunityId ??= id;
  if (to === 'contact') fields.contactId ??= id;
  fields.accountId ??= resolving.subjects.fieldOf(to, id, 'accountId');
}

function find({ to, is }: Ref, accountId: unknown, { subjects, idOf, aliases }: Resolving): Found {
  if ('draft' in is) {
    const id = idOf.get(is.draft);
    return id && subjects.has(to, id) ? { id, to } : { reason: 'unknown-record' };
  }
  if ('id' in is) {
    for (const [kind, said] of kindsOfId(to, is.id)) {
      const id = aliases.get(`${kind} ${said}`) ?? said;
      if (subjects.has(kind, id)) return { id, to: kind };
    }
  }
  if (is.name === undefined) return { reason: 'unknown-record' };
  for (const id of named(to, is.name, accountId, subjects)) {
    if (id === null) return { reason: 'several-records' };
    if (id !== undefined && subjects.has(to, id)) return { id, to };
  }
  return { reason: 'unknown-record' };
}

function* named(to: RecordKind, name: string, accountId: unknown, { keys, names }: Subjects) {
  for (const key of keysToFind(to, name, accountId)) yield keys.get(key);
  const alone = namesOf(to, { name });
  if (alone && to !== 'account') yield names.get(alone);
}

/** The account of the person or the opportunity that a record is about. */
function accountBeside(fields: Fields, { subjects }: Resolving): unknown {
  const { contactId, contactIds, opportunityId } = fields;
  const contact = contactId ?? (Array.isArray(contactIds) ? contactIds[0] : undefined);
  if (typeof contact === 'string') return subjects.fieldOf('contact', contact, 'accountId');
  return typeof opportunityId === 'string'
    ? subjects.fieldOf('opportunity', opportunityId, 'accountId')
    : undefined;
}

/** A person without a company is of the account that answers to the domain of the address. */
function accountOfEmails({ emails }: Fields, { subjects }: Resolving): string | undefined {
  for (const email of Array.isArray(emails) ? emails : []) {
    const host = hostOfEmail(String(email));
    if (isFreeMail(host)) continue;
    for (const domain of hostAndParents(host)) {
      const id = subjects.keys.get({ space: 'account:domain', key: domain });
      if (id && subjects.has('account', id)) return id;
    }
  }
  return undefined;
}

function tell(
  { kind, sheet, row }: Draft,
  field: string,
  { shown, column }: Ref,
  reason: DoubtReason,
  doubts: DoubtList,
): void {
  const key = columns[kind].find((one) => one.field === field)?.key ?? field;
  doubts.add(
    { sheet, row, column },
    { shown, target: { kind, key }, reason, outcome: field === 'accountId' ? 'row' : 'field' },
  );
}
