import { crmIdOf } from '../crm/ids.ts';
import type { Draft } from '../draft/draft.ts';
import type { Key } from './index-of-keys.ts';
import { keysOf } from './keys.ts';
import { isEmpty } from './merge.ts';
import { accountName } from './names.ts';
import type { Subjects } from './subjects.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Identified {
  readonly id: string;
  /** A record of the file that may be the same. */
  readonly possible?: string;
}

/** Which record a draft is of: by its id, else by what it is known by; undefined: by none that is there yet. */
export function identify(draft: Draft, fields: Fields, subjects: Subjects): Identified | undefined {
  const { kind, id } = draft;
  if (id !== null && subjects.has(kind, id)) return { id };
  let possible: string | undefined;
  const { find } = keysOf(kind, fields);
  for (const key of find) {
    const found = subjects.keys.get(key);
    if (!found || !subjects.has(kind, found)) continue;
    const isIt =
      id === null
        ? isLikely(key, draft, fields, found, subjects) && !isOther(key, find, fields, found, subjects)
        : mayBeHere(draft, id, found, subjects);
    if (isIt) return { id: found };
    if (subjects.subject(kind, found)) possible ??= found;
  }
  if (id === null) return possible === undefined ? undefined : { id: '', possible };
  return possible === undefined ? { id } : { id, possible };
}

/** A record that was here before the CRM's export, or before this file had ids: not another of the same file. */
function mayBeHere({ kind }: Draft, id: string, found: string, subjects: Subjects): boolean {
  if (subjects.subject(kind, found)) return false;
  const [own, other] = [crmIdOf(id), crmIdOf(found)];
  return own === undefined ? false : other?.crm !== own.crm || other.object !== own.object;
}

/** People and firms of one name whose addresses are others may be two; those that were here are taken for the same. */
function isLikely(
  key: Key,
  { kind, implied }: Draft,
  fields: Fields,
  found: string,
  subjects: Subjects,
): boolean {
  const field = kind === 'contact' ? 'emails' : 'domains';
  const isName = /^(contact:name|account:(name|bare))$/.test(key.space);
  if (!isName || implied) return true;
  const [one, other] = [fields[field], subjects.fieldOf(kind, found, field)];
  if (isEmpty(one) || isEmpty(other)) return true;
  const isSure = kind === 'contact' || isWhole(key, subjects.fieldOf(kind, found, 'name'));
  return subjects.subject(kind, found) === undefined && isSure;
}

/**
 * Firms of one group share a domain, as do those whose only page is on somebody else's site: an account of another name is
 * another one where the file has both, or where one that is here is called just so. Else the one that is here has got
 * another name.
 */
function isOther(
  { space }: Key,
  find: readonly Key[],
  { name }: Fields,
  found: string,
  subjects: Subjects,
): boolean {
  const other = subjects.fieldOf('account', found, 'name');
  if (space !== 'account:domain' || typeof name !== 'string' || typeof other !== 'string') return false;
  if (accountName(name).bare === accountName(other).bare) return false;
  const isCalledSo = find.some((key) => key.space === 'account:name' && subjects.keys.get(key));
  return subjects.subject('account', found) !== undefined || isCalledSo;
}

const isWhole = ({ key }: Key, name: unknown) => typeof name === 'string' && accountName(name).whole === key;
