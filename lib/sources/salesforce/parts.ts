import type { ContextPart, Id } from '../../model/index.ts';
import type { Depth, Parts, Row, Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import { type About, type Api, QUERIES, queryPath, type Rec, Rows } from './api.ts';
import { isStale } from './dialect.ts';
import { legacyQuery, legacyRow } from './legacy-notes.ts';
import { linksQuery, type Notes } from './notes.ts';
import { type Asked, partQueries } from './part-queries.ts';
import type { Readings } from './readings.ts';
import { isId } from './references.ts';
import type { Reading } from './rows.ts';
import { text } from './value.ts';

/** The newest notes of an account that are told. */
const NOTES = 100;

interface Found {
  readonly asked: Asked;
  readonly records: readonly Rec[];
  readonly total: number;
  readonly refused?: SourceError;
}

export function createParts(api: Api, readings: Readings, notes: Notes, now: () => number): Vendor['parts'] {
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
    const first = parse(Rows, answer.body);
    const records = await api.rest(first, about, whole ? undefined : asked.most);
    return { asked, records, total: first.totalSize };
  }

  async function notesOf(known: Reading, accountId: Id, about: About) {
    if (!known.org.objects.ContentNote) return legacy(known, accountId, about);
    const soql = linksQuery('LinkedEntityId', [accountId], ["ContentDocument.FileType = 'SNOTE'"]);
    const links = await api.everything(`${soql} ORDER BY ContentDocument.CreatedDate DESC, Id DESC`, about);
    const ids = [...new Set(links.flatMap((link) => text(link, 'ContentDocumentId') ?? []))];
    return { rows: await notes(known, ids.slice(0, NOTES), accountId, about), more: ids.length - NOTES };
  }

  async function legacy(known: Reading, accountId: Id, about: About) {
    if (!known.org.objects.Note) return { rows: [], more: 0 };
    const first = await api.query(legacyQuery('ParentId', [accountId]), about);
    const records = await api.rest(first, about, NOTES);
    const rows = records.slice(0, NOTES).map((record) => legacyRow(known, record));
    return { rows, more: first.totalSize - NOTES };
  }

  return async (given, depth, signal): Promise<Parts> => {
    // What Salesforce has never given it would refuse together with all the others.
    const accountIds = given.filter(isId);
    if (accountIds.length === 0) return { rows: [], more: {}, refused: {} };
    const lacks = ({ refused }: Parts) => Object.values(refused).some(isStale);
    return readings.use((known) => partsOf(known, accountIds, depth, signal), signal, lacks);
  };

  async function partsOf(
    known: Reading,
    accountIds: readonly Id[],
    depth: Depth,
    signal: AbortSignal,
  ): Promise<Parts> {
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
      if (!(error instanceof SourceError)) throw error;
      refused.notes = error;
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
  }
}
