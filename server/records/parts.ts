import { type RawBuilder, sql } from 'kysely';
import type { ContextPart, RecordKind } from '../../lib/model/index.ts';

export interface Part {
  readonly kind: RecordKind;
  /** Which of the account's records belong to it. */
  readonly where: RawBuilder<unknown>;
  /** The most relevant first. */
  readonly order: RawBuilder<unknown>;
  /** Records given at most. */
  readonly limit: number;
  /** A part's own column, else null. */
  readonly lastContactAt?: RawBuilder<unknown>;
  /** Fields that name one of our people. */
  readonly owners: readonly string[];
}

const all = sql`true`;
const last = sql`nulls last`;

/** A meeting that is planned is no contact yet; an hour is for clocks that differ. */
const lastContactAt = sql`(
  select max(met.at) from interaction_contact as met
  where met.workspace_id = r.workspace_id and met.contact_id = r.id
    and met.at < to_char(now() at time zone 'utc' + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS'))`;

/** What the panel shows of an account; `r` is the record. */
export const parts: Readonly<Record<ContextPart, Part>> = {
  contacts: {
    kind: 'contact',
    where: all,
    order: sql`jsonb_array_length(r.fields -> 'roles') = 0,
      array_position(array['high', 'medium', 'low'], r.fields ->> 'influence') ${last},
      ${lastContactAt} desc ${last}, r.name`,
    limit: 500,
    lastContactAt,
    owners: [],
  },
  opportunities: {
    kind: 'opportunity',
    where: sql`r.status = 'open'`,
    order: sql`r.close_date ${last}`,
    limit: 200,
    owners: ['ownerId'],
  },
  contracts: {
    kind: 'contract',
    where: sql`r.status in ('active', 'draft')`,
    order: sql`r.end_date ${last}`,
    limit: 100,
    owners: [],
  },
  initiatives: {
    kind: 'initiative',
    where: all,
    order: sql`r.status = 'done', r.due_date ${last}`,
    limit: 100,
    owners: ['ownerId'],
  },
  cases: {
    kind: 'case',
    where: sql`r.status <> 'closed'`,
    order: sql`(r.fields ->> 'escalated')::boolean desc,
      array_position(array['critical', 'high', 'medium', 'low'], r.fields ->> 'severity'), r.opened_at desc`,
    limit: 100,
    owners: ['ownerId'],
  },
  notes: { kind: 'note', where: all, order: sql`r.created_at desc`, limit: 100, owners: ['authorId'] },
  interactions: { kind: 'interaction', where: all, order: sql`r.at desc`, limit: 100, owners: ['ownerId'] },
  tasks: {
    kind: 'task',
    where: sql`r.done_at is null`,
    order: sql`r.due_date ${last}`,
    limit: 100,
    owners: ['assigneeId'],
  },
};
