import { AccountFacts } from '../../lib/model/index.ts';
import { day, instant } from './clock.ts';
import { buildFacts } from './facts.ts';
import {
  buildAccount,
  buildCase,
  buildContact,
  buildContract,
  buildInitiative,
  buildOpportunity,
  buildTask,
} from './records.ts';

const first = [
  'Arden',
  'Northgate',
  'Brightlane',
  'Cobalt',
  'Halden',
  'Osterkamp',
  'Vidar',
  'Ålesund',
  'Kestrel',
];
const second = ['Medical', 'Foods', 'Logistics', 'Energy', 'Bank', 'Maschinenbau', 'Textiles', 'Insurance'];
const tiers = ['Key account', 'Growth', 'Standard'];
const territories = ['DACH', 'UK', 'Nordics', 'France', 'Iberia'];
const stages = ['Qualify', 'Discovery', 'Proposal', 'Negotiation', 'Verbal'];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** The same so many accounts each time, of every kind: some burn, most are well. */
export function buildPortfolio(count: number): AccountFacts[] {
  return Array.from({ length: count }, (_, n) => buildOne(n));
}

function buildOne(n: number): AccountFacts {
  const id = `acc-${n}`;
  const mine = { accountId: id };
  const name = `${pick(first, n)} ${pick(second, n)}${n < 72 ? '' : ` ${n}`}`;
  const account = buildAccount({
    id,
    name,
    domains: [`account-${n}.example`],
    tier: pick(tiers, n * 5),
    territory: pick(territories, n * 3),
    ownerId: n % 3 === 0 ? 'own-alex' : `own-${n % 40}`,
    health: n % 11 === 0 ? null : { score: (n * 37) % 101, trend: pick(['up', 'flat', 'down'] as const, n) },
  });
  return AccountFacts.parse({
    ...buildFacts(),
    account,
    contacts: [
      ...(n % 6 === 0
        ? []
        : [
            buildContact({
              ...mine,
              id: `${id}-d`,
              roles: ['decision-maker'],
              lastContactAt: instant(-(n % 50)),
            }),
          ]),
      ...(n % 4 === 0
        ? []
        : [
            buildContact({
              ...mine,
              id: `${id}-s`,
              roles: ['executive-sponsor'],
              lastContactAt: instant(-((n * 13) % 120)),
            }),
          ]),
    ],
    opportunities:
      n % 3 === 2
        ? []
        : [
            buildOpportunity({
              ...mine,
              id: `${id}-o`,
              stage: pick(stages, n),
              kind: pick(['expansion', 'new', 'renewal'] as const, n),
              amount: {
                amount: 20_000 + ((n * 7919) % 900_000),
                currency: pick(['EUR', 'GBP', 'EUR', 'USD'], n),
              },
              closeDate: day(((n * 17) % 200) - 10),
              nextStep: n % 2 === 0 ? 'Send the pricing' : null,
            }),
          ],
    contracts: [
      buildContract({
        ...mine,
        id: `${id}-c`,
        endDate: day(((n * 29) % 600) + 5),
        noticeDate: day(((n * 29) % 600) - 60),
      }),
    ],
    initiatives:
      n % 5 === 0
        ? [
            buildInitiative({
              ...mine,
              id: `${id}-i`,
              status: pick(['on-track', 'off-track', 'at-risk'] as const, n),
            }),
          ]
        : [],
    cases: n % 23 === 1 ? [buildCase({ ...mine, id: `${id}-k`, nextUpdateAt: instant((n % 5) - 1) })] : [],
    tasks: n % 4 === 1 ? [buildTask({ ...mine, id: `${id}-t`, dueDate: day((n % 20) - 3) })] : [],
    lastContactAt: instant(-((n * 3) % 80)),
    weeks: Array.from({ length: 26 }, (_, week) => (n + week) % 4),
  });
}
