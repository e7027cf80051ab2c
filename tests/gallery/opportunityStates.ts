import type { PanelFrame, PanelView } from '../../components/panel/view.ts';
import type { Opportunity } from '../../lib/model/index.ts';
import { plainWorkspace } from '../../lib/model/index.ts';
import { buildArden } from '../builders/arden.ts';
import { instant } from '../builders/clock.ts';
import { buildCompose, buildForm, buildOpenForm } from '../builders/compose.ts';
import { buildOpportunity } from '../builders/records.ts';
import { account } from './accountStates.ts';
import { endlessName } from './extremes.ts';

const step = (days: number, reason: string, changes: Opportunity['history'][number]['changes']) => ({
  at: instant(days),
  byId: days < -20 ? 'own-gone' : 'own-alex',
  reason,
  changes,
});

const eur = (amount: number) => ({ amount, currency: 'EUR' });

const talkedOf = buildOpportunity({
  nextStep: 'ROI sheet to Maria, then the board on 4 December',
  forecastCategory: 'commit',
  history: [
    step(-4, 'Board wants one vendor', [
      { field: 'stage', from: 'Discovery', to: 'Proposal' },
      { field: 'forecastCategory', from: null, to: 'commit' },
    ]),
    step(-30, 'Third site joined', [
      { field: 'amount', from: eur(420_000), to: eur(640_000) },
      { field: 'closeDate', from: '2026-12-15', to: '2027-01-15' },
    ]),
  ],
});

const [renewal, , swiss] = buildArden().opportunities;
const several = [renewal, talkedOf, swiss].filter((each) => each !== undefined);

const withThem = (opportunities: Opportunity[], frame: Partial<PanelFrame> = {}) =>
  account({ context: buildArden({ opportunities }) }, frame);

const typed = { name: 'Basel phase 2', amount: '120k', closeDate: '15 Jan', productIds: ['prd-monitoring'] };

/** The panel where opportunities are looked at and changed, by the name of each state. */
export const opportunityStates: Readonly<Record<string, () => PanelView>> = {
  opportunities: () => withThem(several),
  'opportunities-marked': () =>
    account({
      context: buildArden({ opportunities: several }),
      marks: new Map([
        ['opp-ward', 'waiting'],
        ['opp-swiss', 'aside'],
      ]),
    }),
  'opportunities-read-only': () =>
    withThem(several, { compose: buildCompose({ offers: [], takes: [], log: null }) }),
  'opportunities-no-terms': () => withThem(several, { workspace: plainWorkspace }),
  'opportunities-none': () => withThem([]),
  'opportunity-form': () =>
    account({}, { compose: buildCompose({ open: buildOpenForm(buildForm('opportunity', typed)) }) }),
  'opportunity-form-wrong': () => {
    const errors = { name: 'Give it a name.', closeDate: 'Say the new date.' };
    const open = buildOpenForm(buildForm('opportunity', { closeDate: 'soonish' }), { errors });
    return account({}, { compose: buildCompose({ open }) });
  },
  'opportunities-bare': () =>
    withThem([buildOpportunity({ amount: null, closeDate: null, stage: endlessName, name: endlessName })]),
};
