import { StakeholderRole } from '../../model/index.ts';
import {
  dayOf,
  domainsOf,
  emailsOf,
  instantOf,
  lineOf,
  moneyOf,
  nameOf,
  numberOf,
  phonesOf,
  slugOf,
  websiteOf,
} from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import { type Desk, fieldsRead, linkTo, mapped } from './desk.ts';
import { caseStatus, isEscalated, keyOf, severityIn, wordIn } from './labels.ts';
import { flag, named, ownOf, type Raw, text } from './raw.ts';
import type { Module } from './schema.ts';

const never = '1970-01-01T00:00:00.000Z';

/** What all records have. */
export const commonOf = (desk: Desk, module: Module, raw: Raw) => ({
  id: raw.id,
  updatedAt: instantOf(text(raw, 'Modified_Time')) ?? never,
  link: linkTo(desk, module, raw.id),
});

const own = (desk: Desk, module: Module, raw: Raw) => ownOf(raw, fieldsRead(desk, module));

export function accountRow(desk: Desk, raw: Raw): Row<'account'> {
  const at = (field: Parameters<typeof mapped>[2]) => text(raw, mapped(desk, 'Accounts', field));
  const score = numberOf(at('account.health'));
  const website = text(raw, 'Website');
  return {
    kind: 'account',
    record: {
      ...commonOf(desk, 'Accounts', raw),
      name: nameOf(text(raw, 'Account_Name')) ?? raw.id,
      domains: domainsOf(website),
      aliasDomains: domainsOf(at('account.aliasDomains')),
      website: websiteOf(website),
      linkedinSlug: slugOf(at('account.linkedinSlug'), 'company'),
      linkedinId: at('account.linkedinId')?.match(/\d{1,20}/)?.[0] ?? null,
      industry: nameOf(text(raw, 'Industry')),
      tier: nameOf(at('account.tier')),
      ownerId: named(raw, 'Owner'),
      territory: nameOf(at('account.territory')),
      parentId: named(raw, 'Parent_Account'),
      health: score === null ? null : { score: Math.round(Math.min(100, Math.max(0, score))), trend: 'flat' },
    },
    own: own(desk, 'Accounts', raw),
  };
}

/** Undefined: it belongs to no account. */
export function contactRow(desk: Desk, raw: Raw): Row<'contact'> | undefined {
  const accountId = named(raw, 'Account_Name');
  if (accountId === null) return undefined;
  const at = (field: Parameters<typeof mapped>[2]) => text(raw, mapped(desk, 'Contacts', field));
  const [given, family] = [nameOf(text(raw, 'First_Name')), nameOf(text(raw, 'Last_Name'))];
  const roles = (at('contact.roles') ?? '')
    .split(/[;,]/)
    .flatMap((one) => wordIn(StakeholderRole.options, one) ?? []);
  return {
    kind: 'contact',
    record: {
      ...commonOf(desk, 'Contacts', raw),
      accountId,
      name: nameOf([given, family].filter(Boolean).join(' ')) ?? raw.id,
      givenName: given,
      familyName: family,
      emails: emailsOf(text(raw, 'Email'), text(raw, 'Secondary_Email')),
      phones: phonesOf(text(raw, 'Phone'), text(raw, 'Mobile')),
      title: nameOf(text(raw, 'Title')),
      linkedinSlug: slugOf(at('contact.linkedinSlug'), 'in'),
      roles: [...new Set(roles)],
      influence: wordIn(['high', 'medium', 'low'] as const, at('contact.influence')),
      stance: wordIn(['supporter', 'neutral', 'sceptic', 'opponent'] as const, at('contact.stance')),
      reportsToId: named(raw, mapped(desk, 'Contacts', 'contact.reportsToId') ?? 'Reporting_To'),
    },
    own: own(desk, 'Contacts', raw),
  };
}

type Involved = Row<'opportunity'>['record']['contacts'];

/** `roles`: of those who are in it; Zoho tells them deal by deal. */
export function dealRow(desk: Desk, raw: Raw, roles?: Involved): Row<'opportunity'> | undefined {
  const accountId = named(raw, 'Account_Name');
  if (accountId === null) return undefined;
  const stage = nameOf(text(raw, 'Stage')) ?? raw.id;
  const known = desk.stages.find(({ name }) => name === stage);
  const first = named(raw, 'Contact_Name');
  const at = (field: Parameters<typeof mapped>[2]) => text(raw, mapped(desk, 'Deals', field));
  const kind = keyOf(at('opportunity.kind') ?? text(raw, 'Type') ?? '');
  return {
    kind: 'opportunity',
    record: {
      ...commonOf(desk, 'Deals', raw),
      accountId,
      name: nameOf(text(raw, 'Deal_Name')) ?? raw.id,
      kind: /renew/.test(kind) ? 'renewal' : /exist|expan|upsell|cross/.test(kind) ? 'expansion' : 'new',
      status: known?.status ?? 'open',
      stage,
      probability: Math.min(100, Math.max(0, numberOf(text(raw, 'Probability')) ?? known?.probability ?? 0)),
      amount: moneyOf(text(raw, 'Amount'), text(raw, 'Currency') ?? desk.currency),
      closeDate: dayOf(text(raw, 'Closing_Date')),
      nextStep: lineOf(at('opportunity.nextStep') ?? text(raw, 'Next_Step')),
      ownerId: named(raw, 'Owner'),
      contacts: roles ?? (first === null ? [] : [{ contactId: first, role: null }]),
      forecastCategory: wordIn(
        ['omitted', 'pipeline', 'best-case', 'commit', 'closed'] as const,
        at('opportunity.forecastCategory'),
      ),
      productIds: [],
      history: [],
    },
    own: own(desk, 'Deals', raw),
  };
}

export function caseRow(desk: Desk, raw: Raw): Row<'case'> | undefined {
  const accountId = named(raw, 'Account_Name');
  if (accountId === null) return undefined;
  const label = text(raw, 'Status');
  const status = caseStatus(label);
  const common = commonOf(desk, 'Cases', raw);
  const escalated = mapped(desk, 'Cases', 'case.escalated');
  return {
    kind: 'case',
    record: {
      ...common,
      accountId,
      subject: lineOf(text(raw, 'Subject')) ?? '',
      status,
      severity: severityIn(text(raw, 'Priority')),
      escalated: escalated === undefined ? isEscalated(label) : flag(raw, escalated),
      openedAt: instantOf(text(raw, 'Created_Time')) ?? common.updatedAt,
      closedAt: status === 'closed' ? common.updatedAt : null,
      nextUpdateAt: instantOf(text(raw, mapped(desk, 'Cases', 'case.nextUpdateAt'))),
      ownerId: named(raw, 'Owner'),
    },
    own: own(desk, 'Cases', raw),
  };
}
