import { z } from 'zod';
import { Id, Name } from '../../model/index.ts';
import { needsPerson } from '../attention/attention.ts';
import type { Row } from './row.ts';

/** What a list is narrowed down to; all that is set holds together. */
export const Filters = z.object({
  /** Those with a reason to do something today. */
  needsMe: z.boolean(),
  /** Those whose owner the person is. */
  mine: z.boolean(),
  ownerId: Id.nullable(),
  territory: Name.nullable(),
  tier: Name.nullable(),
  /** A contract is in its renewal window. */
  renewing: z.boolean(),
  /** The sponsor is nobody, or was not spoken to for too long. */
  noSponsor: z.boolean(),
  growing: z.boolean(),
  quiet: z.boolean(),
  /** 1 to 100; an account whose health is not known is not below anything. */
  healthBelow: z.number().int().min(1).max(100).nullable(),
  text: z.string().max(200),
});
export type Filters = z.infer<typeof Filters>;

export const noFilters: Filters = {
  needsMe: false,
  mine: false,
  ownerId: null,
  territory: null,
  tier: null,
  renewing: false,
  noSponsor: false,
  growing: false,
  quiet: false,
  healthBelow: null,
  text: '',
};

export function filterRows(rows: readonly Row[], filters: Filters, viewerId: string | null): Row[] {
  const tests = testsOf(filters, viewerId);
  return rows.filter((row) => tests.every((holds) => holds(row)));
}

type Test = (row: Row) => boolean;

function testsOf(filters: Filters, viewerId: string | null): Test[] {
  const { ownerId, territory, tier, healthBelow } = filters;
  const text = fold(filters.text.trim());
  const all: [unknown, Test][] = [
    [filters.needsMe, ({ reasons }) => needsPerson(reasons)],
    [filters.mine, ({ facts }) => viewerId !== null && facts.account.ownerId === viewerId],
    [ownerId, ({ facts }) => facts.account.ownerId === ownerId],
    [territory, ({ facts }) => facts.account.territory === territory],
    [tier, ({ facts }) => facts.account.tier === tier],
    [filters.renewing, ({ renewing }) => renewing],
    [filters.noSponsor, ({ sponsor }) => sponsor.state !== 'good'],
    [filters.growing, ({ growing }) => growing],
    [filters.quiet, ({ quiet }) => quiet],
    [healthBelow, ({ health }) => health.score !== null && health.score < (healthBelow ?? 0)],
    [text, ({ facts }) => wordsOf(facts.account).some((word) => fold(word).includes(text))],
  ];
  return all.flatMap(([isSet, holds]) => (isSet ? [holds] : []));
}

const wordsOf = ({ name, domains, industry }: Row['facts']['account']) => [
  name,
  ...domains,
  ...(industry ? [industry] : []),
];

/** `Ä` is found by `a`. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== false && value !== null && value !== '').length;
}
