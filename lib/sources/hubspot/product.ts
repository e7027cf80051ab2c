import type { Product } from '../crm/product.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';
import { hubspotDayOf, hubspotLaneOf, hubspotLanes } from './pace.ts';

export const hubspot: Product = {
  name: 'HubSpot',
  dialect: hubspotDialect,
  lanes: hubspotLanes,
  laneOf: hubspotLaneOf,
  // Answers say it, but those of searches.
  least: null,
  dayOf: hubspotDayOf,
  create: ({ person, ...parts }) => createHubspot({ ...parts, personEmail: person }),
};
