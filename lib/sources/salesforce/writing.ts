import { z } from 'zod';
import type { Id, Note, Opportunity, RecordKind } from '../../model/index.ts';
import { textHtml } from '../crm/html.ts';
import { withOrigin } from '../crm/origin.ts';
import type { Fields, Row, Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import { type About, type Api, refusalIn, type Sub } from './api.ts';
import { roles, wordFor } from './choices.ts';
import {
  accountValues,
  caseValues,
  contactValues,
  interactionValues,
  objectOf,
  opportunityValues,
  refuse,
  taskValues,
  type Values,
} from './fields.ts';
import { fieldIn } from './org.ts';
import { explained, refuseStrange } from './references.ts';
import type { Reading } from './rows.ts';
import { among, select } from './soql.ts';
import { text } from './value.ts';

type Given = Readonly<Record<string, unknown>>;
type Writing = Pick<Vendor, 'create' | 'update' | 'remove'>;

const Made = z.object({ id: z.string() });
/** Requests beside the one of the record itself that one request takes. */
const BESIDE = 24;

export function createWriting(api: Api, reading: (signal: AbortSignal) => Promise<Reading>): Writing {
  /** What is refused is told by our names of fields. */
  async function attempt<T>(
    work: () => Promise<T>,
    ours: Values['ours'],
    fields: object,
    about: About,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw await explained(api, named(error, ours), fields, about);
    }
  }
  async function together(subs: readonly Sub[], about: About) {
    const answers = await api.composite(subs, about, { allOrNone: true });
    const refused = refusalIn(answers);
    if (refused) throw refused;
    return answers;
  }

  return {
    async create(kind, fields, { changeId, accountId }, signal) {
      refuseStrange(fields);
      const known = await reading(signal);
      const about = { purpose: 'change', accountId, signal };
      if (kind === 'note') return createNote(known, fields as Fields<'note'>, about);
      const { object, values, ours } = valuesOf(known, kind, fields, fields, true);
      const key = known.mapping.changeId;
      const keyed = key && fieldIn(known.org, object, key) ? { [key]: changeId } : {};
      const beside = rolesOf(known, kind, fields);
      return attempt(
        async () => {
          const body = { ...values, ...keyed };
          if (beside.length === 0) {
            const answer = await api.send(
              { method: 'POST', path: `/sobjects/${object}`, body, write: true },
              about,
            );
            return parse(Made, answer, 'outcome-unknown').id;
          }
          const made: Sub = { method: 'POST', path: `/sobjects/${object}`, referenceId: 'made', body };
          const answers = await together([made, ...beside], about);
          return parse(Made, answers.get('made')?.body, 'outcome-unknown').id;
        },
        ours,
        fields,
        about,
      );
    },
    async update(kind, fields, before, signal) {
      const changed = changedOf(fields, before.record);
      refuseStrange(changed);
      const known = await reading(signal);
      const about = { purpose: 'change', accountId: accountOf(before.record), signal };
      if (kind === 'note') return updateNote(known, changed as Fields<'note'>, before as Row<'note'>, about);
      const whole = { ...before.record, ...changed };
      if (kind === 'interaction' && 'kind' in changed) throw refuse('kind');
      const { object, values, ours } = valuesOf(known, kind, changed, whole, false, before.record.id);
      const path = `/sobjects/${object}/${before.record.id}`;
      const beside =
        kind === 'opportunity' && 'contacts' in changed
          ? await otherRoles(known, before.record.id, changed as Partial<Opportunity>, about)
          : [];
      const headers = { 'If-Unmodified-Since': new Date(before.record.updatedAt).toUTCString() };
      await attempt(
        async () => {
          if (Object.keys(values).length > 0)
            await api.send({ method: 'PATCH', path, body: values, headers, write: true }, about);
          if (beside.length > 0) await together(beside, about);
        },
        ours,
        changed,
        about,
      );
    },
    async remove(kind, before, signal) {
      const about = { purpose: 'change', accountId: accountOf(before.record), signal };
      const object = kind === 'note' ? noteObject(await reading(signal)) : objectFor(kind, before.record.id);
      await api.send(
        { method: 'DELETE', path: `/sobjects/${object}/${before.record.id}`, write: true },
        about,
      );
    },
  };

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

  async function otherRoles(
    known: Reading,
    id: Id,
    { contacts = [] }: Partial<Opportunity>,
    about: About,
  ): Promise<Sub[]> {
    const query = select({
      fields: ['Id', 'ContactId', 'Role'],
      from: 'OpportunityContactRole',
      where: [among('OpportunityId', [id])],
    });
    const there = await api.everything(query, about);
    const wanted = new Map(contacts.map((one) => [one.contactId, one]));
    const path = '/sobjects/OpportunityContactRole';
    const gone = there.filter((one) => !wanted.has(text(one, 'ContactId') ?? ''));
    const kept = there.filter((one) => wanted.has(text(one, 'ContactId') ?? ''));
    const fresh = contacts.filter(
      ({ contactId }) => !there.some((one) => text(one, 'ContactId') === contactId),
    );
    const subs: Sub[] = [
      ...gone.map(
        (one, at): Sub => ({
          method: 'DELETE',
          path: `${path}/${text(one, 'Id')}`,
          referenceId: `gone${at}`,
        }),
      ),
      ...kept.flatMap((one, at): Sub[] => {
        const Role = roleWord(known, wanted.get(text(one, 'ContactId') ?? '')?.role ?? null);
        return Role === text(one, 'Role')
          ? []
          : [
              {
                method: 'PATCH',
                path: `${path}/${text(one, 'Id')}`,
                referenceId: `kept${at}`,
                body: { Role },
              },
            ];
      }),
      ...fresh.map(
        ({ contactId, role }, at): Sub => ({
          method: 'POST',
          path,
          referenceId: `role${at}`,
          body: { OpportunityId: id, ContactId: contactId, Role: roleWord(known, role) },
        }),
      ),
    ];
    if (subs.length > BESIDE) throw refuse('contacts');
    return subs;
  }
}

const noteObject = ({ org }: Reading) => (org.objects.ContentNote ? 'ContentNote' : 'Note');
const objectFor = (kind: RecordKind, id: Id) =>
  objectOf[kind] ?? (id.startsWith('00U') ? 'Event' : id.startsWith('02s') ? 'EmailMessage' : 'Task');
const accountOf = (record: { id: Id; accountId?: Id } | { id: Id }): Id =>
  'accountId' in record && record.accountId ? record.accountId : record.id;

const linkSub = (LinkedEntityId: Id, ContentDocumentId: string, at: number): Sub => ({
  method: 'POST',
  path: '/sobjects/ContentDocumentLink',
  referenceId: `link${at}`,
  body: { ContentDocumentId, LinkedEntityId, ShareType: 'V' },
});

function noteValues(known: Reading, { body = '', origin = null }: Partial<Note>): Given {
  const whole = withOrigin(body, origin);
  const isPlain = noteObject(known) === 'Note';
  const Title = (body.trim().split('\n')[0] ?? '').trim().slice(0, isPlain ? 80 : 255) || '…';
  if (isPlain) return { Title, Body: whole };
  return { Title, Content: base64(textHtml(whole)) };
}

const base64 = (words: string) =>
  btoa(Array.from(new TextEncoder().encode(words), (byte) => String.fromCharCode(byte)).join(''));

function rolesOf(known: Reading, kind: RecordKind, fields: Given): Sub[] {
  const contacts = kind === 'opportunity' ? ((fields as Partial<Opportunity>).contacts ?? []) : [];
  if (contacts.length > BESIDE || (contacts.length > 0 && !known.org.objects.OpportunityContactRole))
    throw refuse('contacts');
  return contacts.map(
    ({ contactId, role }, at): Sub => ({
      ...{ method: 'POST', path: '/sobjects/OpportunityContactRole', referenceId: `role${at}` },
      body: { OpportunityId: '@{made.id}', ContactId: contactId, Role: roleWord(known, role) },
    }),
  );
}

const roleWord = ({ org }: Reading, role: keyof typeof roles | null) =>
  role &&
  wordFor(
    role,
    roles,
    fieldIn(org, 'OpportunityContactRole', 'Role')?.picklistValues.map(({ value }) => value) ?? [],
  );

function valuesOf(
  known: Reading,
  kind: RecordKind,
  fields: Given,
  whole: Given,
  isNew: boolean,
  id = '',
): Values & { object: string } {
  if (kind === 'account') return { object: 'Account', ...accountValues(known, fields, isNew) };
  if (kind === 'contact') return { object: 'Contact', ...contactValues(known, fields) };
  if (kind === 'opportunity') return { object: 'Opportunity', ...opportunityValues(known, fields, isNew) };
  if (kind === 'case') return { object: 'Case', ...caseValues(known, fields, isNew) };
  if (kind === 'task') return { object: 'Task', ...taskValues(known, fields, isNew) };
  if (kind !== 'interaction' || id.startsWith('02s')) throw refuse('kind');
  return {
    object: whole.kind === 'meeting' ? 'Event' : 'Task',
    ...interactionValues(known, fields, whole, isNew),
  };
}

const changedOf = (fields: Given, before: object): Given =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify((before as Given)[name]),
    ),
  );

function named(error: unknown, ours: Values['ours']): unknown {
  if (!(error instanceof SourceError) || error.fault.kind !== 'rejected') return error;
  const fields = Object.fromEntries(
    Object.entries(error.fault.fields).flatMap(([field, words]) =>
      ours[field] ? [[ours[field], words]] : [],
    ),
  );
  return new SourceError({ kind: 'rejected', fields }, error.message, { cause: error });
}
