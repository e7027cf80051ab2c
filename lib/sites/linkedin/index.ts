import { selectAll } from '../dom.ts';
import type { Site } from '../page.ts';
import { addressOf } from './address.ts';
import { bubble } from './bubble.ts';
import { company } from './company.ts';
import { innerOf } from './inner.ts';
import { BUBBLE, messaging } from './messaging.ts';
import { profile } from './profile.ts';
import { lead, salesAccount } from './sales.ts';
import { settlePieces } from './settle.ts';

export const linkedin: Site = {
  name: 'linkedin',
  pages: [profile, company, lead, salesAccount, messaging],
  layers: [bubble],
  passing: true,
  address: addressOf,
  scope: (document) => [...selectAll(document, 'body'), ...innerOf(document).map(({ root }) => root)],
  settle: settlePieces,
  // What is shown or hidden, and what is used again for someone else.
  attributes: ['style', 'hidden', 'href', 'componentkey', 'title', 'src'],
  keepClear: BUBBLE,
};
