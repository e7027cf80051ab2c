import { z } from 'zod';
import type { Id, Note } from '../../model/index.ts';
import { textHtml } from '../crm/html.ts';
import { withOrigin } from '../crm/origin.ts';
import type { Fields, Row } from '../crm/vendor.ts';
import { parse } from '../parse.ts';
import type { About, Api, Sub } from './api.ts';
import type { Attempts } from './attempt.ts';
import { refuse } from './fields.ts';
import type { Reading } from './rows.ts';
import { among, select } from './soql.ts';
import { text } from './value.ts';

const Made = z.object({ id: z.string() });

/** A note is a document with links to what it is about; or one text about one record, where the newer kind is off. */
export function createNoteWriting(api: Api, { attempt, together }: Attempts) {
  return { createNote, updateNote };

  async function createNote(known: Reading, fields: Fields<'note'>, about: About): Promise<Id> {
    const { org } = known;
    // Salesforce writes a note in the name of who is signed in.
    if (fields.authorId && fields.authorId !== org.userId) throw refuse('authorId');
    const values = noteValues(known, fields);
    const linked = [fields.accountId, fields.contactId, fields.opportunityId].filter(
      (id) => id !== undefined && id !== null,
    );
    const ours = { ParentId: 'accountId', Title: 'body', Body: 'body', Content: 'body' };
    return attempt(
      async () => {
        if (noteObject(known) === 'Note') {
          if (linked.length > 1) throw refuse(fields.contactId ? 'contactId' : 'opportunityId');
          const body = { ...values, ParentId: fields.accountId };
          return parse(
            Made,
            await api.send({ method: 'POST', path: '/sobjects/Note', body, write: true }, about),
            'outcome-unknown',
          ).id;
        }
        const note: Sub = {
          method: 'POST',
          path: '/sobjects/ContentNote',
          referenceId: 'note',
          body: values,
        };
        const answers = await together(
          [note, ...linked.map((id, at) => linkSub(id, '@{note.id}', at))],
          about,
        );
        return parse(Made, answers.get('note')?.body, 'outcome-unknown').id;
      },
      ours,
      fields,
      about,
    );
  }

  async function updateNote(
    known: Reading,
    changed: Fields<'note'>,
    before: Row<'note'>,
    about: About,
  ): Promise<void> {
    if ('authorId' in changed) throw refuse('authorId');
    const { id } = before.record;
    const object = noteObject(known);
    const subs: Sub[] = [];
    if ('body' in changed || 'origin' in changed)
      subs.push({
        method: 'PATCH',
        path: `/sobjects/${object}/${id}`,
        referenceId: 'note',
        body: noteValues(known, { ...before.record, ...changed }),
      });
    for (const [at, field] of (['accountId', 'contactId', 'opportunityId'] as const).entries()) {
      if (!(field in changed)) continue;
      if (object === 'Note') throw refuse(field);
      const to = changed[field];
      if (to) subs.push(linkSub(to, id, at));
      const from = before.record[field];
      if (!from) continue;
      const query = select({
        fields: ['Id'],
        from: 'ContentDocumentLink',
        where: [among('ContentDocumentId', [id]), among('LinkedEntityId', [from])],
      });
      for (const link of await api.everything(query, about))
        subs.push({
          method: 'DELETE',
          path: `/sobjects/ContentDocumentLink/${text(link, 'Id')}`,
          referenceId: `unlink${at}`,
        });
    }
    if (subs.length > 0) await attempt(() => together(subs, about), {}, changed, about);
  }
}

export const noteObject = ({ org }: Reading) => (org.objects.ContentNote ? 'ContentNote' : 'Note');
const linkSub = (LinkedEntityId: Id, ContentDocumentId: string, at: number): Sub => ({
  method: 'POST',
  path: '/sobjects/ContentDocumentLink',
  referenceId: `link${at}`,
  body: { ContentDocumentId, LinkedEntityId, ShareType: 'V' },
});

function noteValues(
  known: Reading,
  { body = '', origin = null }: Partial<Note>,
): Readonly<Record<string, unknown>> {
  const whole = withOrigin(body, origin);
  const isPlain = noteObject(known) === 'Note';
  const Title = (body.trim().split('\n')[0] ?? '').trim().slice(0, isPlain ? 80 : 255) || '…';
  if (isPlain) return { Title, Body: whole };
  return { Title, Content: base64(textHtml(whole)) };
}

const base64 = (words: string) =>
  btoa(Array.from(new TextEncoder().encode(words), (byte) => String.fromCharCode(byte)).join(''));
