import { t } from '../../i18n/index.ts';
import type { Account, Case, Contact, Opportunity, RecordKind } from '../../model/index.ts';
import type { MappedField } from '../crm/mapping.ts';
import { profileLink } from '../crm/values.ts';
import { SourceError } from '../error.ts';
import type { Rec } from './api.ts';
import { categories, kinds, roles, severities, wordFor } from './choices.ts';
import { fieldFor } from './columns.ts';
import { fieldIn } from './org.ts';
import type { Reading } from './rows.ts';
import { flag } from './value.ts';

/** Values by Salesforce's fields; and by field, what of ours it holds, for what is refused. */
export interface Values {
  readonly values: Record<string, unknown>;
  readonly ours: Record<string, string>;
}

export const refuse = (field: string, sentence = t('errors.crm.notTaken', { source: 'Salesforce' })) =>
  new SourceError({ kind: 'rejected', fields: { [field]: sentence } }, sentence);

export type Given<T> = Partial<Omit<T, 'id' | 'version' | 'updatedAt' | 'link'>>;

/** Collects what is given; what has no place is refused, unless there is nothing to keep. */
export function collector(reading: Reading, object: string) {
  const { org, mapping } = reading;
  const values: Record<string, unknown> = {};
  const ours: Record<string, string> = {};
  const set = (field: string | undefined, name: string, value: unknown) => {
    if (value === undefined) return;
    const nothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!field || !fieldIn(org, object, field)) {
      if (!nothing) throw refuse(name);
      return;
    }
    values[field] = nothing ? null : value;
    ours[field] = name;
  };
  const own = (name: MappedField, value: unknown) =>
    set(fieldFor(org, mapping, object, name), name.split('.')[1] ?? name, value);
  const list = (field: string) => fieldIn(org, object, field)?.picklistValues.map(({ value }) => value) ?? [];
  /** Every record has somebody of ours; nobody named is whoever writes it. */
  const owner = (name: string, id: string | null | undefined, isNew: boolean) => {
    if (id === null && !isNew) throw refuse(name);
    if (id) set('OwnerId', name, id);
  };
  return { values, ours, set, own, list, owner };
}

/** Of a name that Salesforce makes of two fields: the last word is the family's. */
function setName(set: ReturnType<typeof collector>['set'], name: string): void {
  const words = name.trim().split(/\s+/);
  set('LastName', 'name', words.pop());
  set('FirstName', 'name', words.join(' '));
}

/** `before`: the record as it is; undefined: it is new. */
export function accountValues(reading: Reading, fields: Given<Account>, before?: Rec): Values {
  const { values, ours, set, own, owner } = collector(reading, 'Account');
  const isPerson = before !== undefined && flag(before, 'IsPersonAccount');
  if (isPerson && fields.name !== undefined) setName(set, fields.name);
  else set('Name', 'name', fields.name);
  if ((fields.domains?.length ?? 0) > 1) throw refuse('domains');
  if (fields.domains) set('Website', 'domains', fields.domains[0] ?? null);
  if (fields.website || (fields.website === null && !fields.domains))
    set('Website', 'website', fields.website);
  own('account.aliasDomains', fields.aliasDomains?.join(', '));
  own('account.linkedinSlug', fields.linkedinSlug && profileLink(fields.linkedinSlug, 'company'));
  own('account.linkedinId', fields.linkedinId);
  set('Industry', 'industry', fields.industry);
  own('account.tier', fields.tier);
  own('account.territory', fields.territory);
  set('ParentId', 'parentId', fields.parentId);
  own('account.health', fields.health === undefined ? undefined : (fields.health?.score ?? null));
  owner('ownerId', fields.ownerId, before === undefined);
  return { values, ours };
}

export function contactValues(reading: Reading, fields: Given<Contact>): Values {
  const { values, ours, set, own } = collector(reading, 'Contact');
  set('AccountId', 'accountId', fields.accountId);
  const { name, givenName, familyName } = fields;
  if (familyName) {
    set('LastName', 'familyName', familyName);
    set('FirstName', 'givenName', givenName);
  } else if (name !== undefined) setName(set, name);
  else set('FirstName', 'givenName', givenName);
  if ((fields.emails?.length ?? 0) > 1) throw refuse('emails');
  if (fields.emails) set('Email', 'emails', fields.emails[0] ?? null);
  if ((fields.phones?.length ?? 0) > 2) throw refuse('phones');
  if (fields.phones) {
    set('Phone', 'phones', fields.phones[0] ?? null);
    set('MobilePhone', 'phones', fields.phones[1] ?? null);
  }
  set('Title', 'title', fields.title);
  own('contact.linkedinSlug', fields.linkedinSlug && profileLink(fields.linkedinSlug, 'in'));
  own('contact.influence', fields.influence);
  own('contact.stance', fields.stance);
  own('contact.reportsToId', fields.reportsToId);
  const field = fieldFor(reading.org, reading.mapping, 'Contact', 'contact.roles');
  const words = field
    ? (fieldIn(reading.org, 'Contact', field)?.picklistValues.map(({ value }) => value) ?? [])
    : [];
  own('contact.roles', fields.roles?.map((role) => wordFor(role, roles, words)).join(';'));
  return { values, ours };
}

export function opportunityValues(reading: Reading, fields: Given<Opportunity>, isNew: boolean): Values {
  const { org } = reading;
  const { values, ours, set, own, list, owner } = collector(reading, 'Opportunity');
  set('AccountId', 'accountId', fields.accountId);
  set('Name', 'name', fields.name);
  const { status, stage: label } = fields;
  const fits = (stage: (typeof org.stages)[number]) =>
    status === undefined ||
    (status === 'open' ? !stage.isClosed : stage.isClosed && stage.isWon === (status === 'won'));
  const stage =
    label === undefined
      ? status && org.stages.find(fits)
      : org.stages.find(({ label: own, name }) => own === label || name === label);
  if (label !== undefined && stage && !fits(stage)) throw refuse('status');
  if (label !== undefined || status !== undefined) set('StageName', 'stage', stage ? stage.name : label);
  set('Probability', 'probability', fields.probability);
  if (fields.amount) {
    const { amount, currency } = fields.amount;
    if (fieldIn(org, 'Opportunity', 'CurrencyIsoCode')) set('CurrencyIsoCode', 'amount', currency);
    else if (currency !== org.currency) throw refuse('amount');
    set('Amount', 'amount', amount);
  } else set('Amount', 'amount', fields.amount);
  set('CloseDate', 'closeDate', fields.closeDate);
  const kind = fieldFor(org, reading.mapping, 'Opportunity', 'opportunity.kind') ?? '';
  if (fields.kind && !(isNew && fields.kind === 'new'))
    own('opportunity.kind', wordFor(fields.kind, kinds, list(kind)));
  own('opportunity.nextStep', fields.nextStep);
  const category = fields.forecastCategory;
  if (category)
    own('opportunity.forecastCategory', wordFor(category, categories, list('ForecastCategoryName')));
  owner('ownerId', fields.ownerId, isNew);
  return { values, ours };
}

export function caseValues(reading: Reading, fields: Given<Case>, isNew: boolean): Values {
  const { org } = reading;
  const { values, ours, set, own, list, owner } = collector(reading, 'Case');
  set('AccountId', 'accountId', fields.accountId);
  set('Subject', 'subject', fields.subject);
  const waits = (name: string) => /wait|hold|pending/i.test(name);
  const statuses = {
    open:
      org.caseStatuses.find(({ isClosed, name, isDefault }) => !isClosed && isDefault && !waits(name)) ??
      org.caseStatuses.find(({ isClosed, name }) => !isClosed && !waits(name)),
    waiting: org.caseStatuses.find(({ isClosed, name }) => !isClosed && waits(name)),
    closed: org.caseStatuses.find(({ isClosed }) => isClosed),
  };
  if (fields.status) {
    const status = statuses[fields.status];
    if (!status) throw refuse('status');
    set('Status', 'status', status.name);
  }
  if (fields.severity) set('Priority', 'severity', wordFor(fields.severity, severities, list('Priority')));
  if (fields.escalated !== undefined) own('case.escalated', fields.escalated);
  own('case.nextUpdateAt', fields.nextUpdateAt);
  owner('ownerId', fields.ownerId, isNew);
  return { values, ours };
}

export const objectOf: Readonly<Partial<Record<RecordKind, string>>> = {
  account: 'Account',
  contact: 'Contact',
  opportunity: 'Opportunity',
  contract: 'Contract',
  case: 'Case',
  task: 'Task',
  owner: 'User',
};
