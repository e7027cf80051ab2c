import type { Figure } from '../stats.ts';
import { median } from '../stats.ts';
import type { Span } from './span.ts';

const names = { hubspot: 'HubSpot', salesforce: 'Salesforce', zoho: 'Zoho CRM' } as const;
export type Crm = keyof typeof names;

export interface Contexts {
  readonly spans: readonly Span[];
}
interface Read extends Span {
  readonly result: { readonly entries: number; readonly held: number };
}
export interface Synced {
  readonly before: number;
  readonly peak: number;
  readonly all: Read;
  readonly nothing: Read;
  readonly some: Read;
}
export interface Peer extends Span {
  readonly before: number;
  readonly peak: number;
  readonly entries: number;
}
export interface First {
  readonly portfolio: Span & { readonly result: number };
  readonly directory: Span & { readonly result: number };
  readonly all: Span & { readonly result: { readonly count: number; readonly total: number } };
}
export interface Large {
  readonly context: Span & { readonly shown: number; readonly left: number };
  readonly directory: Span & { readonly result: number };
}

/** Milliseconds of each call on its way, where rounds are counted: far more than all else takes. */
export const WAY = 10_000;

const number = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
const megabytes = ({ peak, before }: { peak: number; before: number }) =>
  `${Math.round((peak - before) / 1e6)} MB more`;
const took = ({ calls, cpu, waited }: Span) =>
  `${number(calls)} calls, ${seconds(waited)} by its clock, ${seconds(cpu)} of CPU`;
const figure = (what: string, value: string, raw: unknown): Figure => ({
  ...{ what, value, goal: '', met: null, raw },
});
/** One after another, as each waits for its answer. */
const roundsOf = ({ waited, real }: Span) => Math.max(1, Math.round((waited - real) / WAY));

export function contextFigures(crm: Crm, told: Contexts, far: Contexts): Figure[] {
  const [first, ...later] = told.spans;
  const [firstFar, ...laterFar] = far.spans;
  if (!first || !firstFar) return [];
  const some = `${median(later.map(({ calls }) => calls))} calls in ${median(laterFar.map(roundsOf))} rounds`;
  return [
    figure(
      `${names[crm]}: the first account ever shown`,
      `${first.calls} calls in ${roundsOf(firstFar)} rounds, ${Math.round(first.real)} ms`,
      first,
    ),
    figure(
      '… another, not cached, worker just begun',
      `${some}, p50 ${Math.round(median(later.map(({ real }) => real)))} ms, ${Math.round(median(later.map(({ cpu }) => cpu)))} ms of CPU`,
      later,
    ),
  ];
}

interface Synchronised {
  readonly crm: Crm;
  readonly accounts: number;
  readonly synced: Synced;
  readonly peer: Peer;
  /** What was read ahead of a company's day, and how much a day has. */
  readonly cost: number;
  readonly day: number;
  readonly costOfNothing: number;
}

/** A look for what is new every six minutes. */
const LOOKS = 240;

export function syncFigures(told: Synchronised): Figure[] {
  const { crm, accounts, synced, peer, cost, day, costOfNothing } = told;
  const { all, nothing, some } = synced;
  const share = (spent: number) => `${((100 * spent) / day).toFixed(1)} % of ${number(day)} a day`;
  const held = all.result.held > 0 ? `, held back ${all.result.held} × by its share` : '';
  const records = number(all.result.entries);
  return [
    figure(
      `${names[crm]}: ${number(accounts)} accounts, ${records} records in all`,
      `${took(all)}, ${megabytes(synced)}${held}`,
      all,
    ),
    figure(`… ${peers[crm]} reading the same`, `${took(peer)}, ${megabytes(peer)}`, peer),
    figure('… of the company’s quota', `${number(cost)}, ${share(cost)}`, { cost, day }),
    figure('… a look for what is new: nothing, 100 accounts', `${nothing.calls}, ${some.calls} calls`, [
      nothing,
      some,
    ]),
    figure(
      '… such a look every six minutes, for a day',
      `${number(costOfNothing * LOOKS)}, ${share(costOfNothing * LOOKS)}`,
      costOfNothing,
    ),
  ];
}

const peers: Readonly<Record<Crm, string>> = {
  hubspot: '@hubspot/api-client',
  salesforce: 'jsforce',
  zoho: '@zohocrm/typescript-sdk-8.0',
};

export function firstFigures(crm: Crm, accounts: number, own: number, first: First): Figure[] {
  const { portfolio, directory, all } = first;
  return [
    figure(
      `${names[crm]}: ${number(accounts)} accounts, of which ${own} are the person’s: the first of these`,
      `${portfolio.result} after ${portfolio.calls} calls, ${Math.round(portfolio.waited)} ms; to be matched after ${directory.calls}, ${Math.round(directory.waited)} ms`,
      { portfolio, directory },
    ),
    figure('… the whole portfolio', `${number(all.result.count)} accounts, ${took(all)}`, all),
  ];
}

export const largeFigures = (crm: Crm, contacts: number, { context, directory }: Large): Figure[] => [
  figure(
    `${names[crm]}: an account with ${number(contacts)} contacts, not cached`,
    `${context.calls} calls, ${Math.round(context.waited)} ms, ${context.shown} shown and ${number(context.left)} said to be left`,
    context,
  ),
  figure('… its page of the directory', `${number(directory.result)} entries, ${took(directory)}`, directory),
];
