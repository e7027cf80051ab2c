import type { Product } from '../crm/product.ts';
import type { Day } from '../crm/quota.ts';
import { salesforceDialect } from './dialect.ts';
import { createSalesforce } from './salesforce.ts';

/** What an answer says of the organisation's last 24 hours, as `api-usage=25/100000`. */
export function salesforceDayOf(headers: Headers): Day | undefined {
  const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(headers.get('sforce-limit-info') ?? '') ?? [];
  if (used === undefined || limit === undefined) return undefined;
  return { limit: Number(limit), remaining: Math.max(0, Number(limit) - Number(used)) };
}

export const salesforce: Product = {
  name: 'Salesforce',
  dialect: salesforceDialect,
  // It counts calls by the day alone; more than a few at once would only wait for one another there.
  lanes: { all: { concurrency: 8, intervalCap: 100, interval: 1000 } },
  laneOf: () => 'all',
  least: null,
  dayOf: salesforceDayOf,
  create: ({ ask, mapping, cache, now }) => createSalesforce({ ask, mapping, cache, now }),
};
