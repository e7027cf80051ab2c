import type { CrmName } from './crm/access.ts';
import type { Product } from './crm/product.ts';
import { hubspot } from './hubspot/product.ts';
import { salesforce } from './salesforce/product.ts';
import { zoho } from './zoho/product.ts';

export const crms: Readonly<Record<CrmName, Product>> = { hubspot, salesforce, zoho };
