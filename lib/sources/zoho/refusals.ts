import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import { idsIn, references } from '../records/references.ts';
import type { Why } from './calls.ts';
import { any, isZohoId } from './coql.ts';
import { type Desk, fieldOf } from './desk.ts';
import { NAME, Refusal } from './fault.ts';
import type { Module } from './schema.ts';
import type { Slot, Wanted } from './slot.ts';

/** What changes by itself, or what Zoho makes of the rest. */
const madeUp: ReadonlySet<string> = new Set([
  'openedAt',
  'closedAt',
  'direction',
  'createdAt',
  'productIds',
  'history',
  'trend',
]);

export function refuse(
  fields: readonly string[],
  sentence = t('errors.crm.notTaken', { source: NAME }),
): SourceError {
  return new SourceError(
    { kind: 'rejected', fields: Object.fromEntries(fields.map((field) => [field, sentence])) },
    sentence,
  );
}

/** Rejects where a field of the change names what Zoho cannot have, or holds what it has no place for. */
export function refuseUnheld(desk: Desk, slots: readonly Slot[], module: Module, wanted: Wanted): void {
  const held = new Set(
    slots.flatMap(({ api, of }) => (api !== undefined && fieldOf(desk, module, api) ? of : [])),
  );
  const unheld = [...wanted.given].filter((field) => {
    const value = wanted.record[field];
    const isEmpty =
      value === null ||
      value === undefined ||
      value === false ||
      value === '' ||
      (Array.isArray(value) && value.length === 0);
    return !isEmpty && !held.has(field) && !madeUp.has(field);
  });
  const many = [
    ['emails', 2],
    ['phones', 2],
  ] as const;
  for (const [field, most] of many)
    if (wanted.given.has(field) && wanted.record[field].length > most) unheld.push(field);
  const { amount } = wanted.record;
  if (
    wanted.given.has('amount') &&
    amount &&
    amount.currency !== desk.currency &&
    !fieldOf(desk, module, 'Currency')
  )
    unheld.push('amount');
  if (unheld.length > 0) throw refuse(unheld);
}

const theirModule: Readonly<Record<string, Module>> = {
  account: 'Accounts',
  contact: 'Contacts',
  opportunity: 'Deals',
};

/** Zoho passes over what a text is about, and tells of only one bad reference: all are looked up before. */
export async function refuseUnknown(
  desk: Desk,
  fields: object,
  why: Why,
  signal: AbortSignal,
): Promise<void> {
  const unknown: string[] = [];
  const asked = Object.entries(fields).flatMap(([field, value]) => {
    const kind = references[field];
    const ids = kind ? idsIn(value) : [];
    if (ids.some((id) => !isZohoId(id))) unknown.push(field);
    const module = kind && theirModule[kind];
    return module &&
      ids.length > 0 &&
      ids.every(isZohoId) &&
      ['contactId', 'contactIds', 'opportunityId', 'contacts'].includes(field)
      ? [{ field, module, ids: [...new Set(ids)] }]
      : [];
  });
  if (unknown.length === 0)
    await Promise.all(
      asked.map(async ({ field, module, ids }) => {
        const where = any('id', ids);
        const { rows } = where
          ? await desk.calls.query({ fields: [], from: module, where, limit: 200 }, why, signal)
          : { rows: [] };
        if (rows.length < Math.min(ids.length, 200)) unknown.push(field);
      }),
    );
  if (unknown.length > 0) throw refuse(unknown, t('errors.crm.unknownRecord', { source: NAME }));
}

/** Zoho's own word of a field, under the model's name of it. */
export function inOurWords(error: unknown, slots: readonly Slot[]): unknown {
  if (!(error instanceof Refusal)) return error;
  const api = error.said.details?.api_name;
  const found = slots.find((slot) => slot.api === api);
  return found?.of[0] === undefined ? error : refuse([found.of[0]], error.message);
}
