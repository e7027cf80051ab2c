import { type ContextPart, type Id, WEEKS } from '../../model/index.ts';
import type { Depth, Parts, Row, Vendor } from '../crm/vendor.ts';
import type { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import { CONTACTS, interactionRow, taskRow } from './activities.ts';
import { type About, type Api, QUERIES, queryPath, type Rec, Rows } from './api.ts';
import { columnsOf } from './columns.ts';
import { legacyQuery, legacyRow } from './legacy-notes.ts';
import { createNotes, linksQuery } from './notes.ts';
import { accountRow, caseRow, contactRow, contractRow, opportunityRow, type Reading } from './rows.ts';
import { among, instant, select } from './soql.ts';
import { text } from './value.ts';

interface Asked {
  readonly name: string;
  readonly part: ContextPart | 'account';
  readonly soql: string;
  /** Rows of one account that the panel shows of it. */
  readonly most: number;
  row(record: Rec): Row | undefined;
}

const WEEK = 7 * 86_400_000;

/** All that is asked of accounts. What this edition or person does not have is not asked for. */
export function partQueries(reading: Reading, ids: readonly Id[], depth: Depth, now: number): Asked[] {
  const { org, mapping } = reading;
  const isFacts = depth === 'facts';
  const query = (from: string, where: readonly string[], order?: string, by = 'AccountId') =>
    select({
      fields: columnsOf(org, mapping, from),
      from,
      where: [among(by, ids), ...where],
      ...(order && { order }),
    });
  const lately = instant(now - WEEKS * WEEK);
  const year = `${new Date(now).getUTCFullYear() - 1}-01-01`;
  const opportunities = isFacts ? `(IsClosed = false OR CloseDate >= ${year})` : 'IsClosed = false';
  const touch = (object: string) => (record: Rec) => interactionRow(reading, object, record);
  const all: (Asked & { object: string })[] = [
    {
      object: 'Account',
      name: 'account',
      part: 'account',
      soql: query('Account', [], undefined, 'Id'),
      most: ids.length,
      row: (record) => accountRow(reading, record),
    },
    {
      object: 'Contact',
      name: 'contacts',
      part: 'contacts',
      soql: query('Contact', [], 'LastModifiedDate DESC, Id'),
      most: 500,
      row: (record) => contactRow(reading, record),
    },
    {
      object: 'Opportunity',
      name: 'opportunities',
      part: 'opportunities',
      soql: query('Opportunity', [opportunities], 'CloseDate, Id'),
      most: 200,
      row: (record) => opportunityRow(reading, record),
    },
    {
      object: 'Contract',
      name: 'contracts',
      part: 'contracts',
      soql: query('Contract', ["StatusCode != 'Expired'"], 'EndDate NULLS LAST, Id'),
      most: 100,
      row: (record) => contractRow(reading, record),
    },
    {
      object: 'Case',
      name: 'cases',
      part: 'cases',
      soql: query('Case', ['IsClosed = false'], 'IsEscalated DESC, CreatedDate DESC, Id'),
      most: 100,
      row: (record) => caseRow(reading, record),
    },
    {
      object: 'Task',
      name: 'tasks',
      part: 'tasks',
      soql: query('Task', ['IsClosed = false'], 'ActivityDate NULLS LAST, Id'),
      most: 100,
      row: (record) => taskRow(reading, record),
    },
    {
      object: 'Task',
      name: 'touches',
      part: 'interactions',
      soql: query(
        'Task',
        ['IsClosed = true', CONTACTS, ...(isFacts ? [`ActivityDate >= ${lately.slice(0, 10)}`] : [])],
        'ActivityDate DESC NULLS LAST, Id DESC',
      ),
      most: 100,
      row: touch('Task'),
    },
    {
      object: 'Event',
      name: 'meetings',
      part: 'interactions',
      soql: query('Event', isFacts ? [`StartDateTime >= ${lately}`] : [], 'StartDateTime DESC, Id DESC'),
      most: 100,
      row: touch('Event'),
    },
    {
      object: 'EmailMessage',
      name: 'mail',
      part: 'interactions',
      soql: query(
        'EmailMessage',
        ['ActivityId = null', ...(isFacts ? [`MessageDate >= ${lately}`] : [])],
        'MessageDate DESC, Id DESC',
        'RelatedToId',
      ),
      most: 100,
      row: touch('EmailMessage'),
    },
  ];
  return all.filter(({ object }) => org.objects[object]);
}

interface Found {
  readonly asked: Asked;
  readonly records: readonly Rec[];
  readonly total: number;
  readonly refused?: SourceError;
}

export function createParts(
  api: Api,
  reading: (signal: AbortSignal) => Promise<Reading>,
  now: () => number,
): Vendor['parts'] {
  const notes = createNotes(api);

  /** Two requests at most, each with as many queries as Salesforce takes; more only where accounts are very large. */
  async function ask(asked: readonly Asked[], whole: boolean, about: About): Promise<Found[]> {
    const chunks = [asked.slice(0, QUERIES), asked.slice(QUERIES)].filter((some) => some.length > 0);
    const found = await Promise.all(
      chunks.map(async (some) => {
        const httpHeaders = { 'Sforce-Query-Options': `batchSize=${whole ? 2000 : 500}` };
        const subs = some.map(({ name, soql }) => ({
          method: 'GET' as const,
          path: queryPath(soql),
          referenceId: name,
          httpHeaders,
        }));
        const answers = await api.composite(subs, about);
        return Promise.all(some.map((one) => rowsOf(one, answers.get(one.name), whole, about)));
      }),
    );
    return found.flat();
  }

  async function rowsOf(
    asked: Asked,
    answer: { body: unknown; refused?: SourceError } | undefined,
    whole: boolean,
    about: About,
  ): Promise<Found> {
    if (!answer || answer.refused)
      return { asked, records: [], total: 0, ...(answer?.refused && { refused: answer.refused }) };
    let page = parse(Rows, answer.body);
    const records: Rec[] = [...page.records];
    while (page.nextRecordsUrl && (whole || records.length < asked.most)) {
      page = await api.more(page.nextRecordsUrl, about);
      records.push(...page.records);
    }
    return { asked, records, total: page.totalSize };
  }

  async function notesOf(known: Reading, accountId: Id, about: About) {
    if (!known.org.objects.ContentNote) return legacy(known, accountId, about);
    const soql = linksQuery('LinkedEntityId', [accountId], ["ContentDocument.FileType = 'SNOTE'"]);
    const links = await api.everything(`${soql} ORDER BY ContentDocument.CreatedDate DESC, Id DESC`, about);
    const ids = [...new Set(links.flatMap((link) => text(link, 'ContentDocumentId') ?? []))];
    return { rows: await notes(known, ids.slice(0, 100), accountId, about), more: ids.length - 100 };
  }

  async function legacy(known: Reading, accountId: Id, about: About) {
    if (!known.org.objects.Note) return { rows: [], more: 0 };
    const { records, totalSize } = await api.query(legacyQuery('ParentId', [accountId]), about);
    return { rows: records.slice(0, 100).map((record) => legacyRow(known, record)), more: totalSize - 100 };
  }

  return async (accountIds, depth, signal): Promise<Parts> => {
    if (accountIds.length === 0) return { rows: [], more: {}, refused: {} };
    const known = await reading(signal);
    const [only = ''] = accountIds;
    const about =
      depth === 'context'
        ? { purpose: 'context', accountId: only, signal }
        : { purpose: 'portfolio', signal };
    const refused: Partial<Record<ContextPart, SourceError>> = {};
    const withNotes =
      depth === 'context' ? notesOf(known, only, about).catch((error) => refuse(error)) : undefined;
    function refuse(error: unknown) {
      signal.throwIfAborted();
      if (!(error instanceof Error) || error.name !== 'SourceError') throw error;
      refused.notes = error as SourceError;
      return { rows: [], more: 0 };
    }
    const [found, noted] = await Promise.all([
      ask(partQueries(known, accountIds, depth, now()), depth === 'facts', about),
      withNotes,
    ]);
    const more: Partial<Record<ContextPart, number>> = {};
    const rows: Row[] = [...(noted?.rows ?? [])];
    if (noted && noted.more > 0) more.notes = noted.more;
    for (const { asked, records, total, refused: reason } of found) {
      const { part, most } = asked;
      if (reason && part === 'account') throw reason;
      if (reason && part !== 'account') refused[part] = reason;
      const taken = depth === 'facts' ? records : records.slice(0, most);
      rows.push(...taken.flatMap((record) => asked.row(record) ?? []));
      if (depth === 'context' && part !== 'account' && total > taken.length)
        more[part] = (more[part] ?? 0) + total - taken.length;
    }
    return { rows, more, refused };
  };
}
