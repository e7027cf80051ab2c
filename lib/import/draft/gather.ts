import { registrableDomain } from '../../match/domain.ts';
import { isFreeMail, isPlatform } from '../../match/free-mail.ts';
import type { RecordKind } from '../../model/index.ts';
import { daysOfQuarter, quarterOf } from '../cells/calendar.ts';
import { choiceOf } from '../cells/choices.ts';
import { domainIn } from '../cells/texts.ts';
import type { RowSays } from './read-row.ts';

type Fields = Record<string, unknown>;
/** Why a field is not what its columns say, and which field. */
type Tell = (reason: 'free-mail' | 'no-currency', field: string, shown: string) => void;

/** Puts together what stands in several columns, and works out what follows from another. */
export function gather(kind: RecordKind, says: RowSays, tell: Tell, today: string): void {
  gatherParts(says, tell);
  own[kind]?.(says.fields, { tell, today, hasId: says.id !== null });
}

interface Besides {
  readonly tell: Tell;
  readonly today: string;
  readonly hasId: boolean;
}

const own: Readonly<Partial<Record<RecordKind, (fields: Fields, besides: Besides) => void>>> = {
  account: domainsOf,
  contact(fields) {
    const parts = [fields.givenName, fields.familyName].filter((part) => typeof part === 'string');
    // A first name alone is in the column that people call "Name" where another has the last names.
    if (
      typeof fields.name === 'string' &&
      typeof fields.familyName === 'string' &&
      !('givenName' in fields)
    ) {
      if (!fields.name.includes(fields.familyName)) fields.name = `${fields.name} ${fields.familyName}`;
    }
    if (
      typeof fields.name === 'string' &&
      typeof fields.givenName === 'string' &&
      !('familyName' in fields)
    ) {
      if (!fields.name.includes(fields.givenName)) fields.name = `${fields.givenName} ${fields.name}`;
    }
    if (typeof fields.name !== 'string' && parts.length > 0) fields.name = parts.join(' ');
    if (typeof fields.name !== 'string' && Array.isArray(fields.emails) && fields.emails[0])
      fields.name = String(fields.emails[0]);
  },
  opportunity(fields) {
    if (fields.status !== undefined || typeof fields.stage !== 'string') return;
    const status = choiceOf('opportunityStatus', fields.stage);
    if (status !== undefined && status !== 'open') fields.status = status;
  },
  initiative(fields) {
    if (fields.period === undefined && typeof fields.dueDate === 'string')
      fields.period = quarterOf(fields.dueDate);
  },
  task(fields, { today }) {
    const { done } = fields;
    delete fields.done;
    if (done === false) fields.doneAt = null;
    if (done !== true || typeof fields.doneAt === 'string') return;
    // Of one that is done, nobody said when.
    fields.doneAt = `${today}T12:00:00.000Z`;
  },
  owner(fields) {
    if (typeof fields.name !== 'string' && typeof fields.email === 'string')
      fields.name = fields.email.replace(/@.*$/, '');
  },
  target(fields) {
    if (typeof fields.quarter !== 'string' && typeof fields.startDate === 'string')
      fields.quarter = quarterOf(fields.startDate);
    if (typeof fields.quarter !== 'string') return;
    const days = daysOfQuarter(fields.quarter);
    fields.startDate ??= days.startDate;
    fields.endDate ??= days.endDate;
  },
};

function gatherParts({ fields, parts }: RowSays, tell: Tell): void {
  for (const field of ['amount', 'value']) gatherMoney(fields, parts, field, tell);
  const { 'health.score': score, 'health.trend': trend } = parts;
  if (score !== undefined) fields.health = { score, trend: trend ?? 'flat' };
  const { 'origin.title': title, 'origin.link': link } = parts;
  if (title || link) fields.origin = { title: title ?? '', link: link ?? null };
}

function gatherMoney(fields: Fields, parts: Fields, field: string, tell: Tell): void {
  const money = parts[`${field}.amount`];
  if (!isAmount(money)) return;
  const currency = money.currency ?? parts[`${field}.currency`];
  if (typeof currency === 'string') fields[field] = { amount: money.amount, currency };
  else tell('no-currency', field, String(money.amount));
}

const isAmount = (value: unknown): value is { amount: number; currency: string | null } =>
  typeof value === 'object' && value !== null && 'amount' in value;

/** An account answers to the domains it is given and to that of its website, never to one where anyone has a mailbox. */
function domainsOf(fields: Fields, { tell, hasId }: Besides): void {
  const given = Array.isArray(fields.domains) ? fields.domains.map(String) : [];
  const own = given.filter((domain) => !isFreeMail(domain));
  for (const domain of given) if (isFreeMail(domain)) tell('free-mail', 'domains', domain);
  const host = typeof fields.website === 'string' ? domainIn(fields.website) : undefined;
  const page = host && registrableDomain(host);
  const isOpen = own.length === 0 && !(hasId && 'domains' in fields);
  if (isOpen && page && !isFreeMail(page) && !isPlatform(page)) own.push(page);
  if (own.length > 0 || 'domains' in fields) fields.domains = own;
  if (Array.isArray(fields.aliasDomains))
    fields.aliasDomains = fields.aliasDomains.filter(
      (domain) => !isFreeMail(String(domain)) && !own.includes(String(domain)),
    );
}
