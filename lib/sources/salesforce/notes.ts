import { z } from 'zod';
import { htmlText } from '../crm/html.ts';
import { originIn } from '../crm/origin.ts';
import { instantOf, textOf } from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import { type About, type Api, queryPath, type Rec, Rows } from './api.ts';
import type { NoteBodies } from './note-bodies.ts';
import { type Reading, rowOf } from './rows.ts';
import { among, select } from './soql.ts';
import { number, text } from './value.ts';

/** Of the newest notes so many are read whole, so many at once: each costs a call. Of the others their beginning is told. */
const [WHOLE, AT_ONCE] = [20, 8];

export const NOTE_FIELDS = [
  'Id',
  'Title',
  'TextPreview',
  'ContentSize',
  'LatestPublishedVersionId',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedDate',
  'SystemModstamp',
];
export const notesQuery = (ids: readonly string[]) =>
  select({ fields: NOTE_FIELDS, from: 'ContentNote', where: [among('Id', ids)] });
export const linksQuery = (
  by: 'ContentDocumentId' | 'LinkedEntityId',
  ids: readonly string[],
  more: readonly string[] = [],
) =>
  select({
    fields: [
      'Id',
      'ContentDocumentId',
      'LinkedEntityId',
      'ContentDocument.CreatedDate',
      'ContentDocument.FileType',
    ],
    from: 'ContentDocumentLink',
    where: [among(by, ids), ...more],
  });

export type Notes = ReturnType<typeof createNotes>;

/** Notes by their ids, as far as they are there. `accountId`: whose they are, where that is known. */
export function createNotes(api: Api, bodies: NoteBodies) {
  async function bodyOf(note: Rec, whole: boolean, about: About): Promise<string> {
    const version = text(note, 'LatestPublishedVersionId') ?? '';
    const known = await bodies.get(version);
    if (known !== undefined) return known;
    if (!whole) return text(note, 'TextPreview') ?? '';
    const path = `/sobjects/ContentNote/${text(note, 'Id')}/Content`;
    const plainText = { bytes: number(note, 'ContentSize') };
    const got = await api.send({ method: 'GET', path, plain: plainText }, about);
    const body = z.string().safeParse(got).data;
    if (body === undefined) return text(note, 'TextPreview') ?? '';
    const plain = htmlText(body);
    await bodies.add(version, plain);
    return plain;
  }

  return async (
    reading: Reading,
    ids: readonly string[],
    accountId: string | null,
    about: About,
  ): Promise<Row<'note'>[]> => {
    if (ids.length === 0) return [];
    const answers = await api.composite(
      [
        { method: 'GET', path: queryPath(notesQuery(ids)), referenceId: 'notes' },
        { method: 'GET', path: queryPath(linksQuery('ContentDocumentId', ids)), referenceId: 'links' },
      ],
      about,
    );
    const refused = answers.get('notes')?.refused ?? answers.get('links')?.refused;
    if (refused) throw refused;
    const recordsOf = async (name: string) => {
      const first = Rows.safeParse(answers.get(name)?.body).data;
      return first ? api.rest(first, about) : [];
    };
    const [found, linked] = await Promise.all(['notes', 'links'].map(recordsOf));
    const links = Map.groupBy(linked ?? [], (link) => text(link, 'ContentDocumentId') ?? '');
    const notes = (found ?? []).toSorted((one, other) => (newer(one, other) ? -1 : 1));
    const rows: Row<'note'>[] = [];
    for (let from = 0; from < notes.length; from += AT_ONCE) {
      const some = notes.slice(from, from + AT_ONCE);
      const read = await Promise.all(some.map((note, at) => bodyOf(note, from + at < WHOLE, about)));
      some.forEach((note, at) => {
        rows.push(
          noteRow(
            reading,
            note,
            read[at] ?? '',
            entitiesOf(links.get(text(note, 'Id') ?? '') ?? []),
            accountId,
          ),
        );
      });
    }
    await bodies.keep();
    return rows;
  };
}

const newer = (one: Rec, other: Rec) => (text(one, 'CreatedDate') ?? '') > (text(other, 'CreatedDate') ?? '');

const entitiesOf = (links: readonly Rec[]) =>
  links
    .toSorted((one, other) => ((text(one, 'Id') ?? '') < (text(other, 'Id') ?? '') ? -1 : 1))
    .flatMap((link) => text(link, 'LinkedEntityId') ?? []);

function noteRow(
  reading: Reading,
  note: Rec,
  whole: string,
  entities: readonly string[],
  accountId: string | null,
): Row<'note'> {
  const { text: body, origin } = originIn(whole);
  const first = (prefix: string) => entities.find((id) => id.startsWith(prefix)) ?? null;
  const [contactId, opportunityId] = [first('003'), first('006')];
  const row = rowOf('note', reading, note, {
    ...{ accountId: accountId ?? first('001'), contactId, opportunityId, origin, body: textOf(body) ?? '' },
    authorId: text(note, 'CreatedById'),
    createdAt: instantOf(text(note, 'CreatedDate')),
  });
  // Its version stands for its text, which is not read each time.
  const own = {
    version: text(note, 'LatestPublishedVersionId'),
    size: number(note, 'ContentSize'),
    contactId,
    opportunityId,
  };
  return { ...row, own };
}
