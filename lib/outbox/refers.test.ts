import { describe, expect, test } from 'vitest';
import { buildNote, buildOpportunity } from '../../tests/builders/records.ts';
import { Change } from '../model/index.ts';
import { idsIn, refersTo, waitsFor } from './refers.ts';

const X = '00000000-0000-4000-8000-00000000000a';
const Y = '00000000-0000-4000-8000-00000000000b';

const change = (type: string, recordId: string, fields?: object) =>
  Change.parse({
    id: crypto.randomUUID(),
    type,
    recordId,
    ...(!type.endsWith('.create') && { baseVersion: '1' }),
    ...(!type.endsWith('.delete') && { fields: fields ?? {} }),
  });

const bare = ({
  id: _,
  version: _v,
  updatedAt: _u,
  link: _l,
  history: _h,
  ...fields
}: Record<string, unknown>) => fields;
const note = (over: object) => change('note.create', Y, { ...bare(buildNote()), ...over });

const cases: [name: string, change: Change, isReferring: boolean][] = [
  ['its own record', change('note.delete', X), true],
  ['another record', change('note.delete', Y), false],
  ['the account of a note', note({ accountId: X }), true],
  ['the contact of a note', note({ contactId: X }), true],
  ['the opportunity of a note', note({ opportunityId: X }), true],
  ['the author of a note, who is nobody that is made here', note({ authorId: X }), false],
  ['a note that only says the id', note({ body: X, accountId: 'a', contactId: null }), false],
  ['the parent of an account', change('account.update', Y, { parentId: X }), true],
  ['whom a contact reports to', change('contact.update', Y, { reportsToId: X }), true],
  ['one of the people of a meeting', change('interaction.update', Y, { contactIds: ['b', X] }), true],
  ['nobody of a meeting', change('interaction.update', Y, { contactIds: ['b'] }), false],
  [
    'a contact of an opportunity',
    change('opportunity.update', Y, { contacts: [{ contactId: X, role: null }] }),
    true,
  ],
  ['an opportunity without contacts', change('opportunity.update', Y, { contacts: [] }), false],
  ['a new opportunity', change('opportunity.create', Y, { ...bare(buildOpportunity()), accountId: X }), true],
];

describe('what a change refers to', () => {
  test.each(cases)('%s', (_name, one, isReferring) => {
    expect(refersTo(one, X)).toBe(isReferring);
  });

  test('each id is named once, its own first', () => {
    expect(idsIn(change('account.update', X, { parentId: X }))).toEqual([X]);
    expect(idsIn(note({ accountId: X, contactId: X, opportunityId: null }))).toEqual([Y, X]);
  });
});

const waits: [name: string, later: Change, earlier: Change, isWaiting: boolean][] = [
  ['the record that is yet to be made', note({ contactId: X }), { ...note({}), recordId: X }, true],
  ['a record that is only changed', note({ accountId: X }), change('account.update', X), false],
  ['a record that is only deleted', note({ contactId: X }), change('task.delete', X), false],
  ['an earlier change of the same record', change('note.update', X), change('note.update', X), true],
  ['a change of another record', change('note.update', X), change('note.update', Y), false],
  [
    'a change that refers to it, the other way round',
    { ...note({}), recordId: X },
    note({ contactId: X }),
    false,
  ],
];

test.each(waits)('%s: a later change waits for it or not', (_name, later, earlier, isWaiting) => {
  expect(waitsFor(later, earlier)).toBe(isWaiting);
});
