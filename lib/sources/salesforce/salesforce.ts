import { type Id, plainWorkspace, type RecordKind, type Workspace } from '../../model/index.ts';
import type { Ask, Cache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { domainsOf } from '../crm/values.ts';
import type { Row, Vendor } from '../crm/vendor.ts';
import { interactionRow, taskRow } from './activities.ts';
import { type About, createApi, type Rec } from './api.ts';
import { categories, meaningOf } from './choices.ts';
import { columnsOf } from './columns.ts';
import { objectOf } from './fields.ts';
import { legacyQuery, legacyRow } from './legacy-notes.ts';
import { AT_ONCE, createLists, readGone } from './lists.ts';
import { createNotes } from './notes.ts';
import { type Org, readOrg } from './org.ts';
import { createParts } from './parts.ts';
import { isId } from './references.ts';
import {
  accountRow,
  caseRow,
  contactRow,
  contractRow,
  opportunityRow,
  ownerRow,
  type Reading,
} from './rows.ts';
import { among, instant, likeWithin, select, within } from './soql.ts';
import { flag, text } from './value.ts';
import { allWrites, writesOf } from './writes.ts';
import { createWriting } from './writing.ts';

export interface SalesforceOptions {
  readonly ask: Ask;
  readonly mapping: FieldMapping;
  readonly cache: Cache;
  readonly now: () => number;
}

/** Searches give so many; rates hold since long before anything that is shown. */
const [FOUND, LONG_AGO] = [200, '2000-01-01'];

/** Salesforce, as the person who is signed in sees it. */
export function createSalesforce({ ask, mapping, cache, now }: SalesforceOptions): Vendor {
  const api = createApi(ask);
  const notes = createNotes(api);
  const person = (signal: AbortSignal) =>
    ask({ method: 'GET', path: '/services/oauth2/userinfo', purpose: 'person' }, signal);
  const reading = async (signal: AbortSignal): Promise<Reading> => ({
    mapping,
    org: await readOrg(api, { cache, person }, signal),
  });

  /** Records of a kind that a condition finds, whichever objects they lie in. */
  async function find(
    known: Reading,
    kind: RecordKind,
    where: readonly string[],
    about: About,
    id?: Id,
  ): Promise<Row[]> {
    const { org } = known;
    if (kind === 'note') {
      const fresh = org.objects.ContentNote;
      const rows = await api.everything(
        fresh
          ? select({ fields: ['Id'], from: 'ContentNote', where })
          : select({ fields: ['Id'], from: 'Note', where }),
        about,
      );
      const ids = rows.flatMap((record) => text(record, 'Id') ?? []);
      if (fresh || ids.length === 0) return notes(known, ids, null, about);
      return (await api.everything(legacyQuery('Id', ids), about)).map((record) => legacyRow(known, record));
    }
    const own = objectOf[kind];
    const objects = own
      ? [own]
      : ['Task', 'Event', 'EmailMessage'].filter(
          (name) => id === undefined || id.startsWith(prefixes[name] ?? '?'),
        );
    const found = await Promise.all(
      objects
        .filter((name) => org.objects[name] || name === 'User')
        .map(async (from) => {
          const records = await api.everything(
            select({ fields: columnsOf(org, mapping, from), from, where }),
            about,
          );
          return records.flatMap((record) => rowIn(known, kind, from, record) ?? []);
        }),
    );
    return found.flat();
  }

  return {
    name: 'Salesforce',
    lag: 300_000,
    atOnce: AT_ONCE,
    writes: allWrites,
    async profile(signal) {
      const { org } = await reading(signal);
      const writes = writesOf(org);
      const scopes: ('read' | 'write')[] = writes.length > 0 ? ['read', 'write'] : ['read'];
      const me = {
        workspace: org.orgId,
        ownerId: org.userId,
        name: org.name,
        email: org.email,
        ownDomains: domainsOf(org.email.split('@')[1]),
        scopes,
      };
      return { me, workspace: workspaceOf(org), writes };
    },
    async owners(signal) {
      const known = await reading(signal);
      const where = ["UserType = 'Standard'"];
      const query = select({
        fields: columnsOf(known.org, mapping, 'User'),
        from: 'User',
        where,
        order: 'Id',
      });
      const records = await api.everything(query, { purpose: 'person', signal });
      return records.map((record) => ({ row: ownerRow(known, record), active: flag(record, 'IsActive') }));
    },
    ...createLists(api, reading),
    gone: (since, signal) => readGone(api, since, now(), signal),
    parts: createParts(api, reading, now),
    async read(kind, id, signal) {
      if (!isId(id)) return undefined;
      const [row] = await find(
        await reading(signal),
        kind,
        [among('Id', [id])],
        { purpose: 'change', signal },
        id,
      );
      return row as Row<typeof kind> | undefined;
    },
    async successor(accountId, signal) {
      if (!isId(accountId)) return undefined;
      const about = { purpose: 'context', accountId, signal };
      let found: { id: Id; name: string } | undefined;
      for (let id = accountId; ; ) {
        const query = select({
          fields: ['Id', 'MasterRecordId', 'MasterRecord.Name', 'IsDeleted'],
          from: 'Account',
          where: [among('Id', [id])],
        });
        const [record] = (await api.query(query, about, true)).records;
        const into = text(record, 'MasterRecordId');
        if (!into) return record && !flag(record, 'IsDeleted') ? found : undefined;
        found = { id: into, name: text(record?.MasterRecord as Rec, 'Name') ?? '' };
        id = into;
      }
    },
    async search(words, signal) {
      const known = await reading(signal);
      const fields = columnsOf(known.org, mapping, 'Account');
      const by = (like: typeof within) =>
        words.map((word) => `(${like('Name', word)} OR ${within('Website', word)})`);
      const about = { purpose: 'search', signal };
      const asked = [within, likeWithin].map((like) =>
        select({ fields, from: 'Account', where: by(like), order: 'Name', limit: FOUND }),
      );
      const pages = await Promise.all(asked.map((query) => api.query(query, about)));
      const byId = new Map(
        pages.flatMap(({ records }) => records.map((record) => [text(record, 'Id'), record])),
      );
      return [...byId.values()].map((record) => accountRow(known, record));
    },
    async madeSince(kind, { changeId, accountId, since }, signal) {
      const known = await reading(signal);
      const key = mapping.changeId;
      const object = objectOf[kind];
      const isKeyed = key && object && known.org.objects[object]?.fields.some(({ name }) => name === key);
      const where = isKeyed
        ? [among(key, [changeId])]
        : [among('CreatedById', [known.org.userId]), `CreatedDate >= ${instant(since)}`];
      return (await find(known, kind, where, { purpose: 'change', accountId, signal })) as Row<typeof kind>[];
    },
    ...createWriting(api, reading),
  };
}

const prefixes: Readonly<Record<string, string>> = { Task: '00T', Event: '00U', EmailMessage: '02s' };

function rowIn(known: Reading, kind: RecordKind, object: string, record: Rec): Row | undefined {
  if (kind === 'account') return accountRow(known, record);
  if (kind === 'contact') return contactRow(known, record);
  if (kind === 'opportunity') return opportunityRow(known, record);
  if (kind === 'contract') return contractRow(known, record);
  if (kind === 'case') return caseRow(known, record);
  if (kind === 'task') return taskRow(known, record);
  if (kind === 'owner') return ownerRow(known, record);
  return kind === 'interaction' ? interactionRow(known, object, record) : undefined;
}

function workspaceOf({ currency, rates, stages }: Org): Workspace {
  return {
    ...plainWorkspace,
    currency: currency && /^[A-Z]{3}$/.test(currency) ? currency : plainWorkspace.currency,
    rates: Object.entries(rates).flatMap(([code, rate]) =>
      code === currency || rate <= 0 ? [] : [{ currency: code, date: LONG_AGO, rate: 1 / rate }],
    ),
    stages: stages.slice(0, 50).map(({ label, probability, category, isClosed, isWon }) => ({
      ...{ name: label.slice(0, 200), probability, category: meaningOf(category, categories) ?? 'pipeline' },
      status: isWon ? 'won' : isClosed ? 'lost' : 'open',
    })),
  };
}
