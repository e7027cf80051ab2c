import { Link, type Note } from '../model/index.ts';
import { parseDue, parseMoment } from './due.ts';
import { as, type FieldsOf, type Writer } from './field.ts';
import { contract } from './fields-contract.ts';
import { initiative, update } from './fields-initiative.ts';
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
  body: { from: ['body'], make: ({ body }) => written('text', body, 'Write your note first.') },
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
    make: ({ subject }) => written('line', subject, 'Write in a few words what it was about.'),
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
      written('line', subject, kind === 'task' ? 'Write what is to be done.' : 'Write what was agreed.'),
  },
  dueDate: {
    from: ['due'],
    make: ({ due }, { now, locale, timeZone }) => read(parseDue(due, now, locale, timeZone)),
  },
  contactId: as('contactId'),
  assigneeId: as('assigneeId'),
};

const escalation: FieldsOf<'case'> = {
  subject: { from: ['subject'], make: ({ subject }) => written('line', subject, 'Write what is wrong.') },
  severity: as('severity'),
  ownerId: as('ownerId'),
  nextUpdateAt: {
    from: ['nextUpdate'],
    make: ({ nextUpdate }, { now, locale, timeZone }) => read(parseMoment(nextUpdate, now, locale, timeZone)),
  },
};

const contact: FieldsOf<'contact'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, 'Write the person’s name.') },
  title: { from: ['title'], make: ({ title }) => orNull('name', title) },
  emails: { from: ['email'], make: (values) => listed(values.email, email, 20) },
  phones: { from: ['phone'], make: (values) => listed(values.phone, phone, 20) },
  linkedinSlug: { from: ['linkedinSlug'], make: (values) => linkedinSlug(values.linkedinSlug) },
  roles: { from: ['roles'], make: ({ roles }) => ({ value: [...new Set(roles)] }) },
};

const account: FieldsOf<'account'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, 'Write the account’s name.') },
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
  initiative,
  update,
};

function momentOf(at: string, { timeZone }: Writer): Part {
  if (clean(at) === '') return { error: 'Say when it was.' };
  const found = instantOf(clean(at), timeZone);
  if (found === undefined)
    return { error: 'Keyside doesn’t understand this time. Choose the day and the hour.' };
  return { value: new Date(found).toISOString() };
}

/** What a page's text is put under, so that nobody takes it for the person's own words. */
const QUOTED = 'From the e-mail:';

function summaryOf({ summary, body, withBody }: ValuesOf<'interaction'>): string {
  const quoted = withBody ? clean(body ?? '') : '';
  if (quoted === '') return summary;
  const lines = quoted.split(/\r?\n/).map((line) => `> ${line}`.trimEnd());
  return [clean(summary), [QUOTED, ...lines].join('\n')].filter((part) => part !== '').join('\n\n');
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
