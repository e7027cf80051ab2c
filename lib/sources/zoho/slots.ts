import type { RecordKind } from '../../model/index.ts';
import { profileLink } from '../crm/values.ts';
import { type Desk, fieldOf, mapped } from './desk.ts';
import { footerIn, noFooter, withFooter } from './footer.ts';
import { interactionSlots } from './interaction-slots.ts';
import { labelFor } from './labels.ts';
import type { Module } from './schema.ts';
import { choice, isNumber, reference, type Slot, slot, type Wanted, zohoTime } from './slot.ts';

export function slotsOf(desk: Desk, kind: RecordKind, module: Module): Slot[] {
  const at = (field: Parameters<typeof mapped>[2]) => mapped(desk, module, field);
  switch (kind) {
    case 'account':
      return [
        slot('Account_Name', 'name'),
        slot('Website', 'website domains', ({ record, given }) => {
          const [main] = record.domains;
          if (given.has('website') && record.website) return record.website;
          return given.has('domains') ? main && `https://${main}` : record.website;
        }),
        slot(at('account.aliasDomains'), 'aliasDomains domains', ({ record }) =>
          [...record.domains.slice(1), ...record.aliasDomains].join(', '),
        ),
        slot('Industry', 'industry'),
        choice(desk, module, at('account.tier'), 'tier'),
        reference('Owner', 'ownerId'),
        reference('Parent_Account', 'parentId'),
        slot(at('account.territory'), 'territory'),
        slot(
          at('account.linkedinSlug'),
          'linkedinSlug',
          ({ record }) => record.linkedinSlug && profileLink(record.linkedinSlug, 'company'),
        ),
        slot(at('account.linkedinId'), 'linkedinId'),
        slot(at('account.health'), 'health', ({ record }) => {
          const score = record.health?.score;
          return score === undefined || isNumber(desk, module, at('account.health')) ? score : String(score);
        }),
      ];
    case 'contact':
      return [
        slot('First_Name', 'name givenName familyName', (wanted) => namesIn(wanted)[0]),
        slot('Last_Name', 'name givenName familyName', (wanted) => namesIn(wanted)[1]),
        slot('Email', 'emails', ({ record }) => record.emails[0]),
        slot('Secondary_Email', 'emails', ({ record }) => record.emails[1]),
        slot('Phone', 'phones', ({ record }) => record.phones[0]),
        slot('Mobile', 'phones', ({ record }) => record.phones[1]),
        slot('Title', 'title'),
        reference('Account_Name', 'accountId'),
        reference(at('contact.reportsToId') ?? 'Reporting_To', 'reportsToId'),
        slot(
          at('contact.linkedinSlug'),
          'linkedinSlug',
          ({ record }) => record.linkedinSlug && profileLink(record.linkedinSlug, 'in'),
        ),
        choice(desk, module, at('contact.roles'), 'roles'),
        choice(desk, module, at('contact.influence'), 'influence'),
        choice(desk, module, at('contact.stance'), 'stance'),
      ];
    case 'opportunity':
      return [
        slot('Deal_Name', 'name'),
        reference('Account_Name', 'accountId'),
        slot('Stage', 'stage status', ({ record, given }) => {
          const known = desk.stages.find(({ name }) => name === record.stage);
          if (given.has('stage') || known?.status === record.status) return record.stage;
          return desk.stages.find(({ status }) => status === record.status)?.name ?? record.stage;
        }),
        slot('Probability', 'probability', ({ record }) => Math.round(record.probability)),
        slot('Amount', 'amount', ({ record }) => record.amount?.amount),
        slot(
          fieldOf(desk, module, 'Currency') && 'Currency',
          'amount',
          ({ record }) => record.amount?.currency,
        ),
        slot('Closing_Date', 'closeDate'),
        slot(at('opportunity.nextStep') ?? 'Next_Step', 'nextStep'),
        reference('Owner', 'ownerId'),
        slot(
          'Contact_Name',
          'contacts',
          ({ record }) => record.contacts[0] && { id: record.contacts[0].contactId },
        ),
        at('opportunity.kind')
          ? choice(desk, module, at('opportunity.kind'), 'kind')
          : slot('Type', 'kind', ({ record }) =>
              record.kind === 'new' ? 'New Business' : 'Existing Business',
            ),
        choice(desk, module, at('opportunity.forecastCategory'), 'forecastCategory'),
      ];
    case 'case':
      return [
        slot('Subject', 'subject'),
        slot('Status', 'status escalated', ({ record }) => {
          const isOwn = at('case.escalated') !== undefined;
          if (record.status === 'open' && record.escalated && !isOwn) return 'Escalated';
          return { open: 'New', waiting: 'On Hold', closed: 'Closed' }[record.status as 'open'];
        }),
        slot('Priority', 'severity', ({ record }) => {
          const word = record.severity === 'critical' ? 'Critical' : record.severity;
          const label = labelFor(fieldOf(desk, module, 'Priority'), word);
          return label === 'Critical' ? 'High' : label;
        }),
        reference('Account_Name', 'accountId'),
        reference('Owner', 'ownerId'),
        slot(at('case.escalated'), 'escalated'),
        slot(
          at('case.nextUpdateAt'),
          'nextUpdateAt',
          ({ record }) => record.nextUpdateAt && zohoTime(record.nextUpdateAt),
        ),
      ];
    case 'note':
      return [
        reference('Owner', 'authorId'),
        slot('Parent_Id', 'accountId', ({ record }) => ({
          module: { api_name: 'Accounts' },
          id: record.accountId,
        })),
        slot('Note_Content', 'body contactId opportunityId createdAt origin', (wanted, desk) => {
          const { record } = wanted;
          return withFooter(record.body, {
            ...noFooter,
            origin: record.origin,
            at: writtenAt(wanted, desk),
            about: [
              record.contactId && `Contacts/${record.contactId}`,
              record.opportunityId && `Deals/${record.opportunityId}`,
            ].filter(Boolean),
          });
        }),
      ];
    case 'task':
      return [
        slot('Subject', 'subject'),
        slot('Due_Date', 'dueDate'),
        slot('Status', 'doneAt', ({ record }) => (record.doneAt ? 'Completed' : 'Not Started')),
        reference('Owner', 'assigneeId'),
        reference('Who_Id', 'contactId'),
        reference('What_Id', 'accountId'),
        at('task.kind')
          ? choice(desk, module, at('task.kind'), 'kind')
          : slot('Description', 'kind', ({ record, before }) => {
              const { text, ...footer } = footerIn(before);
              return withFooter(text, { ...footer, kind: record.kind === 'task' ? null : record.kind });
            }),
      ];
    case 'interaction':
      return interactionSlots(desk, module, at('interaction.direction'), at('interaction.originLink'));
    default:
      return [];
  }
}

/** Milliseconds by which a note may be entered later than it was written, and nothing is said of it. */
const SOON = 300_000;

/** Zoho says itself when a note was entered; only where it was written at another time that stands in its text. */
function writtenAt({ record, given, before }: Wanted, { now }: Desk): string | null {
  if (!given.has('createdAt')) return footerIn(before).at;
  return Math.abs(Date.parse(record.createdAt) - now) > SOON ? record.createdAt : null;
}

/** Zoho keeps two names; of one, the last word is the family's. */
function namesIn({ record, given }: Wanted): [string | null, string] {
  const parts = given.has('givenName') || given.has('familyName');
  if (parts && record.familyName) return [record.givenName, record.familyName];
  const words = String(record.name).trim().split(/\s+/);
  return [words.slice(0, -1).join(' ') || null, words.at(-1) ?? ''];
}
