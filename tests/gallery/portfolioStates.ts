import type { PortfolioView } from '../../components/portfolio/view.ts';
import { noFilters } from '../../lib/work/portfolio/filter.ts';
import { plainSettings } from '../../lib/work/portfolio/settings.ts';
import { plainSort } from '../../lib/work/portfolio/sort.ts';
import { buildFacts } from '../builders/facts.ts';
import { buildFind, buildFound } from '../builders/find.ts';
import { buildPortfolio } from '../builders/portfolio.ts';
import { buildAccount } from '../builders/records.ts';
import { buildStatus } from '../builders/status.ts';
import { portfolioAccountStates } from './portfolioAccountStates.ts';
import { at, buildPortfolioData } from './portfolioFrame.ts';
import { portfolioWritingStates } from './portfolioWritingStates.ts';
import { reportStates } from './reportStates.ts';

const many = () => buildPortfolioData({ accounts: buildPortfolio(10_000) });
const kept = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Key accounts, quiet',
  filters: { ...noFilters, tier: 'Key account', quiet: true },
  sort: plainSort,
};
const list = (filters: Partial<typeof noFilters>) => ({
  filters: { ...noFilters, ...filters },
  sort: plainSort,
  viewId: null,
});
const long = buildFacts({ account: buildAccount({ name: 'Donaudampfschifffahrtsgesellschaft'.repeat(4) }) });

/** Every state of the portfolio, by the name it has in the gallery's address. */
export const portfolioStates: Readonly<Record<string, () => PortfolioView>> = {
  ...portfolioAccountStates,
  ...portfolioWritingStates,
  ...reportStates,
  'portfolio-today': () => at('#/today'),
  'portfolio-today-many': () => at('#/today', { data: many() }),
  'portfolio-today-calm': () =>
    at('#/today', {
      data: buildPortfolioData({ accounts: [buildFacts({ account: buildAccount({ tier: null }) })] }),
    }),
  'portfolio-today-one': () => at('#/today', { data: buildPortfolioData({ accounts: [long] }) }),
  'portfolio-forecast': () => at('#/forecast'),
  'portfolio-renewals': () => at('#/renewals'),
  'portfolio-accounts': () => at('#/accounts'),
  'portfolio-accounts-many': () => at('#/accounts', { data: many() }),
  'portfolio-accounts-compact': () =>
    at('#/accounts', { settings: { ...plainSettings, density: 'compact' } }),
  'portfolio-accounts-saved': () =>
    at('#/accounts', {
      settings: { ...plainSettings, views: [kept], defaultView: kept.id },
      list: { ...kept, viewId: kept.id },
    }),
  'portfolio-accounts-none': () => at('#/accounts', { list: list({ text: 'zzz' }) }),
  'portfolio-found': () => at('#/today', { find: buildFind({ text: 'arden', found: buildFound() }) }),
  'portfolio-undo': () => at('#/today', { undo: { sentence: '“Calibration report” is done.' } }),
  'portfolio-reading': () =>
    at('#/today', { data: buildPortfolioData({ reading: { done: 2000, total: 10_000 } }) }),
  'portfolio-first': () => at('#/today', { data: null }),
  'portfolio-first-sync': () =>
    at('#/today', {
      data: null,
      status: buildStatus({ sync: { phase: 'running', done: 18_000, total: 110_000, at: null } }),
    }),
  'portfolio-empty': () => at('#/today', { data: buildPortfolioData({ accounts: [] }) }),
  'portfolio-not-connected': () =>
    at('#/today', { data: null, status: buildStatus({ connection: 'none', source: null }) }),
  'portfolio-signed-out': () => at('#/today', { status: buildStatus({ connection: 'signed-out' }) }),
  'portfolio-offline': () =>
    at('#/today', {
      status: buildStatus({ connection: 'unreachable', problem: 'The Account API does not answer.' }),
    }),
};
