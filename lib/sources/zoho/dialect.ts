import { z } from 'zod';
import type { Dialect } from '../dialect.ts';
import { zohoFault } from './fault.ts';

const Missing = z.object({ code: z.string() });

/** What is found nowhere is answered with nothing at all. */
export const zohoDialect: Dialect = {
  authorization: (token) => `Zoho-oauthtoken ${token}`,
  faultOf: zohoFault,
  emptyAnswers: true,
  // A scope that was not granted is said with a 401 as well, and ten new tokens within ten minutes are all there are.
  isExpired: (body) => Missing.safeParse(body).data?.code !== 'OAUTH_SCOPE_MISMATCH',
};
