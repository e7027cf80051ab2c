import type { Case, Opportunity } from '../../model/index.ts';
import { middayOf } from '../crm/values.ts';
import { agreedStages, chanceOf, stageFor, stageIn, ticketStageFor } from './stages.ts';
import type { Write, Writing } from './writing.ts';

export const writeOpportunity: Write<'opportunity'> = (writing) => {
  const { draft, portal, changed, whole } = writing;
  const mapped = (field: Parameters<typeof portal.mapped>[1]) => portal.mapped('deals', field);
  const has = (...names: (keyof Opportunity)[]) => names.some((name) => name in changed);
  if (has('name')) draft.text('name', 'dealname', whole.name ?? null);
  if (has('stage', 'status')) writeStage(writing);
  if (has('probability')) refuseOtherChance(writing);
  if (has('amount')) writeAmount(writing);
  if (has('closeDate')) {
    const at = whole.closeDate ? middayOf(whole.closeDate, portal.details.timeZone) : null;
    draft.text('closeDate', 'closedate', at);
  }
  if (has('kind')) {
    const property = mapped('opportunity.kind') ?? draft.named('dealtype');
    // Where a portal has no word for it, a new deal without one is read as new.
    if (property || whole.kind !== 'new')
      draft.choice('kind', property, 'opportunityKind', whole.kind ? [whole.kind] : []);
  }
  if (has('nextStep')) {
    const property = mapped('opportunity.nextStep') ?? draft.named('hs_next_step');
    draft.option('nextStep', property, whole.nextStep ?? null);
  }
  if (has('forecastCategory')) {
    const property = mapped('opportunity.forecastCategory') ?? draft.named('hs_manual_forecast_category');
    const category = whole.forecastCategory;
    draft.choice('forecastCategory', property, 'forecast', category ? [category] : []);
  }
  if (has('ownerId')) draft.owner('ownerId', whole.ownerId ?? null);
  if (has('contacts')) {
    const those = (whole.contacts ?? []).map(({ contactId, role }) => ({ id: contactId, role }));
    draft.beside('contacts', 'contacts', those);
  }
};

/** Whether a deal is won follows the stage in HubSpot. */
function writeStage(writing: Writing<'opportunity'>) {
  const { draft, changed } = writing;
  const found = newStage(writing);
  if (!found) return draft.refuse('stage' in changed ? 'stage' : 'status');
  draft.text('stage', 'dealstage', found.stage.id);
  draft.text('stage', 'pipeline', found.pipeline.id);
}

const newStage = ({ portal, changed, whole, before }: Writing<'opportunity'>) =>
  stageFor(portal.pipelines.deals, {
    label: 'stage' in changed ? whole.stage : undefined,
    status: 'status' in changed ? whole.status : undefined,
    pipeline: before?.pipeline ?? undefined,
  });

/** So does the chance: another than the stage's, in its pipeline or as the workspace has it, would be lost. */
function refuseOtherChance(writing: Writing<'opportunity'>) {
  const { draft, portal, changed, whole, before } = writing;
  const { deals } = portal.pipelines;
  const isMoved = 'stage' in changed || 'status' in changed;
  const stage = (isMoved ? newStage(writing) : stageIn(deals, before?.dealstage))?.stage;
  const agreed = agreedStages(deals).find(({ name }) => name === stage?.label.trim());
  const known = [stage && chanceOf(stage), agreed?.probability];
  if (!known.includes(Math.round(whole.probability ?? 0))) draft.homeless('probability');
}

/** A portal with one currency has no property for it. */
function writeAmount({ draft, portal, whole }: Writing<'opportunity'>) {
  const { amount } = whole;
  draft.text('amount', 'amount', amount ? String(amount.amount) : null);
  if (!amount) return;
  const currency = draft.named('deal_currency_code');
  if (currency) draft.option('amount', currency, amount.currency);
  else if (amount.currency !== portal.details.companyCurrency) draft.homeless('amount');
}

export const writeCase: Write<'case'> = ({ draft, portal, changed, whole, before }) => {
  const has = (name: keyof Case) => name in changed;
  if (has('subject')) draft.text('subject', 'subject', whole.subject ?? null);
  if (has('status')) {
    const found = ticketStageFor(
      portal.pipelines.tickets,
      whole.status ?? 'open',
      before?.hs_pipeline ?? undefined,
    );
    if (!found) return draft.refuse('status');
    draft.text('status', 'hs_pipeline_stage', found.stage.id);
    draft.text('status', 'hs_pipeline', found.pipeline.id);
  }
  if (has('severity'))
    draft.choice(
      'severity',
      draft.named('hs_ticket_priority'),
      'severity',
      whole.severity ? [whole.severity] : [],
    );
  if (has('escalated')) {
    const property = portal.mapped('tickets', 'case.escalated');
    if (property || whole.escalated) draft.option('escalated', property, String(whole.escalated ?? false));
  }
  // HubSpot says itself when a ticket was closed; in some portals also when it was opened.
  const opened = draft.named('createdate');
  if (has('openedAt') && (before || !opened?.modificationMetadata?.readOnlyValue))
    draft.text('openedAt', 'createdate', whole.openedAt ?? null);
  if (has('nextUpdateAt'))
    draft.option('nextUpdateAt', portal.mapped('tickets', 'case.nextUpdateAt'), whole.nextUpdateAt ?? null);
  if (has('ownerId')) draft.owner('ownerId', whole.ownerId ?? null);
};
