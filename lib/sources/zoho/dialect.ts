import type { Dialect } from '../dialect.ts';
import { zohoFault } from './fault.ts';

/** What is found nowhere is answered with nothing at all. */
export const zohoDialect: Dialect = {
  authorization: (token) => `Zoho-oauthtoken ${token}`,
  faultOf: zohoFault,
  emptyAnswers: true,
};
