import type { Contract, Day, Id } from '../../model/index.ts';
import { dayIn, dayOf, instantOf, lineOf, moneyOf, nameOf, numberOf } from '../crm/values.ts';
import { choiceIn } from './choices.ts';
import type { Portal } from './portal.ts';
import type { Read, Reading } from './rows.ts';
import { caseStatusOf, chanceOf, stageIn, statusOf } from './stages.ts';

/** A day that HubSpot keeps as a point in time. */
function dayAt({ details: { timeZone } }: Portal, text: string | null | undefined): Day | null {
  const instant = instantOf(text);
  return instant && dayIn(instant, timeZone);
}

export const readOpportunity: Read<'opportunity'> = ({ portal, raw: { id, properties }, beside }) => {
  const mapped = (field: Parameters<typeof portal.mapped>[1]) => portal.mapped('deals', field);
  const kind = mapped('opportunity.kind') ?? portal.property('deals', 'dealtype');
  const forecast =
    mapped('opportunity.forecastCategory') ?? portal.property('deals', 'hs_manual_forecast_category');
  const step = mapped('opportunity.nextStep')?.name ?? 'hs_next_step';
  const stage = stageIn(portal.pipelines.deals, properties.dealstage)?.stage;
  const isOver = properties.hs_is_closed === 'true';
  const status = stage
    ? statusOf(stage)
    : isOver
      ? properties.hs_is_closed_won === 'true'
        ? 'won'
        : 'lost'
      : 'open';
  const chance = numberOf(properties.hs_deal_stage_probability);
  return {
    accountId: beside.accountId,
    name: nameOf(properties.dealname) ?? id,
    kind: choiceIn('opportunityKind', kind, properties[kind?.name ?? '']) ?? 'new',
    status,
    stage: nameOf(stage?.label ?? properties.dealstage) ?? '-',
    probability: stage ? chanceOf(stage) : Math.round(Math.min(1, Math.max(0, chance ?? 0)) * 100),
    amount: moneyOf(properties.amount, properties.deal_currency_code || portal.details.companyCurrency),
    closeDate: dayAt(portal, properties.closedate),
    nextStep: lineOf(properties[step]),
    ownerId: properties.hubspot_owner_id || null,
    contacts: beside.contacts.slice(0, 50).map((one) => ({ contactId: one.id, role: one.role })),
    forecastCategory: choiceIn('forecast', forecast, properties[forecast?.name ?? '']),
    productIds: [],
    history: [],
  };
};

export const readCase: Read<'case'> = ({ portal, raw, beside }) => {
  const { properties } = raw;
  const kept = (field: 'case.escalated' | 'case.nextUpdateAt') =>
    properties[portal.mapped('tickets', field)?.name ?? ''];
  const stage = stageIn(portal.pipelines.tickets, properties.hs_pipeline_stage)?.stage;
  return {
    accountId: beside.accountId,
    subject: lineOf(properties.subject) ?? raw.id,
    status: stage ? caseStatusOf(stage) : properties.closed_date ? 'closed' : 'open',
    severity:
      choiceIn('severity', portal.property('tickets', 'hs_ticket_priority'), properties.hs_ticket_priority) ??
      'medium',
    escalated: isYes(kept('case.escalated')),
    openedAt: instantOf(properties.createdate ?? raw.createdAt) ?? raw.createdAt,
    closedAt: instantOf(properties.closed_date),
    nextUpdateAt: instantOf(kept('case.nextUpdateAt')),
    ownerId: properties.hubspot_owner_id || null,
  };
};

const isYes = (value: string | null | undefined) => /^(true|yes|1)$/i.test(value ?? '');

/** HubSpot's contracts can only be read; names of some of their properties are believed, not known. */
export const readContract: Read<'contract'> = ({ portal, raw: { id, properties }, beside }) => {
  const endDate = dayOf(properties.hs_contract_end_date);
  return {
    accountId: beside.accountId,
    name: nameOf(properties.hs_name) ?? id,
    status: contractStatus(portal, properties.hs_contract_status, endDate),
    value: moneyOf(
      properties.hs_total_contract_value,
      properties.hs_currency_code || portal.details.companyCurrency,
    ),
    startDate: dayOf(properties.hs_contract_effective_date),
    endDate,
    noticeDate: null,
    autoRenews: false,
    priceClause: null,
    negotiation: null,
    productIds: [],
  };
};

function contractStatus(
  portal: Portal,
  value: string | null | undefined,
  endDate: Day | null,
): Contract['status'] {
  const property = portal.property('contracts', 'hs_contract_status');
  const said = choiceIn<Contract['status']>('contractStatus', property, value);
  if (said) return said;
  return endDate !== null && endDate < new Date().toISOString().slice(0, 10) ? 'expired' : 'active';
}

/** By account, the first day on which a running contract of it ends. */
export function endsOf(portal: Portal, contracts: readonly Reading[]): Map<Id, Day> {
  const ends = new Map<Id, Day>();
  for (const reading of contracts) {
    const { status, endDate } = readContract(reading) ?? {};
    const { accountId } = reading.beside;
    if (status === 'active' && endDate && endDate < (ends.get(accountId) ?? '9999'))
      ends.set(accountId, endDate);
  }
  return portal.has('contracts') ? ends : new Map();
}
