import { z } from 'zod';
import { zohoWeb } from '../crm/centres.ts';
import type { Product } from '../crm/product.ts';
import type { Call } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { NAME } from './fault.ts';
import { createZoho } from './zoho.ts';

const Query = z.object({ select_query: z.string() });

/** Credits: of a query by how many rows it asks for at most, of the list of what was deleted two. */
function costOf({ path, body }: Pick<Call, 'path' | 'body'>): number {
  if (path.includes('/deleted')) return 2;
  const query = Query.safeParse(body).data?.select_query;
  const rows = Number(/\blimit\s+(?:\d+\s*,\s*)?(\d+)/i.exec(query ?? '')?.[1] ?? 0);
  return rows > 1000 ? 3 : rows > 200 ? 2 : 1;
}

export const zoho: Product = {
  name: NAME,
  dialect: zohoDialect,
  // As many at once as the smallest edition takes of one application.
  lanes: { all: { concurrency: 5, intervalCap: 50, interval: 1000 } },
  laneOf: () => 'all',
  costOf,
  // Of the free edition; whether an answer says how many are left is not known for sure.
  least: 5000,
  dayOf: () => undefined,
  create({ ask, api, mapping, cache, now }) {
    const web = zohoWeb(api);
    return createZoho({ ask, mapping, cache, now, ...(web !== undefined && { web }) });
  },
};
