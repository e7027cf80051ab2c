import type { PortfolioView } from '../../components/portfolio/view.ts';
import type { Context } from '../../lib/model/index.ts';
import { buildContext, buildNote } from '../builders/records.ts';
import { buildSampleContext } from '../builders/sample.ts';
import { accountPage, at } from './portfolioFrame.ts';

const weekOf = (score: number, week: string) => ({
  week,
  accounts: { 'acc-arden-medical': [score, score - 8, 60, -1, 50, 64] },
});
const weeks = [
  weekOf(86, '2026-10-12'),
  weekOf(80, '2026-10-19'),
  weekOf(82, '2026-10-26'),
  weekOf(70, '2026-11-02'),
  weekOf(52, '2026-11-09'),
  weekOf(58, '2026-11-16'),
  weekOf(48, '2026-11-23'),
];

const account = (part: string, context: Context, over: Partial<PortfolioView> = {}) =>
  accountPage(part, context, over, weeks);

const arden = () => buildSampleContext('acc-arden-medical');
const huge = () =>
  buildContext({
    ...arden(),
    notes: Array.from({ length: 100 }, (_, n) => buildNote({ id: `n-${n}`, body: 'Long talk. '.repeat(80) })),
    more: { notes: 1900, interactions: 4200, contacts: 300 },
    refused: { contracts: 'You may not see the contracts of this account.' },
  });

/** One account's page, by tab. */
export const portfolioAccountStates: Readonly<Record<string, () => PortfolioView>> = {
  'portfolio-account': () => account('', arden()),
  'portfolio-account-map': () => account('map', arden()),
  'portfolio-account-contracts': () => account('contracts', arden()),
  'portfolio-account-opportunities': () => account('opportunities', arden()),
  'portfolio-account-initiatives': () => account('initiatives', arden()),
  'portfolio-account-space': () => account('white-space', arden()),
  'portfolio-account-fetching': () => account('', arden(), { context: null }),
  'portfolio-account-empty': () => account('', buildContext()),
  'portfolio-account-elsewhere': () => at('#/accounts/acc-nobody'),
  'portfolio-account-offline': () => {
    const view = account('', arden());
    const problem = { kind: 'unreachable', sentence: 'The Account API does not answer.' } as const;
    return { ...view, context: view.context && { ...view.context, problem } };
  },
  'portfolio-handover': () => account('handover', arden()),
  'portfolio-handover-huge': () => account('handover', huge()),
  'portfolio-handover-empty': () => account('handover', buildContext()),
};
