import { z } from 'zod';
import type { Id } from '../../model/index.ts';
import type { Ask, Cache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { domainsOf } from '../crm/values.ts';
import type { Candidate, Row, Vendor } from '../crm/vendor.ts';
import { createApi, type Rec } from './api.ts';
import { checkOrg, inWords } from './check.ts';
import { columnsOf } from './columns.ts';
import { describeOrg } from './describe.ts';
import { createFind } from './find.ts';
import { AT_ONCE, createLists, readGone } from './lists.ts';
import { madeSinceOf } from './made-since.ts';
import { createNoteBodies } from './note-bodies.ts';
import { createNotes } from './notes.ts';
import { forgetOrg, type Org } from './org.ts';
import { createParts } from './parts.ts';
import { createReadings } from './readings.ts';
import { isId } from './references.ts';
import { accountRow, ownerRow, type Reading } from './rows.ts';
import { among, likeWithin, select, within } from './soql.ts';
import { flag, text } from './value.ts';
import { workspaceOf } from './workspace.ts';
import { allWrites, writesOf } from './writes.ts';
import { createWriting } from './writing.ts';

export interface SalesforceOptions {
  readonly ask: Ask;
  readonly mapping: FieldMapping;
  readonly cache: Cache;
  readonly now: () => number;
}

/** Asked for once a day, as each context names them. */
const PEOPLE = 'salesforce people';
const People = z.array(z.record(z.string(), z.unknown()));

/** Accounts that a search looks at. */
const FOUND = 200;

/** Salesforce, as the person who is signed in sees it. */
export function createSalesforce({ ask, mapping, cache, now }: SalesforceOptions): Vendor {
  const api = createApi(ask);
  const notes = createNotes(api, createNoteBodies(cache));
  const find = createFind(api, notes);
  const person = (signal: AbortSignal) =>
    ask({ method: 'GET', path: '/services/oauth2/userinfo', purpose: 'person' }, signal);
  const readings = createReadings(api, { mapping, cache, person, now });

  async function anew(signal: AbortSignal): Promise<Org> {
    await forgetOrg(cache);
    try {
      return (await readings.current(signal)).org;
    } catch (error) {
      throw inWords(error);
    }
  }

  return {
    name: 'Salesforce',
    lag: 300_000,
    atOnce: AT_ONCE,
    writes: allWrites,
    async profile(signal) {
      const { org } = await readings.current(signal);
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
    describe: async (signal) => describeOrg(await anew(signal)),
    check: async (signal) => checkOrg(await anew(signal)),
    async owners(signal) {
      const known = await readings.current(signal);
      const kept = People.safeParse(await cache.get(PEOPLE).catch(() => undefined)).data;
      const fields = columnsOf(known.org, mapping, 'User');
      const query = select({ fields, from: 'User', where: ["UserType = 'Standard'"], order: 'Id' });
      const records = kept ?? (await api.everything(query, { purpose: 'person', signal }));
      if (!kept) await cache.put(PEOPLE, records).catch(() => undefined);
      return records.map((record) => ({ row: ownerRow(known, record), active: flag(record, 'IsActive') }));
    },
    ...createLists(api, readings),
    gone: (since, signal) => readGone(api, since, now(), signal),
    parts: createParts(api, readings, notes, now),
    async read(kind, id, signal) {
      if (!isId(id)) return undefined;
      const about = { purpose: 'change', signal };
      const [row] = await readings.use(
        (known) => find(known, kind, () => [among('Id', [id])], about, id),
        signal,
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
    search: (words, signal) => readings.use((known) => searchIn(known, words, signal), signal),
    async madeSince(kind, { accountId, ...trace }, signal) {
      const about = { purpose: 'change', accountId, signal };
      const made = await readings.use((known) => madeSinceOf(find, known, { kind, ...trace }, about), signal);
      return made as unknown as Candidate<typeof kind>[];
    },
    ...createWriting(api, readings),
  };

  async function searchIn(known: Reading, words: readonly string[], signal: AbortSignal) {
    const fields = columnsOf(known.org, mapping, 'Account');
    const by = (like: typeof within) =>
      words.map((word) => `(${like('Name', word)} OR ${within('Website', word)})`);
    const about = { purpose: 'search', signal };
    const asked = [within, likeWithin].map((like) =>
      select({ fields, from: 'Account', where: by(like), order: 'Name', limit: FOUND }),
    );
    const found = await Promise.all(asked.map((query) => api.everything(query, about)));
    const byId = new Map(found.flat().map((record) => [text(record, 'Id'), record]));
    return [...byId.values()].map((record) => accountRow(known, record));
  }
}
