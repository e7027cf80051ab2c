import type { RecordKind, Workspace } from '../../model/index.ts';
import { recordKinds } from '../../model/index.ts';
import { quarterOf } from '../cells/calendar.ts';

type Fields = Record<string, unknown>;

export interface Besides {
  /** ISO instant: of records that don't say when. */
  readonly now: string;
  /** Its stages say how likely an opportunity is. */
  readonly workspace: Pick<Workspace, 'stages'>;
  /** What an account is called, for a contract without a name. */
  readonly accountName: (id: string) => string | undefined;
}

/** What a new record is where the file says nothing of it. Undefined fields have no such thing. */
export function completed(kind: RecordKind, fields: Fields, besides: Besides): Fields {
  return { ...blankOf(kind), ...made[kind]?.(fields, besides), ...fields };
}

const blanks = new Map<RecordKind, Fields>();

/** Null and empty lists, where a field may be so. */
function blankOf(kind: RecordKind): Fields {
  const known = blanks.get(kind);
  if (known) return known;
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    recordKinds[kind].shape;
  const blank: Fields = {};
  for (const [field, schema] of Object.entries(shape)) {
    if (schema.safeParse(null).success) blank[field] = null;
    else if (schema.safeParse([]).success) blank[field] = [];
  }
  blanks.set(kind, blank);
  return blank;
}

const made: Readonly<Partial<Record<RecordKind, (fields: Fields, besides: Besides) => Fields>>> = {
  account: ({ domains }) => (Array.isArray(domains) && domains[0] ? { name: String(domains[0]) } : {}),
  contact: ({ emails }) => (Array.isArray(emails) && emails[0] ? { name: String(emails[0]) } : {}),
  opportunity(fields, { workspace: { stages } }) {
    const status = fields.status ?? stageOf(fields)?.status ?? 'open';
    const stage = stageOf(fields);
    const first = stages.find((one) => one.status === status)?.name ?? '–';
    const sure = status === 'won' ? 100 : 0;
    return { kind: 'new', status, stage: first, probability: stage?.probability ?? sure };

    function stageOf({ stage: said }: Fields) {
      return stages.find(({ name }) => name.toLowerCase() === String(said).toLowerCase());
    }
  },
  contract: ({ accountId, endDate }, { now, accountName }) => ({
    name: accountName(String(accountId)),
    status: typeof endDate === 'string' && endDate < now.slice(0, 10) ? 'expired' : 'active',
    autoRenews: false,
  }),
  initiative: (_fields, { now }) => ({ status: 'on-track', progress: 0, period: quarterOf(now) }),
  case: ({ closedAt }, { now }) => ({
    status: closedAt ? 'closed' : 'open',
    severity: 'medium',
    escalated: false,
    openedAt: typeof closedAt === 'string' ? closedAt : now,
  }),
  note: (_fields, { now }) => ({ createdAt: now }),
  interaction: ({ summary }) => ({
    subject: typeof summary === 'string' ? summary.split('\n')[0]?.slice(0, 200) : '',
  }),
  task: () => ({ kind: 'task' }),
};
