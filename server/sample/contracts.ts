import type { Contract } from '../../lib/model/index.ts';
import type { Calendar } from './calendar.ts';
import type { Currency } from './deals/row.ts';
import { accountOf, recordId } from './portfolio.ts';
import { productsOf } from './products.ts';
import { recordLink, type Sample } from './record.ts';
import { talksOf } from './talks.ts';

/** Days from today; a contract that renews by itself does so the day after its end. */
type Row = readonly [
  account: string,
  name: string,
  status: Contract['status'],
  value: number,
  currency: Currency,
  start: number,
  end: number,
  notice: number | null,
  autoRenews: boolean,
];

// biome-ignore format: one contract is one row
const rows: readonly Row[] = [
  ['arden-medical', 'Monitoring and service 2024–2026', 'active', 480_000, 'EUR', -1049, 46, 18, true],
  ['arden-medical', 'Dosing pumps, Basel', 'active', 165_000, 'EUR', -205, 890, 800, false],
  ['brightlane', 'Depot monitoring', 'active', 264_000, 'GBP', -655, 75, 15, true],
  ['brightlane', 'Grangemouth depot', 'active', 71_000, 'GBP', -40, 1055, 965, false],
  ['brightlane', 'Trial, 10 trailers', 'expired', 9_500, 'GBP', -420, -240, null, false],
  ['castellmar', 'Warehouses and lanes', 'active', 395_000, 'EUR', -155, 940, 850, true],
  ['castellmar', 'Cold-chain pilot', 'draft', 145_000, 'EUR', 45, 410, null, false],
  ['halvorsen-foods', 'Drammen plant', 'active', 240_000, 'EUR', -30, 1065, 975, true],
  ['halvorsen-foods', 'Group frame agreement', 'draft', 890_000, 'EUR', 80, 1175, null, true],
  ['halvorsen-dairy', 'Cold stores 1 to 3', 'active', 112_000, 'EUR', -640, 90, 60, true],
  ['wexcombe', 'Equipment tracking', 'active', 350_000, 'GBP', -260, 835, 745, false],
  ['tidewell', 'Telemetry service', 'active', 156_000, 'GBP', -1040, 55, -5, false],
  ['zurberg', 'Campus monitoring', 'active', 520_000, 'CHF', -820, 275, 185, true],
  ['zurberg', 'Second campus', 'active', 260_000, 'CHF', -10, 1085, 995, true],
  ['kesselhof', 'Brewhouse and filling', 'active', 68_000, 'EUR', -500, 230, 140, true],
  ['steinach', 'Hall 2', 'active', 115_000, 'CHF', -295, 70, 40, true],
  ['lindqvist', 'Cell bank service', 'active', 280_000, 'EUR', -20, 1075, 895, true],
  ['lindqvist', 'Cell bank service 2023–2026', 'expired', 245_000, 'EUR', -1115, -21, -201, true],
  ['skagholm', 'Reefer decks', 'active', 44_000, 'EUR', -300, 430, 370, false],
  ['sundara', 'Cold rooms, block A', 'active', 162_000, 'USD', -90, 1005, 915, false],
  ['kurobane', 'Metrology rooms, Nagoya', 'active', 138_000, 'USD', -140, 955, 865, true],
  ['tasman', 'Cool store 1', 'active', 21_000, 'USD', -335, 30, 0, false],
  ['oakhollow', 'Sterilisers, 4 practices', 'active', 18_500, 'USD', -410, 320, 290, true],
  ['pinerow', 'Clinical engineering', 'active', 455_000, 'USD', -990, 105, 45, false],
  ['pinerow', 'ICU refrigerators', 'active', 146_000, 'USD', -45, 1050, 960, true],
  ['copperline', 'Phoenix and Mesa', 'active', 197_000, 'USD', -610, 120, 60, true],
  ['copperline', 'Tucson trial', 'cancelled', 12_000, 'USD', -330, -150, null, false],
  ['marlowe-quay', 'Container telemetry', 'active', 87_000, 'GBP', -450, 280, 220, true],
  ['fennimore', 'Stores and viewing rooms', 'active', 36_000, 'GBP', -348, 17, 3, false],
  ['davenholt', 'Rotterdam substations', 'active', 470_000, 'EUR', -185, 1640, 1460, false],
  ['montfaucel', 'Bâtiment A', 'active', 155_000, 'EUR', -230, 865, 775, true],
  ['rivaunay', 'Production halls', 'active', 52_000, 'EUR', -640, 91, 31, true],
  ['verdalia', 'Packing house 1', 'active', 79_000, 'EUR', -325, 770, 710, true],
  ['belmorava', 'Furnace hall trial', 'active', 4_800, 'EUR', -16, 74, null, false],
];

export function sampleContracts({ day }: Calendar): Sample<'contract'>[] {
  return rows.map(([account, name, status, value, currency, start, end, notice, autoRenews]) => {
    const id = recordId('ctr', account, name);
    return {
      id,
      accountId: accountOf(account).id,
      name,
      status,
      value: { amount: value, currency },
      startDate: day(start),
      endDate: day(end),
      noticeDate: notice === null ? null : day(notice),
      autoRenews,
      ...talksOf(account, name),
      productIds: productsOf(name),
      link: recordLink('contract', id),
    };
  });
}
