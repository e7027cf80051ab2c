import { t } from '../i18n/index.ts';
import { Link, type Note } from '../model/index.ts';
import { parseDue, parseMoment } from './due.ts';
import { as, type FieldsOf, type Writer } from './field.ts';
import { contract } from './fields-contract.ts';
import { initiative, update } from './fields-initiative.ts';
import { opportunity } from './fields-opportunity.ts';
import {
  clean,
  domain,
  email,
  ids,
  linkedinSlug,
  listed,
  orNull,
  type Part,
  phone,
  read,
  written,
} from './part.ts';
import type { FormKind, ValuesOf } from './values.ts';
import { instantOf } from './wall.ts';

const note: FieldsOf<'note'> = {
  body: { from: ['body'], make: ({ body }) => written('text', body, t('compose.missing.note')) },
  contactId: as('contactId'),
  opportunityId: as('opportunityId'),
  origin: { from: ['origin'], make: ({ origin }) => ({ value: origin && originOf(origin) }) },
};

const interaction: FieldsOf<'interaction'> = {
  kind: as('kind'),
  direction: as('direction'),
  at: { from: ['at'], make: ({ at }, writer) => momentOf(at, writer) },
  subject: {
    from: ['subject'],
    make: ({ subject }) => written('line', subject, t('compose.missing.subject')),
  },
  summary: { from: ['summary', 'body', 'withBody'], make: (values) => orNull('text', summaryOf(values)) },
  contactIds: { from: ['contactIds'], make: ({ contactIds }) => ids(contactIds) },
  originLink: { from: ['originLink'], make: ({ originLink }) => ({ value: linkOf(originLink) }) },
};

const task: FieldsOf<'task'> = {
  kind: as('kind'),
  subject: {
    from: ['subject'],
    make: ({ subject, kind }) =>
      written('line', subject, t(kind === 'task' ? 'compose.missing.task' : 'compose.missing.promise')),
  },
  dueDate: {
    from: ['due'],
    make: ({ due }, { now, locale, timeZone }) => read(parseDue(due, now, locale, timeZone)),
  },
  contactId: as('contactId'),
  assigneeId: as('assigneeId'),
};

const escalation: FieldsOf<'case'> = {
  subject: { from: ['subject'], make: ({ subject }) => written('line', subject, t('compose.missing.case')) },
  severity: as('severity'),
  ownerId: as('ownerId'),
  nextUpdateAt: {
    from: ['nextUpdate'],
    make: ({ nextUpdate }, { now, locale, timeZone }) => read(parseMoment(nextUpdate, now, locale, timeZone)),
  },
};

const contact: FieldsOf<'contact'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, t('compose.missing.person')) },
  title: { from: ['title'], make: ({ title }) => orNull('name', title) },
  emails: { from: ['email'], make: (values) => listed(values.email, email, 20) },
  phones: { from: ['phone'], make: (values) => listed(values.phone, phone, 20) },
  linkedinSlug: { from: ['linkedinSlug'], make: (values) => linkedinSlug(values.linkedinSlug) },
  roles: { from: ['roles'], make: ({ roles }) => ({ value: [...new Set(roles)] }) },
};

const account: FieldsOf<'account'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, t('compose.missing.account')) },
  domains: { from: ['domain'], make: (values) => listed(values.domain, domain, 50) },
  ownerId: as('ownerId'),
};

/** The fields of a change that a form of this kind holds, and how each is made. */
export const fields: { readonly [K in FormKind]: FieldsOf<K> } = {
  note,
  interaction,
  task,
  case: escalation,
  contact,
  account,
  contract,
  opportunity,
  initiative,
  update,
};

function momentOf(at: string, { timeZone }: Writer): Part {
  if (clean(at) === '') return { error: t('compose.missing.when') };
  const found = instantOf(clean(at), timeZone);
  if (found === undefined) return { error: t('compose.missing.time') };
  return { value: new Date(found).toISOString() };
}

function summaryOf({ summary, body, withBody }: ValuesOf<'interaction'>): string {
  const quoted = withBody ? clean(body ?? '') : '';
  if (quoted === '') return summary;
  const lines = quoted.split(/\r?\n/).map((line) => `> ${line}`.trimEnd());
  // A head over the page's text, so that nobody takes it for the person's own words.
  return [clean(summary), [t('compose.quoted'), ...lines].join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

const originOf = ({ title, link }: NonNullable<Note['origin']>): Note['origin'] => ({
  title: clean(title),
  link: linkOf(link),
});

/** A page's address is nothing that a person could put right. */
function linkOf(link: string | null): string | null {
  const read = Link.safeParse(clean(link ?? ''));
  return read.success ? read.data : null;
}
