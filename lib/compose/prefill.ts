import type { Context, Id, Interaction, Sighting, Task } from '../model/index.ts';
import { thisQuarter } from '../work/initiatives/period.ts';
import { eventLines } from './event-lines.ts';
import { fromRecord } from './fromRecord.ts';
import type { Page } from './page.ts';
import { isMail, originOf, theContactOn } from './page-facts.ts';
import { accountAt, contactOf, outsiderOn } from './page-people.ts';
import { interactionOn } from './prefill-interaction.ts';
import type { Form, FormKind } from './values.ts';

/** What is begun: a form; one of a certain kind; a person of the page, by their place there; a domain of the page. */
export type Seed =
  | FormKind
  | { interaction: Interaction['kind'] }
  | { task: Exclude<Task['kind'], 'task'>; subject?: string }
  | { person: number }
  | { domain: string };

/** A form with what the page shows for certain; the rest is empty, for the person to say. */
export function prefill(seed: Seed, page: Page): Form {
  if (typeof seed === 'string') return forms[seed](page);
  if ('interaction' in seed) return interactionOn(seed.interaction, page);
  if ('task' in seed) return taskOn(page, seed.task, seed.subject);
  if ('domain' in seed) return accountAt(seed.domain, page);
  return contactOf(page.sighting?.people[seed.person]);
}

const forms: Readonly<Record<FormKind, (page: Page) => Form>> = {
  note: noteOn,
  interaction: (page) => interactionOn(kindOn(page.sighting), page),
  task: (page) => taskOn(page, 'task'),
  case: caseOn,
  contact: (page) => contactOf(outsiderOn(page)),
  account: (page) => fromRecord('account', { ownerId: viewerOf(page) }),
  contract: contractOn,
  opportunity: opportunityOn,
  initiative: (page) => fromRecord('initiative', { period: thisQuarter(page.now), ownerId: viewerOf(page) }),
  update: () => fromRecord('update', {}),
};

const viewerOf = ({ context }: Page): Id | null => context?.viewerId ?? null;

function noteOn(page: Page): Form {
  const { sighting, timeZone } = page;
  return fromRecord('note', {
    body: sighting?.meeting ? eventLines(sighting, timeZone) : '',
    contactId: theContactOn(page),
    origin: sighting && originOf(sighting),
  });
}

/** What is selected on a page may go over several lines; a task is one. */
function taskOn(page: Page, kind: Task['kind'], subject = ''): Form {
  const line = subject.replace(/\s+/g, ' ').trim();
  return fromRecord('task', {
    kind,
    subject: line,
    contactId: theContactOn(page),
    assigneeId: viewerOf(page),
  });
}

function contractOn({ context }: Page): Form {
  const form = fromRecord('contract', {});
  if (form.kind !== 'contract') return form;
  return { ...form, values: { ...form.values, currency: context ? currencyOf(context) : '' } };
}

/** In the first stage and the workspace's currency: all else can be said later. */
function opportunityOn(page: Page): Form {
  const { currency = '', stages = [] } = page.workspace ?? {};
  const first = stages.find(({ status }) => status === 'open');
  const form = fromRecord('opportunity', {
    ...(first ? { stage: first.name, probability: first.probability } : {}),
    ownerId: viewerOf(page),
  });
  if (form.kind !== 'opportunity') return form;
  return { ...form, values: { ...form.values, currency } };
}

/** What the account pays in, as far as anything it has says so. */
function currencyOf({ contracts, opportunities }: Context): string {
  const sums = [...contracts.map(({ value }) => value), ...opportunities.map(({ amount }) => amount)];
  return sums.find((sum) => sum !== null)?.currency ?? '';
}

function caseOn(page: Page): Form {
  const subject = (isMail(page.sighting) && page.sighting?.title) || '';
  return fromRecord('case', { subject, ownerId: viewerOf(page) });
}

function kindOn(sighting: Sighting | null): Interaction['kind'] {
  if (sighting?.meeting) return 'meeting';
  if (sighting?.site === 'linkedin') return 'linkedin';
  return isMail(sighting) ? 'email' : 'call';
}
