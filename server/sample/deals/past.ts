import { earlierDeals } from './earlier.ts';
import type { Deal } from './row.ts';

// biome-ignore format: one opportunity is one row
export const pastDeals: readonly Deal[] = [
  ['arden-medical', 'Dosing pumps, Basel', 'expansion', 'Won', 100, 165_000, 'EUR', -212, null, ['maria-lopes', 'lukas-wenger']],
  ['arden-medical', 'Theatre air quality', 'expansion', 'Lost', 0, 90_000, 'EUR', -121, 'Lost to the building contractor; ask again when the theatres are rebuilt', ['stefan-aigner']],
  ['brightlane', 'Grangemouth depot', 'expansion', 'Won', 100, 71_000, 'GBP', -44, null, ['callum-reid', 'rhys-bevan']],
  ['castellmar', 'Renewal 2026', 'renewal', 'Won', 100, 395_000, 'EUR', -160, null, ['beatriz-salgado']],
  ['halvorsen-foods', 'Drammen lines 1 to 6', 'expansion', 'Won', 100, 240_000, 'EUR', -35, null, ['tariq-mahmood', 'marte-sletten']],
  ['wexcombe', 'Equipment tracking, phase 1', 'new', 'Won', 100, 350_000, 'GBP', -270, null, ['anthony-marsh', 'kwame-osei']],
  ['tidewell', 'Pumping stations north', 'expansion', 'Lost', 0, 188_000, 'GBP', -58, 'Malcolm will not buy more until the data gaps are explained', ['malcolm-threlfall']],
  ['zurberg', 'Second campus', 'expansion', 'Won', 100, 260_000, 'CHF', -18, null, ['regula-frei']],
  ['steinach', 'Hall 2', 'new', 'Won', 100, 115_000, 'CHF', -301, null, ['patrick-gygax']],
  ['lindqvist', 'Renewal 2026', 'renewal', 'Won', 100, 280_000, 'EUR', -29, null, ['johan-ekdahl']],
  ['pinerow', 'ICU refrigerators', 'expansion', 'Won', 100, 146_000, 'USD', -51, null, ['yolanda-reyes', 'janelle-price']],
  ['copperline', 'Phoenix dock doors', 'expansion', 'Lost', 0, 52_000, 'USD', -83, 'No budget this year', ['tamara-jeffries']],
  ['davenholt', 'Rotterdam substations', 'new', 'Won', 100, 470_000, 'EUR', -190, null, ['bas-hoekema']],
  ['montfaucel', 'Bâtiment A', 'new', 'Won', 100, 155_000, 'EUR', -240, null, ['amina-benhaddou']],
  ['verdalia', 'Packing house 1', 'new', 'Won', 100, 79_000, 'EUR', -330, null, ['sergio-pastor']],
  ['rivaunay', 'Warehouse', 'expansion', 'Lost', 0, 24_000, 'EUR', -70, 'Sophie took a cheaper logger', ['sophie-lantier']],
  ['kurobane', 'Metrology rooms, Nagoya', 'new', 'Won', 100, 138_000, 'USD', -145, null, ['akiko-morisaki', 'ken-sasaki']],
  ['sundara', 'Cold rooms, block A', 'new', 'Won', 100, 162_000, 'USD', -98, null, ['sneha-kulkarni']],
  ...earlierDeals,
];
