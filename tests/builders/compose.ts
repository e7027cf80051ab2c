import type { ComposeView, OpenForm } from '../../components/compose/view.ts';
import type { OutboxView } from '../../components/outbox/view.ts';
import type { Form, FormKind, FormOf, ValuesOf } from '../../lib/compose/values.ts';
import { Change } from '../../lib/model/index.ts';
import type { OutboxStanding } from '../../lib/outbox/queued.ts';

const blank: { readonly [K in FormKind]: ValuesOf<K> } = {
  note: { body: '', contactId: null, opportunityId: null, origin: null },
  interaction: {
    kind: 'email',
    direction: 'in',
    subject: 'ROI sheet for the board',
    at: '2026-11-24T13:05',
    summary: '',
    body: null,
    withBody: false,
    contactIds: ['con-maria'],
    nextStep: '',
    nextStepDue: '',
    originLink: null,
  },
  task: { kind: 'task', subject: '', due: '', contactId: null, assigneeId: 'own-alex' },
  case: { subject: '', severity: 'high', ownerId: 'own-alex', nextUpdate: '' },
  contact: {
    name: 'Dr. Theresa Weiss',
    title: '',
    email: 't.weiss@arden-med.de',
    phone: '',
    linkedinSlug: '',
    roles: [],
  },
  account: { name: 'Lantern Freight', domain: 'lantern-freight.com', ownerId: 'own-alex' },
  contract: {
    name: '',
    status: 'active',
    value: '',
    currency: 'EUR',
    startDate: '',
    endDate: '',
    noticeDate: '',
    autoRenews: false,
    priceClause: '',
    negotiation: null,
    productIds: [],
  },
  opportunity: {
    ...{ name: '', kind: 'expansion', amount: '', currency: 'EUR', closeDate: '' },
    ...{ stage: 'Qualify', probability: 15, ownerId: 'own-alex', productIds: [] },
  },
  initiative: {
    name: '',
    period: '2026-Q4',
    status: 'on-track',
    progress: '0',
    dueDate: '',
    ownerId: 'own-alex',
    summary: '',
  },
  update: {
    name: 'Basel site live on remote calibration',
    status: 'at-risk',
    progress: '55',
    body: '',
    internal: '',
  },
};

/** A form as it is opened, with what a test types into it. */
export function buildForm<K extends FormKind>(kind: K, typed: Partial<ValuesOf<K>> = {}): Form {
  return { kind, values: { ...blank[kind], ...typed } } as FormOf<K>;
}

export function buildOpenForm(form: Form, over: Partial<Omit<OpenForm, 'form'>> = {}): OpenForm {
  return {
    form,
    editing: null,
    errors: {},
    problem: null,
    kept: 'kept',
    saving: false,
    choices: {
      contacts: [
        { id: 'con-maria', name: 'Maria Lopes' },
        { id: 'con-jonas', name: 'Jonas Kern' },
        { id: 'con-helen', name: 'Helen Brandt' },
      ],
      opportunities: [
        { id: 'opp-renewal', name: 'Renewal 2027' },
        { id: 'opp-ward', name: 'Ward monitoring, 3 sites' },
      ],
      owners: [
        { id: 'own-alex', name: 'Alex Reuter' },
        { id: 'own-dana', name: 'Dana Whitfield' },
      ],
      products: [
        { id: 'prd-monitoring', name: 'Remote monitoring' },
        { id: 'prd-service', name: 'Service' },
        { id: 'prd-training', name: 'Training for ward nurses' },
      ],
      viewerId: 'own-alex',
    },
    logged: null,
    ...over,
  };
}

export function buildCompose(over: Partial<ComposeView> = {}): ComposeView {
  return {
    offers: [
      'note',
      'interaction',
      'task',
      'case',
      'contact',
      'account',
      'contract',
      'opportunity',
      'initiative',
      'update',
    ],
    takes: [...Change.options.map(({ shape }) => shape.type.value), 'opportunity.reason'],
    readOnly: null,
    log: { kind: 'email', words: 'compose.opener.logEmail' },
    open: null,
    sheet: null,
    ...over,
  };
}

export function buildStanding(over: Partial<OutboxStanding> = {}): OutboxStanding {
  return { revision: 1, waiting: 0, aside: 0, since: null, trouble: null, ...over };
}

export function buildOutbox(over: Partial<OutboxView> = {}): OutboxView {
  return {
    standing: buildStanding(),
    items: null,
    more: 0,
    unreadable: [],
    problem: null,
    connection: null,
    ...over,
  };
}
