import type { PanelView } from '../../components/panel/view.ts';
import type { FormKind, ValuesOf } from '../../lib/compose/values.ts';
import type { Contract, Initiative } from '../../lib/model/index.ts';
import { buildArden } from '../builders/arden.ts';
import { day, instant } from '../builders/clock.ts';
import { buildCompose, buildForm, buildOpenForm } from '../builders/compose.ts';
import { buildContract, buildInitiative, buildInitiativeUpdate } from '../builders/records.ts';
import { account } from './accountStates.ts';

const clause = 'Prices follow the consumer price index, at most 3 % a year; list price for new modules.';
const endless = `${'Rahmenvertrag'.repeat(9)} <b>und</b> مريم العلي`;

const talking: Partial<Contract> = { priceClause: clause, negotiation: 'negotiating' };

/** Arden Medical with these contracts. */
const contracts = (...each: Partial<Contract>[]) =>
  account({
    context: buildArden({ contracts: each.map((over, at) => buildContract({ id: `ctr-${at}`, ...over })) }),
  });

const initiatives = (...each: Partial<Initiative>[]) =>
  account({
    context: buildArden({
      initiatives: each.map((over, at) => buildInitiative({ id: `ini-${at}`, ...over })),
    }),
  });

function form<K extends FormKind>(
  kind: K,
  typed: Partial<ValuesOf<K>>,
  errors: Record<string, string> = {},
): PanelView {
  const editing =
    kind === 'update' ? ({ what: 'record', recordId: 'i', version: '1', before: null } as const) : null;
  const open = buildOpenForm(buildForm(kind, typed), { errors, editing });
  return account({}, { compose: buildCompose({ open }) });
}

const update = (days: number, body: string, internal = '') =>
  buildInitiativeUpdate({
    id: `00000000-0000-4000-8000-0000000000${String(10 - days)}`,
    at: instant(days),
    body,
    internal,
  });

const told = [
  update(
    -2,
    '14 of 35 pumps are recalibrated; the report follows on Friday.',
    'Support is two people short until January.',
  ),
  update(-16, 'Remote access to site Basel is set up.'),
  update(-30, '', 'Kick-off went badly: nobody had told the wards.'),
];

/** Contracts and initiatives, by the name each state has in the gallery's address. */
export const renewalStates: Readonly<Record<string, () => PanelView>> = {
  'renewal-window': () =>
    contracts({ ...talking, endDate: day(150), noticeDate: day(60), negotiation: 'preparing' }),
  'renewal-near': () => contracts(talking),
  'renewal-urgent': () =>
    contracts({ ...talking, noticeDate: day(3), autoRenews: false, negotiation: 'not-started' }),
  'renewal-passed': () => contracts({ ...talking, noticeDate: day(-4), negotiation: 'agreed' }),
  'renewal-signed': () => contracts({ ...talking, negotiation: 'signed' }),
  'renewal-over': () => contracts({ endDate: day(-3), noticeDate: day(-60), autoRenews: false, value: null }),
  'renewal-renewed': () => contracts({ endDate: day(-3), noticeDate: day(-60) }),
  renewals: () =>
    contracts(
      talking,
      {
        name: 'Service level Basel',
        endDate: day(61),
        noticeDate: null,
        value: { amount: 95_000, currency: 'CHF' },
      },
      { name: 'Training', endDate: day(120), noticeDate: day(90), value: null, autoRenews: false },
      { name: 'Data protection addendum', endDate: null, noticeDate: null, value: null },
      {
        name: 'Frame contract 2027',
        status: 'draft',
        startDate: day(47),
        endDate: day(777),
        noticeDate: null,
      },
    ),
  'renewal-hostile': () => contracts({ ...talking, name: endless, priceClause: endless.repeat(6) }),
  'contracts-none': () => account({ context: buildArden({ contracts: [], initiatives: [] }) }),
  'contract-form': () =>
    form('contract', {
      name: 'Frame contract 2027',
      value: '480,000',
      endDate: '31 Dec 2028',
      noticeDate: '30 Sep 2028',
      autoRenews: true,
      priceClause: clause,
      negotiation: 'proposed',
      productIds: ['prd-monitoring'],
    }),
  'contract-form-wrong': () =>
    form(
      'contract',
      { value: '480.000', noticeDate: '1 Jan 2029', endDate: '31 Dec 2028' },
      {
        name: 'Write the contract’s name.',
        value: 'This can be read in two ways. Write it like 480,000, with two decimals at most.',
        noticeDate: 'This is after the contract’s end. Write an earlier day.',
      },
    ),
  'initiatives-elsewhere': () =>
    account({
      context: buildArden({ initiatives: [buildInitiative({ updates: told })] }),
      picked: { remember: null, beside: 'Osterkamp Logistics' },
    }),
  initiatives: () =>
    initiatives(
      { updates: told },
      { name: 'Train 40 ward nurses', status: 'on-track', progress: 80, period: '2026-11', dueDate: null },
      { name: endless, status: 'off-track', progress: 5, dueDate: day(-3), ownerId: null },
      { name: 'Report of the pilot', status: 'done', progress: 100, dueDate: day(-9) },
    ),
  'initiative-form': () =>
    form('initiative', { name: 'Second site on remote calibration', dueDate: '31 Mar 2027' }),
  'update-form': () =>
    form('update', {
      progress: '70',
      body: '25 of 35 pumps are recalibrated. The last ten follow on Monday.',
      internal: 'Two of them will have to be replaced at our cost.',
    }),
  'update-form-wrong': () =>
    form(
      'update',
      { progress: '170' },
      {
        progress: 'Write a number from 0 to 100.',
        body: 'Write what there is to say, for the client or for us.',
      },
    ),
};
