import type { GivenIds } from '../../contract/called.ts';
import type { Seed } from '../../contract/seeds.ts';
import type { Hubspot } from './hubspot.ts';
import type { ObjectType } from './object-types.ts';
import type { Stored, Values } from './portal.ts';

/** Fields of its own in which an organisation keeps what HubSpot has none for. */
export const customFields = {
  'account.tier': 'tier',
  'account.health': 'health_score',
  'contact.influence': 'influence',
  'contact.stance': 'stance',
  'contact.reportsToId': 'reports_to',
  'case.escalated': 'escalated',
  'case.nextUpdateAt': 'next_update',
  'task.kind': 'promise',
} as const;

export function addCustomFields({ portal }: Hubspot): void {
  const { admin } = portal;
  admin.property('companies', 'tier', { options: { gold: 'Gold', silver: 'Silver' } });
  admin.property('companies', 'health_score', { type: 'number' });
  admin.property('contacts', 'influence', { options: { high: 'High', medium: 'Medium', low: 'Low' } });
  admin.property('contacts', 'stance');
  admin.property('contacts', 'reports_to');
  admin.property('tickets', 'escalated', { type: 'bool' });
  admin.property('tickets', 'next_update', { type: 'datetime' });
  admin.property('tasks', 'promise', {
    options: { task: 'task', 'we-owe': 'we-owe', 'they-owe': 'they-owe' },
  });
  for (const role of ['Champion', 'Decision maker', 'User']) admin.label('deals', 'contacts', role);
  const [first] = portal.pipelines.deals;
  if (!first) return;
  const [stage] = first.stages;
  if (!stage) return;
  const stages = first.stages.map((one) =>
    one.label === 'Proposal' ? { ...one, metadata: { ...one.metadata, probability: '0.5' } } : one,
  );
  portal.pipelines.deals = [{ ...first, stages: [...stages, { ...stage, id: 'verbal', label: 'Verbal' }] }];
}

type SeedOf<K extends Seed['kind']> = Extract<Seed, { kind: K }>['record'];
type Put = (type: ObjectType, values: Values, beside?: readonly (string | null | undefined)[]) => Stored;

const html = (text: string) => text.replaceAll('\n', '<br>');
const midday = (day: string | null | undefined) => (day ? `${day}T12:00:00.000Z` : null);

/** Puts seeds in as if they had always been there. */
export function fillHubspot({ portal }: Hubspot, ids: GivenIds, seeds: Iterable<Seed>): void {
  const { admin, records } = portal;
  const given = (id: string | null) => (id === null ? null : ids.theirs(id));
  const made: Partial<Record<Seed['kind'], (record: never, put: Put) => Stored | undefined>> = {
    owner: (record: SeedOf<'owner'>) => {
      const { id } = admin.owner({ email: record.email, firstName: record.name });
      ids.add(record.id, id);
      return undefined;
    },
    account: ({ name, domains, tier, ownerId, health }: SeedOf<'account'>, put) =>
      put('companies', {
        ...{ name, domain: domains[0] ?? null, tier: tier?.toLowerCase() ?? null },
        ...{ hubspot_owner_id: given(ownerId), health_score: health ? String(health.score) : null },
      }),
    contact: ({ name, emails, linkedinSlug, roles, influence, accountId }: SeedOf<'contact'>, put) =>
      put(
        'contacts',
        {
          ...{ firstname: name, email: emails[0] ?? null, hs_linkedin_url: linkedinSlug, influence },
          hs_buying_role: roles.map((role) => (role === 'user' ? 'END_USER' : role.toUpperCase())).join(';'),
        },
        [accountId],
      ),
    opportunity: ({ name, status, closeDate, ownerId, accountId }: SeedOf<'opportunity'>, put) =>
      put(
        'deals',
        {
          ...{ dealname: name, closedate: midday(closeDate), hubspot_owner_id: given(ownerId) },
          dealstage: { open: 'presentationscheduled', won: 'closedwon', lost: 'closedlost' }[status],
          pipeline: 'default',
        },
        [accountId],
      ),
    contract: ({ name, status, endDate, accountId }: SeedOf<'contract'>, put) =>
      put('contracts', { hs_name: name, hs_contract_status: status, hs_contract_end_date: endDate }, [
        accountId,
      ]),
    case: ({ subject, status, severity, escalated, openedAt, accountId }: SeedOf<'case'>, put) =>
      put(
        'tickets',
        {
          ...{ subject, escalated: String(escalated), createdate: openedAt, hs_pipeline: '0' },
          hs_pipeline_stage: { open: '1', waiting: '2', closed: '4' }[status],
          hs_ticket_priority: severity === 'critical' ? 'URGENT' : severity.toUpperCase(),
        },
        [accountId],
      ),
    note: ({ body, createdAt, authorId, accountId }: SeedOf<'note'>, put) =>
      put('notes', { hs_note_body: html(body), hs_timestamp: createdAt, hubspot_owner_id: given(authorId) }, [
        accountId,
      ]),
    interaction: ({ kind, at, subject, contactIds, accountId }: SeedOf<'interaction'>, put) =>
      kind === 'meeting'
        ? put('meetings', { hs_timestamp: at, hs_meeting_title: subject }, [accountId, ...contactIds])
        : put('calls', { hs_timestamp: at, hs_call_title: subject }, [accountId, ...contactIds]),
    task: ({ subject, dueDate, doneAt, accountId }: SeedOf<'task'>, put) =>
      put(
        'tasks',
        {
          ...{ hs_task_subject: subject, hs_timestamp: midday(dueDate) },
          hs_task_status: doneAt ? 'COMPLETED' : 'NOT_STARTED',
        },
        [accountId],
      ),
  };
  for (const { kind, record } of seeds)
    made[kind]?.(record as never, (type, values, beside = []) => {
      const stored = admin.put(type, values, { createdAt: Date.now() - 300 * 86_400_000 });
      ids.add(record.id, type === 'calls' || type === 'meetings' ? `${type}:${stored.id}` : stored.id);
      for (const id of beside) {
        const other = id && records.get(ids.theirs(id));
        if (other) admin.link(stored, other);
      }
      return stored;
    });
}
