import type { Lane } from '../crm/caller.ts';
import type { Day } from '../crm/quota.ts';

/**
 * Salesforce minds how many are at once that take long (25), not how many follow each other; what is left over is for
 * whoever else uses the organisation.
 */
export const salesforceLanes: Readonly<Record<'all', Lane>> = {
  all: { concurrency: 8, intervalCap: 40, interval: 1000 },
};

/** What every answer says of the organisation's last 24 hours: `Sforce-Limit-Info: api-usage=25/100000`. */
export function salesforceDayOf(headers: Headers): Day | undefined {
  const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(headers.get('sforce-limit-info') ?? '') ?? [];
  return used && limit ? { limit: Number(limit), remaining: Number(limit) - Number(used) } : undefined;
}
