import {
  AccountFacts,
  type Context,
  type ContextContact,
  Context as ContextSchema,
  Team,
  WEEKS,
} from '../../lib/model/index.ts';
import {
  type SampleRecord,
  sampleRecords,
  sampleViewer,
  sampleWorkspace,
} from '../../server/sample/index.ts';
import { instant, NOW } from './clock.ts';

type Kind = SampleRecord['kind'];
type RecordOf<K extends Kind> = Extract<SampleRecord, { kind: K }>['record'];

/** An account of the sample portfolio as the panel is given it. */
export function buildSampleContext(accountId: string): Context {
  const records = sampleRecords(new Date(NOW));
  const of = <K extends Kind>(kind: K) =>
    records.flatMap((each) => (each.kind === kind ? [each.record as RecordOf<K>] : [])).map(stored);
  const mine = <R extends { accountId: string }>(all: R[]) =>
    all.filter((record) => record.accountId === accountId);
  const interactions = mine(of('interaction')).sort((a, b) => b.at.localeCompare(a.at));
  const lastContactAt = (id: string) =>
    interactions.find(({ contactIds }) => contactIds.includes(id))?.at ?? null;
  return ContextSchema.parse({
    account: of('account').find(({ id }) => id === accountId),
    contacts: mine(of('contact')).map(
      (contact): ContextContact => ({ ...contact, lastContactAt: lastContactAt(contact.id) }),
    ),
    opportunities: mine(of('opportunity'))
      .filter(({ status }) => status === 'open')
      .sort(by('closeDate')),
    contracts: mine(of('contract'))
      .filter(({ status }) => status === 'active' || status === 'draft')
      .sort(by('endDate')),
    initiatives: mine(of('initiative')),
    cases: mine(of('case'))
      .filter(({ status }) => status !== 'closed')
      .sort((a, b) => Number(b.escalated) - Number(a.escalated)),
    notes: mine(of('note')).sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    interactions: interactions.slice(0, 100),
    tasks: mine(of('task'))
      .filter(({ doneAt }) => doneAt === null)
      .sort(by('dueDate')),
    owners: of('owner'),
    more: interactions.length > 100 ? { interactions: interactions.length - 100 } : {},
    refused: {},
    viewerId: sampleViewer.id,
  });
}

/** All accounts of the sample portfolio as the portfolio page is given them, the viewer's own first. */
export function buildSamplePortfolio(): AccountFacts[] {
  const records = sampleRecords(new Date(NOW));
  const of = <K extends Kind>(kind: K) =>
    records.flatMap((each) => (each.kind === kind ? [each.record as RecordOf<K>] : [])).map(stored);
  const byAccount = <R extends { accountId: string }>(all: R[]) => {
    const groups = Map.groupBy(all, ({ accountId }) => accountId);
    return (id: string) => groups.get(id) ?? [];
  };
  const parts = {
    contacts: byAccount(of('contact')),
    opportunities: byAccount(of('opportunity')),
    contracts: byAccount(of('contract')),
    initiatives: byAccount(of('initiative')),
    cases: byAccount(of('case')),
    tasks: byAccount(of('task')),
    interactions: byAccount(of('interaction')),
  };
  return of('account')
    .sort((a, b) => Number(b.ownerId === sampleViewer.id) - Number(a.ownerId === sampleViewer.id))
    .map((account) => {
      const talks = parts.interactions(account.id).sort((a, b) => b.at.localeCompare(a.at));
      const contacts = parts.contacts(account.id);
      const bosses = new Set(
        contacts.flatMap(({ roles, reportsToId }) => (roles.length > 0 ? reportsToId : [])),
      );
      return AccountFacts.parse({
        account,
        contacts: contacts
          .filter(({ id, roles }) => roles.length > 0 || bosses.has(id))
          .map((contact) => ({
            ...contact,
            lastContactAt: talks.find(({ contactIds }) => contactIds.includes(contact.id))?.at ?? null,
          })),
        opportunities: parts
          .opportunities(account.id)
          .filter(({ status, closeDate }) => status === 'open' || (closeDate ?? '') >= '2025-01-01'),
        contracts: parts
          .contracts(account.id)
          .filter(({ status }) => status === 'active' || status === 'draft'),
        initiatives: parts.initiatives(account.id).filter(({ status }) => status !== 'done'),
        cases: parts.cases(account.id).filter(({ status }) => status !== 'closed'),
        tasks: parts.tasks(account.id).filter(({ doneAt }) => doneAt === null),
        lastContactAt: talks[0]?.at ?? null,
        weeks: weeksOf(talks.map(({ at }) => at)),
      });
    });
}

/** Who sells in the sample, and how much they are to sell. */
export function buildSampleTeam(): Team {
  const records = sampleRecords(new Date(NOW));
  const of = (kind: Kind) => records.flatMap((each) => (each.kind === kind ? [stored(each.record)] : []));
  return Team.parse({ owners: of('owner'), targets: of('target'), viewerId: sampleViewer.id });
}

export const buildSampleWorkspace = () => sampleWorkspace(new Date(NOW));

function weeksOf(times: readonly string[]): number[] {
  const ago = times.map((at) => Math.floor((NOW - Date.parse(at)) / 604_800_000));
  return Array.from({ length: WEEKS }, (_, week) => ago.filter((each) => each === week).length);
}

function stored<R extends object>(record: R) {
  return { ...record, version: '1', updatedAt: instant(-1) };
}

/** By a day, soonest first; what has none comes last. */
function by<K extends string>(field: K) {
  return (a: Record<K, string | null>, b: Record<K, string | null>) =>
    (a[field] ?? '9').localeCompare(b[field] ?? '9');
}
