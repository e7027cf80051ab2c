import { type Context, type ContextContact, Context as ContextSchema } from '../../lib/model/index.ts';
import { type SampleRecord, sampleRecords, sampleViewer } from '../../server/sample/index.ts';
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
    interactions: interactions.slice(0, 50),
    tasks: mine(of('task'))
      .filter(({ doneAt }) => doneAt === null)
      .sort(by('dueDate')),
    owners: of('owner'),
    more: interactions.length > 50 ? { interactions: interactions.length - 50 } : {},
    refused: {},
    viewerId: sampleViewer.id,
  });
}

function stored<R extends object>(record: R) {
  return { ...record, version: '1', updatedAt: instant(-1) };
}

/** By a day, soonest first; what has none comes last. */
function by<K extends string>(field: K) {
  return (a: Record<K, string | null>, b: Record<K, string | null>) =>
    (a[field] ?? '9').localeCompare(b[field] ?? '9');
}
