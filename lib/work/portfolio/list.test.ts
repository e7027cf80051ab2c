import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildPortfolio } from '../../../tests/builders/portfolio.ts';
import {
  buildAccount,
  buildCase,
  buildContact,
  buildContract,
  buildOpportunity,
  buildTask,
} from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { AccountFacts } from '../../model/index.ts';
import { entriesOf } from '../forecast/entries.ts';
import { dayOf } from '../forecast/quarters.ts';
import { totalOf } from '../forecast/total.ts';
import { plainWeights } from '../health/signal.ts';
import { countFilters, type Filters, filterRows, noFilters } from './filter.ts';
import { rowOf } from './row.ts';
import { createRows } from './rows.ts';
import { SortKey, sortRows } from './sort.ts';

const terms = { workspace: buildWorkspace(), weights: plainWeights };
const row = (over: Partial<AccountFacts> = {}) => rowOf(buildFacts(over), terms, NOW);
const money = (amount: number, currency: string) => ({ amount, currency });
const sponsor = (days: number) =>
  buildContact({ id: 'con-s', roles: ['executive-sponsor'], lastContactAt: instant(-days) });

describe('a row', () => {
  test('has what is open in the workspace’s currency, and says what it has no rate for', () => {
    const opportunities = [
      buildOpportunity({ id: 'a', amount: money(1000, 'GBP') }),
      buildOpportunity({ id: 'b', amount: money(500, 'EUR') }),
      buildOpportunity({ id: 'c', amount: money(7, 'JPY') }),
      buildOpportunity({ id: 'd', amount: money(9000, 'EUR'), status: 'won' }),
    ];
    const { open, unconverted } = row({ opportunities });
    expect([open, unconverted]).toEqual([money(1650, 'EUR'), [money(7, 'JPY')]]);
  });

  test('adds what is open by the rates of its close dates, as the panel and the forecast do', () => {
    const opportunities = [
      buildOpportunity({ id: 'a', amount: money(1000, 'GBP'), closeDate: '2026-09-01' }),
      buildOpportunity({ id: 'b', amount: money(500, 'EUR') }),
      buildOpportunity({ id: 'c', amount: money(7, 'GBP'), closeDate: '2026-06-30' }),
    ];
    const facts = buildFacts({ opportunities });
    const { open, unconverted } = rowOf(facts, terms, NOW);
    const { sum, apart } = totalOf(opportunities, terms.workspace, dayOf(NOW));
    const [slipped] = entriesOf([facts], terms.workspace, NOW);
    expect([open, unconverted]).toEqual([sum, apart]);
    expect([open?.amount, slipped?.money?.amount]).toEqual([1670, 1170]);
  });

  test('has no open sum where nothing is open', () => expect(row().open).toBeNull());

  test.each<[string, Partial<AccountFacts>, string | null]>([
    [
      'the first of our tasks',
      { tasks: [buildTask({ id: 'b', subject: 'later', dueDate: day(9) }), buildTask({ subject: 'soon' })] },
      'soon',
    ],
    ['no task of theirs', { tasks: [buildTask({ kind: 'they-owe' })] }, null],
    [
      'else the step of an opportunity',
      { opportunities: [buildOpportunity({ nextStep: 'Send it' })] },
      'Send it',
    ],
    ['nothing where nothing is planned', {}, null],
  ])('has as next step %s', (_what, facts, words) => expect(row(facts).next?.words ?? null).toBe(words));

  test('has the contract that ends first, and whether that is in its window', () => {
    const far = buildContract({ id: 'far', endDate: day(400), noticeDate: null });
    expect(row({ contracts: [far, buildContract()] }).renewal).toMatchObject({
      contract: { id: 'ctr-frame' },
      days: 46,
      inWindow: true,
    });
    expect(row({ contracts: [far] }).renewal?.inWindow).toBe(false);
  });

  test('has a contract that has renewed by itself after those that are still to end, and as nothing to renew', () => {
    const renewed = buildContract({ id: 'renewed', endDate: day(-9), noticeDate: null });
    const far = buildContract({ id: 'far', endDate: day(400), noticeDate: null });
    const alone = row({ contracts: [renewed] });
    expect([row({ contracts: [renewed, far] }).renewal?.contract.id, alone.renewal?.term]).toEqual([
      'far',
      'renewed',
    ]);
    expect(alone.renewing).toBe(false);
    const near = row({ account: buildAccount({ id: 'near' }), contracts: [buildContract()] });
    expect(sortRows([alone, near], { by: 'renewal', down: false }).map(({ id }) => id)).toEqual([
      'near',
      'acc-arden',
    ]);
  });

  test('says that health fell since it was last kept', () => {
    const earlier = new Map([['acc-arden', 99]]);
    const { reasons } = rowOf(buildFacts({ lastContactAt: instant(-40) }), { ...terms, earlier }, NOW);
    expect(reasons.map(({ kind }) => kind)).toContain('health-drop');
  });
});

describe('rows', () => {
  const facts = buildFacts({ cases: [buildCase({ nextUpdateAt: new Date(NOW + 60_000).toISOString() })] });

  test('are the same object until a promised hour has passed', () => {
    const rows = createRows();
    const [first] = rows.of([facts], terms, NOW);
    expect(rows.of([facts], terms, NOW + 60_000)[0]).toBe(first);
    const [late] = rows.of([facts], terms, NOW + 60_001);
    expect(late?.reasons[0]).toMatchObject({ due: 'overdue' });
  });

  test('are worked out anew with other weights and on another day', () => {
    const rows = createRows();
    const calm = buildFacts();
    const [first] = rows.of([calm], terms, NOW);
    expect(rows.of([calm], { ...terms }, NOW)[0]).not.toBe(first);
    const [today] = rows.of([calm], terms, NOW);
    expect(rows.of([calm], terms, NOW + 86_400_000)[0]).not.toBe(today);
  });
});

describe('a filter', () => {
  const quiet = { lastContactAt: instant(-40) };
  test.each<[string, Partial<Filters>, Partial<AccountFacts>, boolean]>([
    ['for what needs the person', { needsMe: true }, { cases: [buildCase()] }, true],
    ['for what needs nobody', { needsMe: true }, { account: buildAccount({ tier: null }) }, false],
    ['for the person’s own', { mine: true }, {}, true],
    ['for a colleague’s', { mine: true }, { account: buildAccount({ ownerId: 'own-1' }) }, false],
    ['for an owner', { ownerId: 'own-alex' }, {}, true],
    ['for another owner', { ownerId: 'own-1' }, {}, false],
    ['for a territory', { territory: 'DACH' }, {}, true],
    ['for another territory', { territory: 'UK' }, {}, false],
    ['for a tier', { tier: 'Growth' }, {}, false],
    ['for what renews', { renewing: true }, { contracts: [buildContract()] }, true],
    [
      'for a notice date near, of a contract that does not end first',
      { renewing: true },
      {
        contracts: [
          buildContract({ endDate: day(300), noticeDate: null }),
          buildContract({ id: 'ctr-2', endDate: day(360), noticeDate: day(20) }),
        ],
      },
      true,
    ],
    [
      'for what renews later',
      { renewing: true },
      { contracts: [buildContract({ endDate: day(400), noticeDate: null })] },
      false,
    ],
    ['for sponsors that are nobody', { noSponsor: true }, {}, true],
    ['for sponsors that are quiet', { noSponsor: true }, { contacts: [sponsor(61)] }, true],
    ['for sponsors that are spoken to', { noSponsor: true }, { contacts: [sponsor(60)] }, false],
    ['for what grows', { growing: true }, { opportunities: [buildOpportunity()] }, true],
    [
      'for what only renews',
      { growing: true },
      { opportunities: [buildOpportunity({ kind: 'renewal' })] },
      false,
    ],
    ['for what is quiet', { quiet: true }, quiet, true],
    ['for what is not', { quiet: true }, {}, false],
    ['for health below', { healthBelow: 100 }, {}, true],
    ['for health below its own', { healthBelow: 1 }, {}, false],
    ['for a name without its accents', { text: 'ArDén' }, {}, true],
    ['for a domain', { text: 'arden-medical.com' }, {}, true],
    ['for another name', { text: 'northgate' }, {}, false],
    ['for two things of which one holds', { quiet: true, growing: true }, quiet, false],
  ])('%s', (_what, filters, facts, isShown) => {
    const found = filterRows([row(facts)], { ...noFilters, ...filters }, 'own-alex');
    expect(found.length === 1).toBe(isShown);
    expect(countFilters({ ...noFilters, ...filters })).toBe(Object.keys(filters).length);
  });

  test('for the person’s own finds nothing where nobody knows who they are', () => {
    expect(filterRows([row()], { ...noFilters, mine: true }, null)).toEqual([]);
  });
});

describe('sorting', () => {
  const rows = createRows().of(buildPortfolio(60), terms, NOW);

  test('loses and doubles no account, whatever by', () => {
    const ids = (all: typeof rows) => all.map(({ id }) => id).sort();
    fc.assert(
      fc.property(fc.constantFrom(...SortKey.options), fc.boolean(), (by, down) => {
        expect(ids(sortRows(rows, { by, down }))).toEqual(ids(rows));
      }),
    );
  });

  test('by what cannot wait begins with what burns most', () => {
    const urgency = sortRows(rows, { by: 'urgency', down: true }).map(
      ({ reasons }) => reasons[0]?.urgency ?? 0,
    );
    expect(urgency).toEqual([...urgency].sort((a, b) => b - a));
    expect(sortRows(rows, { by: 'urgency', down: false }).at(-1)?.reasons[0]?.urgency).toBe(urgency[0]);
  });

  test.each([true, false])('puts what has nothing in the column last, down: %s', (down) => {
    const opens = sortRows(rows, { by: 'open', down }).map(({ open }) => open?.amount ?? null);
    const known = opens.filter((amount) => amount !== null);
    expect(opens.slice(known.length).every((amount) => amount === null)).toBe(true);
    expect(known).toEqual([...known].sort((a, b) => (down ? b - a : a - b)));
  });
});
