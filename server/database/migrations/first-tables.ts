import { type Kysely, sql } from 'kysely';

/** Every key, index and foreign key begins with the workspace, so that the tables can be distributed by it (Citus). */
export const firstTables = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** Derived from the record. Days and UTC instants sort as text in the "C" collation. */
const column = (name: string, field: string) =>
  `${name} text collate "C" generated always as (fields ->> '${field}') stored`;

const record = (table: string, ...more: string[]) => `create table "${table}" (
  workspace_id text not null,
  id text not null,
  version bigint not null,
  updated_at timestamptz not null,
  fields jsonb not null,
  ${[...more, 'primary key (workspace_id, id)'].join(',\n  ')}
)`;

const inWorkspace = 'foreign key (workspace_id) references workspace (id)';

const ofAccount = (table: string, ...columns: string[]) =>
  record(
    table,
    column('account_id', 'accountId'),
    ...columns,
    'foreign key (workspace_id, account_id) references account (workspace_id, id)',
  );

const byAccount = (table: string, then = '') =>
  `create index on "${table}" (workspace_id, account_id${then && `, ${then}`})`;

/** A table that finds records by a key of theirs; its rows go with the record. */
const lookup = (table: string, key: string, target: string) => `create table ${table} (
  workspace_id text not null,
  ${key} text collate "C" not null,
  ${target}_id text not null,
  primary key (workspace_id, ${key}, ${target}_id),
  foreign key (workspace_id, ${target}_id) references ${target} (workspace_id, id) on delete cascade
)`;

const statements = [
  `create table workspace (
    id text primary key,
    name text not null,
    own_domains jsonb not null,
    epoch text not null,
    seq bigint not null default 0,
    feed_floor bigint not null default 0,
    created_at timestamptz not null default now()
  )`,
  `create table person (
    workspace_id text not null,
    id text not null,
    name text not null,
    email text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, email),
    ${inWorkspace}
  )`,
  `create table token (
    workspace_id text not null,
    id text not null,
    hash text not null,
    person_id text not null,
    label text not null,
    scopes jsonb not null,
    created_at timestamptz not null default now(),
    last_used_on text,
    revoked_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, hash),
    foreign key (workspace_id, person_id) references person (workspace_id, id)
  )`,
  record(
    'account',
    column('name', 'name'),
    column('linkedin_slug', 'linkedinSlug'),
    column('linkedin_id', 'linkedinId'),
    inWorkspace,
  ),
  `create index on account (workspace_id, linkedin_slug)`,
  `create index on account (workspace_id, linkedin_id)`,
  ofAccount('contact', column('name', 'name'), column('linkedin_slug', 'linkedinSlug')),
  byAccount('contact'),
  `create index on contact (workspace_id, linkedin_slug)`,
  ofAccount('opportunity', column('status', 'status'), column('close_date', 'closeDate')),
  byAccount('opportunity', 'status, close_date'),
  ofAccount('contract', column('status', 'status'), column('end_date', 'endDate')),
  byAccount('contract', 'status, end_date'),
  ofAccount('initiative', column('status', 'status'), column('due_date', 'dueDate')),
  byAccount('initiative'),
  ofAccount('case', column('status', 'status'), column('opened_at', 'openedAt')),
  byAccount('case', 'status'),
  ofAccount('note', column('created_at', 'createdAt')),
  byAccount('note', 'created_at desc'),
  ofAccount('interaction', column('at', 'at')),
  byAccount('interaction', 'at desc'),
  ofAccount('task', column('due_date', 'dueDate'), column('done_at', 'doneAt')),
  byAccount('task', 'due_date'),
  record('owner', column('email', 'email'), inWorkspace),
  `create index on owner (workspace_id, email)`,
  record('target', column('owner_id', 'ownerId'), inWorkspace),
  `create index on target (workspace_id, owner_id)`,
  lookup('account_domain', 'domain', 'account'),
  `create index on account_domain (workspace_id, account_id)`,
  lookup('account_word', 'word', 'account'),
  `create index on account_word (workspace_id, account_id)`,
  lookup('contact_email', 'email', 'contact'),
  `create index on contact_email (workspace_id, contact_id)`,
  `create table interaction_contact (
    workspace_id text not null,
    contact_id text not null,
    at text collate "C" not null,
    interaction_id text not null,
    primary key (workspace_id, contact_id, at, interaction_id),
    foreign key (workspace_id, interaction_id) references interaction (workspace_id, id) on delete cascade
  )`,
  `create index on interaction_contact (workspace_id, interaction_id)`,
  `create table feed (
    workspace_id text not null,
    kind text not null,
    record_id text not null,
    seq bigint not null,
    deleted boolean not null,
    at timestamptz not null default now(),
    primary key (workspace_id, kind, record_id)
  )`,
  `create unique index on feed (workspace_id, seq)`,
  `create table change (
    workspace_id text not null,
    id text not null,
    body_hash text not null,
    kind text not null,
    record_id text not null,
    version bigint not null,
    applied_at timestamptz not null default now(),
    primary key (workspace_id, id)
  )`,
];
