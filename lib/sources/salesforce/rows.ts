import { Influence, type Money, type RecordKind, type StakeholderRole, Stance } from '../../model/index.ts';
import type { FieldMapping, MappedField } from '../crm/mapping.ts';
import {
  dayOf,
  domainsOf,
  emailsOf,
  instantOf,
  lineOf,
  moneyOf,
  nameOf,
  phonesOf,
  slugOf,
  websiteOf,
} from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import type { Rec } from './api.ts';
import { categories, kinds, meaningOf, roles, severities } from './choices.ts';
import { fieldFor } from './columns.ts';
import type { Org } from './org.ts';
import { children, flag, number, ownOf, text } from './value.ts';

export interface Reading {
  readonly org: Org;
  readonly mapping: FieldMapping;
}

/** A record's row; the model has the last word on whether it is one. */
export const rowOf = <K extends RecordKind>(
  kind: K,
  { org }: Reading,
  record: Rec,
  fields: object,
): Row<K> => {
  const id = text(record, 'Id') ?? '';
  const common = {
    id,
    updatedAt: instantOf(text(record, 'LastModifiedDate')) ?? instantOf('0'),
    link: linkTo(org, id),
  };
  return { kind, record: { ...fields, ...common }, own: ownOf(record) } as unknown as Row<K>;
};

export const linkTo = ({ site }: Org, id: string): string | null => (site ? `${site}/${id}` : null);

const mappedText = ({ org, mapping }: Reading, object: string, record: Rec, name: MappedField) =>
  text(record, fieldFor(org, mapping, object, name));

export function accountRow(reading: Reading, record: Rec): Row<'account'> {
  const own = (name: MappedField) => mappedText(reading, 'Account', record, name);
  const score = Number(own('account.health') ?? Number.NaN);
  const linkedinId = own('account.linkedinId');
  return rowOf('account', reading, record, {
    name: nameOf(text(record, 'Name')) ?? '',
    domains: domainsOf(text(record, 'Website')),
    aliasDomains: domainsOf(own('account.aliasDomains')),
    website: websiteOf(text(record, 'Website')),
    linkedinSlug: slugOf(own('account.linkedinSlug'), 'company'),
    linkedinId: linkedinId && /^\d{1,20}$/.test(linkedinId) ? linkedinId : null,
    industry: nameOf(text(record, 'Industry')),
    tier: nameOf(own('account.tier')),
    ownerId: text(record, 'OwnerId'),
    territory: nameOf(own('account.territory')),
    parentId: text(record, 'ParentId'),
    health: score >= 0 && score <= 100 ? { score: Math.round(score), trend: 'flat' } : null,
  });
}

export function contactRow(reading: Reading, record: Rec): Row<'contact'> {
  const own = (name: MappedField) => mappedText(reading, 'Contact', record, name);
  return rowOf('contact', reading, record, {
    accountId: text(record, 'AccountId'),
    name: nameOf(text(record, 'Name')) ?? '',
    givenName: nameOf(text(record, 'FirstName')),
    familyName: nameOf(text(record, 'LastName')),
    emails: emailsOf(text(record, 'Email')),
    phones: phonesOf(text(record, 'Phone'), text(record, 'MobilePhone')),
    title: nameOf(text(record, 'Title')),
    linkedinSlug: slugOf(own('contact.linkedinSlug'), 'in'),
    roles: rolesIn(own('contact.roles')),
    influence: Influence.safeParse(own('contact.influence')?.toLowerCase()).data ?? null,
    stance: Stance.safeParse(own('contact.stance')?.toLowerCase()).data ?? null,
    reportsToId: own('contact.reportsToId'),
  });
}

const rolesIn = (words: string | null): StakeholderRole[] =>
  [...new Set((words ?? '').split(/[;,]/).flatMap((word) => meaningOf(word, roles) ?? []))].slice(0, 6);

/** In the record's own currency, or the only one. */
export const amountOf = ({ org }: Reading, record: Rec): Money | null =>
  moneyOf(number(record, 'Amount'), text(record, 'CurrencyIsoCode') ?? org.currency);

export function opportunityRow(reading: Reading, record: Rec): Row<'opportunity'> {
  const own = (name: MappedField) => mappedText(reading, 'Opportunity', record, name);
  const stage = reading.org.stages.find(({ name }) => name === text(record, 'StageName'));
  const said = own('opportunity.forecastCategory');
  const probability = number(record, 'Probability') ?? stage?.probability ?? 0;
  return rowOf('opportunity', reading, record, {
    accountId: text(record, 'AccountId'),
    name: nameOf(text(record, 'Name')) ?? '',
    kind:
      meaningOf(own('opportunity.kind'), kinds) ??
      (/renew/i.test(own('opportunity.kind') ?? '') ? 'renewal' : 'new'),
    status: flag(record, 'IsWon') ? 'won' : flag(record, 'IsClosed') ? 'lost' : 'open',
    stage: nameOf(stage?.label ?? text(record, 'StageName')) ?? '',
    probability: Math.min(100, Math.max(0, probability)),
    amount: amountOf(reading, record),
    closeDate: dayOf(text(record, 'CloseDate')),
    nextStep: lineOf(own('opportunity.nextStep')),
    ownerId: text(record, 'OwnerId'),
    contacts: children(record, 'OpportunityContactRoles')
      .flatMap((one) => {
        const contactId = text(one, 'ContactId');
        return contactId ? [{ contactId, role: meaningOf(text(one, 'Role'), roles) ?? null }] : [];
      })
      .slice(0, 50),
    // What its stage has anyway is nobody's word on this one.
    forecastCategory: said === stage?.category ? null : (meaningOf(said, categories) ?? null),
    productIds: [],
    history: [],
  });
}

export function contractRow(reading: Reading, record: Rec): Row<'contract'> {
  const code = text(record, 'StatusCode') ?? '';
  return rowOf('contract', reading, record, {
    accountId: text(record, 'AccountId'),
    name: nameOf(text(record, 'Name')) ?? nameOf(text(record, 'ContractNumber')) ?? '',
    status: /^Activated$/i.test(code)
      ? 'active'
      : /^Expired$/i.test(code)
        ? 'expired'
        : /^(Cancel|Terminat)/i.test(code)
          ? 'cancelled'
          : 'draft',
    ...{
      value: null,
      noticeDate: null,
      autoRenews: false,
      priceClause: null,
      negotiation: null,
      productIds: [],
    },
    startDate: dayOf(text(record, 'StartDate')),
    endDate: dayOf(text(record, 'EndDate')),
  });
}

export function caseRow(reading: Reading, record: Rec): Row<'case'> {
  const escalated = fieldFor(reading.org, reading.mapping, 'Case', 'case.escalated');
  const status = text(record, 'Status') ?? '';
  return rowOf('case', reading, record, {
    accountId: text(record, 'AccountId'),
    subject: lineOf(text(record, 'Subject')) ?? '',
    status: flag(record, 'IsClosed') ? 'closed' : /wait|hold|pending/i.test(status) ? 'waiting' : 'open',
    severity: meaningOf(text(record, 'Priority'), severities) ?? 'medium',
    escalated: escalated !== undefined && flag(record, escalated),
    openedAt: instantOf(text(record, 'CreatedDate')),
    closedAt: instantOf(text(record, 'ClosedDate')),
    nextUpdateAt: instantOf(mappedText(reading, 'Case', record, 'case.nextUpdateAt')),
    ownerId: text(record, 'OwnerId'),
  });
}

export const ownerRow = (reading: Reading, record: Rec): Row<'owner'> =>
  rowOf('owner', reading, record, {
    name: nameOf(text(record, 'Name')) ?? '',
    email: text(record, 'Email') ?? '',
  });
