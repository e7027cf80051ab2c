import type { Rate, Workspace } from '../../lib/model/index.ts';
import { calendarFrom } from './calendar.ts';

/** EUR for one of each, from a year before this quarter's year began; quarter by quarter. */
const rates: Readonly<Record<string, readonly number[]>> = {
  GBP: [1.191, 1.168, 1.155, 1.149, 1.152, 1.161, 1.158, 1.147],
  USD: [0.953, 0.901, 0.864, 0.857, 0.869, 0.881, 0.874, 0.862],
  CHF: [1.062, 1.058, 1.067, 1.071, 1.069, 1.064, 1.066, 1.072],
};

/** What sells in the sample: sensors and software that watch over rooms, goods and equipment. */
export const sampleProducts = [
  { id: 'prd-rooms', name: 'Room monitoring' },
  { id: 'prd-cold-chain', name: 'Cold-chain monitoring' },
  { id: 'prd-tracking', name: 'Equipment tracking' },
  { id: 'prd-telemetry', name: 'Machine telemetry' },
  { id: 'prd-validation', name: 'Validation package' },
  { id: 'prd-service', name: 'Service and calibration' },
] as const;
export type ProductId = (typeof sampleProducts)[number]['id'];

/** What the sample's company has agreed on, with a rate for each quarter of last year and this one. */
export function sampleWorkspace(today: Date): Workspace {
  const { quarter } = calendarFrom(today);
  const first = -4 - Math.floor(today.getMonth() / 3);
  const dated = (currency: string, all: readonly number[]): Rate[] =>
    all.map((rate, nth) => ({ currency, date: quarter(first + nth).startDate, rate }));
  return {
    currency: 'EUR',
    rates: Object.entries(rates).flatMap(([currency, all]) => dated(currency, all)),
    tiers: {
      'Key account': { sponsorDays: 60, quietDays: 30, renewalMonths: 6 },
      Growth: { sponsorDays: 75, quietDays: 45, renewalMonths: 4 },
      Standard: { sponsorDays: 90, quietDays: 60, renewalMonths: 3 },
    },
    otherTerms: { sponsorDays: 90, quietDays: 60, renewalMonths: 3 },
    stages: [
      { name: 'Qualify', probability: 20, category: 'pipeline', status: 'open' },
      { name: 'Discovery', probability: 35, category: 'pipeline', status: 'open' },
      { name: 'Proposal', probability: 60, category: 'best-case', status: 'open' },
      { name: 'Negotiation', probability: 75, category: 'best-case', status: 'open' },
      { name: 'Verbal', probability: 90, category: 'commit', status: 'open' },
      { name: 'Won', probability: 100, category: 'closed', status: 'won' },
      { name: 'Lost', probability: 0, category: 'omitted', status: 'lost' },
    ],
    products: [...sampleProducts],
  };
}
