import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import type { About, Api } from './api.ts';
import { Reason } from './dialect.ts';
import { among, select } from './soql.ts';
import { text } from './value.ts';

/** What our fields that name another record may name. */
const named: Readonly<Record<string, readonly [prefix: string, object: string]>> = {
  accountId: ['001', 'Account'],
  parentId: ['001', 'Account'],
  contactId: ['003', 'Contact'],
  contactIds: ['003', 'Contact'],
  contacts: ['003', 'Contact'],
  reportsToId: ['003', 'Contact'],
  opportunityId: ['006', 'Opportunity'],
  ownerId: ['005', 'User'],
  authorId: ['005', 'User'],
  assigneeId: ['005', 'User'],
};

export const isId = (id: string): boolean => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(id);

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) =>
    typeof one === 'string' ? [one] : [String((one as { contactId?: unknown }).contactId ?? '')],
  );
}

const mentions = (fields: object) =>
  Object.entries(fields).flatMap(([field, value]) => {
    const [prefix, object] = named[field] ?? [];
    return prefix && object ? idsIn(value).map((id) => ({ field, prefix, object, id })) : [];
  });

const unknown = (fields: readonly string[]) => {
  const sentence = t('errors.crm.unknownRecord', { source: 'Salesforce' });
  return new SourceError(
    { kind: 'rejected', fields: Object.fromEntries(fields.map((field) => [field, sentence])) },
    sentence,
  );
};

/** An id that Salesforce has never given is refused before anything is sent. */
export function refuseStrange(fields: object): void {
  const strange = mentions(fields).filter(({ id, prefix }) => !isId(id) || !id.startsWith(prefix));
  if (strange.length > 0) throw unknown(strange.map(({ field }) => field));
}

/** Salesforce does not say which of the named records is not there: each is looked for. */
export async function explained(api: Api, error: unknown, fields: object, about: About): Promise<unknown> {
  if (!(error instanceof SourceError) || error.fault.kind !== 'rejected') return error;
  if (Object.keys(error.fault.fields).length > 0) return error;
  const named = mentions(fields).slice(0, 25);
  if (named.length === 0) return error;
  const subs = named.map(({ object, id }, at) => ({
    method: 'GET' as const,
    path: `/sobjects/${object}/${id}?fields=Id`,
    referenceId: `r${at}`,
  }));
  const answers = await api.composite(subs, about).catch(() => undefined);
  const missing = named.filter((_one, at) => answers?.get(`r${at}`)?.refused?.fault.kind === 'not-found');
  return missing.length > 0 ? unknown(missing.map(({ field }) => field)) : error;
}

const namedBy: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '006': 'Opportunity',
};

/** Where a rule of the organisation wants no second one: which is there already, as far as this person sees it. */
export async function duplicate(api: Api, error: unknown, about: About): Promise<SourceError | undefined> {
  if (!(error instanceof SourceError && error.cause instanceof Reason)) return undefined;
  const { matches } = error.cause;
  const from = namedBy[matches[0]?.slice(0, 3) ?? ''];
  if (!from) return undefined;
  const ids = matches.filter((id) => isId(id) && namedBy[id.slice(0, 3)] === from).slice(0, 3);
  const query = select({ fields: ['Id', 'Name'], from, where: [among('Id', ids)] });
  const found = await api.query(query, about).catch(() => undefined);
  const names = (found?.records ?? []).flatMap((record) => text(record, 'Name') ?? []);
  if (names.length === 0) return undefined;
  const sentence = t('errors.crm.duplicate', {
    source: 'Salesforce',
    names: names.join(', '),
  });
  return new SourceError({ kind: 'rejected', fields: {} }, sentence, { cause: error });
}
