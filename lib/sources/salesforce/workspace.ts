import { plainWorkspace, type Workspace } from '../../model/index.ts';
import { categories, meaningOf } from './choices.ts';
import type { Org } from './org.ts';

/** Rates hold since long before anything that is shown. */
const LONG_AGO = '2000-01-01';

/** What the organisation has agreed on, as far as Salesforce knows. */
export function workspaceOf({ currency, rates, stages }: Org): Workspace {
  return {
    ...plainWorkspace,
    currency: currency && /^[A-Z]{3}$/.test(currency) ? currency : plainWorkspace.currency,
    rates: Object.entries(rates).flatMap(([code, rate]) =>
      code === currency || rate <= 0 ? [] : [{ currency: code, date: LONG_AGO, rate: 1 / rate }],
    ),
    stages: stages.slice(0, 50).map(({ label, probability, category, isClosed, isWon }) => ({
      ...{ name: label.slice(0, 200), probability, category: meaningOf(category, categories) ?? 'pipeline' },
      status: isWon ? 'won' : isClosed ? 'lost' : 'open',
    })),
  };
}
