import type { Contract } from '../../lib/model/index.ts';

interface Talks {
  negotiation: Contract['negotiation'];
  priceClause: string | null;
}

type Row = readonly [
  account: string,
  name: string,
  negotiation: Contract['negotiation'],
  priceClause: string | null,
];

const none: Talks = { negotiation: null, priceClause: null };

// biome-ignore format: one contract is one row
const rows: readonly Row[] = [
  ['arden-medical', 'Monitoring and service 2024–2026', 'negotiating', 'Prices follow the German consumer price index, at most 3 % a year; new wards at list price less 12 %.'],
  ['brightlane', 'Depot monitoring', 'proposed', 'Fixed for the first two years, then 4 % a year.'],
  ['halvorsen-dairy', 'Cold stores 1 to 3', 'agreed', 'Unchanged if renewed for three years.'],
  ['tidewell', 'Telemetry service', 'preparing', 'To be agreed anew at each renewal.'],
  ['zurberg', 'Campus monitoring', 'not-started', 'Swiss index of consumer prices, both ways.'],
  ['steinach', 'Hall 2', 'preparing', null],
  ['tasman', 'Cool store 1', 'negotiating', null],
  ['pinerow', 'Clinical engineering', 'proposed', 'Up to 5 % a year; volume discount from 40 devices on.'],
  ['copperline', 'Phoenix and Mesa', 'signed', 'Fixed.'],
  ['fennimore', 'Stores and viewing rooms', 'negotiating', 'At most 2 % a year.'],
  ['rivaunay', 'Production halls', 'preparing', 'Indice Syntec.'],
];

/** How far the talks about a contract's renewal are, and what it says of prices. */
export function talksOf(account: string, contract: string): Talks {
  const row = rows.find(([of, name]) => of === account && name === contract);
  return row ? { negotiation: row[2], priceClause: row[3] } : none;
}
