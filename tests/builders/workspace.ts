import { Workspace } from '../../lib/model/index.ts';

/** A company that sells in three currencies, to accounts of three tiers. */
export function buildWorkspace(over: Partial<Workspace> = {}): Workspace {
  return Workspace.parse({
    currency: 'EUR',
    rates: [
      { currency: 'GBP', date: '2026-07-01', rate: 1.17 },
      { currency: 'GBP', date: '2026-10-01', rate: 1.15 },
      { currency: 'USD', date: '2026-10-01', rate: 0.92 },
      { currency: 'CHF', date: '2026-10-01', rate: 1.06 },
    ],
    tiers: {
      'Key account': { sponsorDays: 60, quietDays: 30, renewalMonths: 6 },
      Growth: { sponsorDays: 75, quietDays: 45, renewalMonths: 4 },
    },
    otherTerms: { sponsorDays: 90, quietDays: 60, renewalMonths: 3 },
    stages: [
      { name: 'Qualify', probability: 15, category: 'pipeline', status: 'open' },
      { name: 'Discovery', probability: 35, category: 'pipeline', status: 'open' },
      { name: 'Proposal', probability: 60, category: 'best-case', status: 'open' },
      { name: 'Negotiation', probability: 75, category: 'best-case', status: 'open' },
      { name: 'Verbal', probability: 90, category: 'commit', status: 'open' },
      { name: 'Won', probability: 100, category: 'closed', status: 'won' },
      { name: 'Lost', probability: 0, category: 'omitted', status: 'lost' },
    ],
    products: [
      { id: 'prd-monitoring', name: 'Monitoring' },
      { id: 'prd-calibration', name: 'Calibration' },
      { id: 'prd-tracking', name: 'Tracking' },
      { id: 'prd-service', name: 'Service' },
    ],
    ...over,
  });
}
