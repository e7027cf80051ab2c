import type { PortfolioView } from '../../components/portfolio/view.ts';
import type { Context } from '../../lib/model/index.ts';
import { factsOf } from '../../lib/work/facts.ts';
import { NOW } from '../builders/clock.ts';
import { buildFacts } from '../builders/facts.ts';
import { buildPortfolio } from '../builders/portfolio.ts';
import { buildContext } from '../builders/records.ts';
import { buildSampleContext, buildSamplePortfolio, buildSampleTeam } from '../builders/sample.ts';
import { buildSellers, buildSellingTeam } from '../builders/selling.ts';
import { buildStatus } from '../builders/status.ts';
import { at, buildPortfolioData } from './portfolioFrame.ts';

const arden = () => buildSampleContext('acc-arden-medical');

function report(path: string, context: Context, over: Partial<PortfolioView> = {}): PortfolioView {
  const { id } = context.account;
  const stars = [
    { kind: 'note' as const, id: context.notes[0]?.id ?? '' },
    { kind: 'initiative' as const, id: context.initiatives[0]?.id ?? '' },
  ];
  return at(`#/reports/${path}/account/${id}`, {
    data: buildPortfolioData({ accounts: [{ ...factsOf(context), weeks: [] }], team: buildSampleTeam() }),
    context: { accountId: id, cached: { context, fetchedAt: NOW - 60_000 }, problem: null },
    reports: {
      drafts: {},
      kept: 'kept',
      schedules: [],
      stars: stars.map((star) => ({ ...star, accountId: id, at: '2026-11-24T09:00:00Z' })),
    },
    ...over,
  });
}

const sellers = () => buildPortfolioData({ accounts: buildSellers(), team: buildSellingTeam() });

/** Reports as they are chosen, drafted and shown. */
export const reportStates: Readonly<Record<string, () => PortfolioView>> = {
  report: () => report('status/inside', arden()),
  'report-client': () => report('status/client', arden()),
  'report-review': () => report('review/inside', arden()),
  'report-draft': () => {
    const view = report('status/inside', arden());
    const path = 'status/inside/account/acc-arden-medical';
    const draft = {
      summary: 'A good quarter, and one open word on the pumps.',
      off: ['result' as const],
      at: NOW,
    };
    return { ...view, reports: { ...view.reports, drafts: { [path]: draft } } };
  },
  'report-reminders': () => {
    const view = report('status/inside', arden());
    const scope = { of: 'account', id: 'acc-arden-medical' } as const;
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
    const told = '2026-11-23';
    const inside = { kind: 'status', audience: 'inside', scope } as const;
    const schedules: PortfolioView['reports']['schedules'] = [
      { id: id(1), choice: inside, rhythm: { every: 'week', day: 1 }, told },
      { id: id(2), choice: { ...inside, audience: 'client' }, rhythm: { every: 'month', day: 31 }, told },
      { id: id(3), choice: { ...inside, kind: 'review' }, rhythm: { every: 'quarter', day: 5 }, told },
      {
        id: id(4),
        choice: { ...inside, scope: { of: 'account', id: 'gone' } },
        rhythm: { every: 'week', day: 5 },
        told,
      },
    ];
    return { ...view, reports: { ...view.reports, schedules } };
  },
  'report-portfolio': () => at('#/reports/status/inside/view/team', { data: sellers() }),
  'report-portfolio-review': () => at('#/reports/review/inside/view/mine', { data: sellers() }),
  'report-portfolio-sample': () =>
    at('#/reports/status/inside/view/mine', {
      data: buildPortfolioData({ accounts: buildSamplePortfolio(), team: buildSampleTeam() }),
    }),
  'report-many': () =>
    at('#/reports/status/inside/view/team', {
      data: buildPortfolioData({ accounts: buildPortfolio(10_000) }),
    }),
  'report-empty': () => report('status/inside', buildContext()),
  'report-client-empty': () => report('status/client', buildContext()),
  'report-reading': () => report('status/inside', arden(), { context: null }),
  'report-elsewhere': () => at('#/reports/status/inside/account/acc-nobody'),
  'report-none': () => at('#/reports', { data: buildPortfolioData({ accounts: [] }) }),
  'report-first': () => at('#/reports', { data: null }),
  'report-not-connected': () =>
    at('#/reports', { data: null, status: buildStatus({ connection: 'none', source: null }) }),
  'report-bare': () => at('#/reports', { data: buildPortfolioData({ accounts: [buildFacts()] }) }),
  'report-offline': () => {
    const view = report('status/inside', arden(), {
      status: buildStatus({ connection: 'unreachable', problem: 'The Account API does not answer.' }),
    });
    const problem = { kind: 'unreachable', sentence: 'The Account API does not answer.' } as const;
    return { ...view, context: view.context && { ...view.context, problem } };
  },
};
