import { t } from '../../i18n/index.ts';
import { type Change, type Id, kindOf } from '../../model/index.ts';
import type { Applied } from '../contract.ts';
import { SourceError } from '../error.ts';
import { creation, type Doing, edit, removal } from './deeds.ts';
import type { Names } from './names.ts';
import type { Once } from './once.ts';
import { theirFields, unknownIn } from './rename.ts';
import type { Profile, Vendor } from './vendor.ts';

interface Parts {
  readonly vendor: Vendor;
  readonly profile: Profile;
  readonly names: Names;
  readonly once: Once;
}

type Verb = 'create' | 'update' | 'delete';
const deeds = { create: creation, update: edit, delete: removal } as const;

/** `accountId`: whose change it is, as the outbox has it. */
export async function applyTo(
  { vendor, profile, names, once }: Parts,
  change: Change,
  { accountId, signal }: { accountId: Id; signal: AbortSignal },
): Promise<Applied> {
  const sentence = t('errors.crm.notTaken', { source: vendor.name });
  if (!profile.writes.includes(change.type)) throw rejected([], sentence);
  const given = 'fields' in change ? change.fields : {};
  if ('productIds' in given && (given.productIds?.length ?? 0) > 0) throw rejected(['productIds'], sentence);
  const fields = theirFields(given, names);
  const unknown = unknownIn({ ...fields });
  if (unknown.length > 0) throw rejected(unknown, t('errors.crm.unknownRecord', { source: vendor.name }));
  const theirs = names.theirs('account', accountId);
  const trace = { changeId: change.id, accountId: theirs };
  const doing: Doing = { vendor, names, kind: kindOf(change), change, fields, trace, signal };
  return once(change, deeds[change.type.split('.')[1] as Verb](doing));
}

function rejected(fields: readonly string[], sentence: string): SourceError {
  const own = Object.fromEntries(fields.map((field) => [field, sentence]));
  return new SourceError({ kind: 'rejected', fields: own }, sentence);
}
