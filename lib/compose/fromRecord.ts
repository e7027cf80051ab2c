import { dateFormat, locale, t } from '../i18n/index.ts';
import type {
  Account,
  Case,
  Contact,
  Contract,
  Day,
  Initiative,
  InitiativeUpdate,
  Instant,
  Interaction,
  Note,
  Opportunity,
  Task,
} from '../model/index.ts';
import { amountInWords } from './money-words.ts';
import { Form, type FormKind, type ValuesOf } from './values.ts';
import { wallOf } from './wall.ts';

interface FormRecords {
  note: Note;
  interaction: Interaction;
  task: Task;
  case: Case;
  contact: Contact;
  account: Account;
  contract: Contract;
  opportunity: Opportunity;
  initiative: Initiative;
  /** The initiative, with what is said of it already. */
  update: Initiative & Pick<InitiativeUpdate, 'body' | 'internal'>;
}

/** A record, or the part of it that a change has. */
type Known<T> = { readonly [K in keyof T]?: T[K] | undefined };

interface Filler<T, V> {
  // A method, so that one of them may be called with what its caller knows to be of its kind.
  fill(record: Known<T>, timeZone?: string): V;
}

/** A record in its form, to be edited; what is missing of it is empty there. */
export function fromRecord(kind: FormKind, record: Known<FormRecords[FormKind]>, timeZone?: string): Form {
  const fill: Filler<FormRecords[FormKind], unknown>['fill'] = fillers[kind];
  return Form.parse({ kind, values: fill(record, timeZone) });
}

const fillers: { readonly [K in FormKind]: Filler<FormRecords[K], ValuesOf<K>>['fill'] } = {
  note: ({ body = '', contactId = null, opportunityId = null, origin = null }) => ({
    body,
    contactId,
    opportunityId,
    origin,
  }),
  interaction: (
    { kind = 'email', direction = null, at, subject = '', summary, contactIds = [], originLink = null },
    zone,
  ) => ({
    kind,
    direction,
    at: at === undefined ? '' : wallOf(Date.parse(at), zone),
    subject,
    summary: summary ?? '',
    body: null,
    withBody: false,
    contactIds,
    nextStep: '',
    nextStepDue: '',
    originLink,
  }),
  task: ({ kind = 'task', subject = '', dueDate, contactId = null, assigneeId = null }) => ({
    kind,
    subject,
    due: dueDate ? dayInWords(dueDate) : '',
    contactId,
    assigneeId,
  }),
  case: ({ subject = '', severity = 'high', ownerId = null, nextUpdateAt }, zone) => ({
    subject,
    severity,
    ownerId,
    nextUpdate: nextUpdateAt ? momentInWords(nextUpdateAt, zone) : '',
  }),
  contact: ({ name = '', title, emails = [], phones = [], linkedinSlug, roles = [] }) => ({
    name,
    title: title ?? '',
    email: emails.join(', '),
    phone: phones.join(', '),
    linkedinSlug: linkedinSlug ?? '',
    roles,
  }),
  account: ({ name = '', domains = [], ownerId = null }) => ({ name, domain: domains.join(', '), ownerId }),
  contract: ({
    name = '',
    status = 'active',
    value,
    startDate,
    endDate,
    noticeDate,
    autoRenews = false,
    priceClause,
    negotiation = null,
    productIds = [],
  }) => ({
    name,
    status,
    value: value ? amountInWords(value) : '',
    currency: value?.currency ?? '',
    startDate: startDate ? dayInWords(startDate) : '',
    endDate: endDate ? dayInWords(endDate) : '',
    noticeDate: noticeDate ? dayInWords(noticeDate) : '',
    autoRenews,
    priceClause: priceClause ?? '',
    negotiation,
    productIds,
  }),
  opportunity: ({
    name = '',
    kind = 'expansion',
    amount,
    closeDate,
    stage = '',
    probability = 0,
    ownerId = null,
    productIds = [],
  }) => ({
    ...{ name, kind, stage, probability, ownerId, productIds },
    amount: amount ? amountInWords(amount) : '',
    currency: amount?.currency ?? '',
    closeDate: closeDate ? dayInWords(closeDate) : '',
  }),
  initiative: ({
    name = '',
    period = '2026-Q1',
    status = 'on-track',
    progress = 0,
    dueDate,
    ownerId = null,
    summary,
  }) => ({
    name,
    period,
    status,
    progress: String(progress),
    dueDate: dueDate ? dayInWords(dueDate) : '',
    ownerId,
    summary: summary ?? '',
  }),
  update: ({ name = '', status = 'on-track', progress = 0, body = '', internal = '' }) => ({
    name,
    status,
    progress: String(progress),
    body,
    internal,
  }),
};

/** With its year, so that it is the same day whenever it is read again. */
export const dayInWords = (day: Day): string =>
  dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }, readable()).format(
    Date.parse(day),
  );

/** Of regions with months of their own (Jänner, juill.) only the language is written: dates are read by it. */
const readable = () => (locale().startsWith('en') ? locale() : t('format.language'));

function momentInWords(at: Instant, timeZone?: string): string {
  const [day = '', hour = ''] = wallOf(Date.parse(at), timeZone).split('T');
  return t('compose.due.at', { day: dayInWords(day), hour });
}
