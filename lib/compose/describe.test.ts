import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import * as build from '../../tests/builders/records.ts';
import { t } from '../i18n/index.ts';
import { Change } from '../model/index.ts';
import { describe, wordsOf } from './describe.ts';
import { choices } from './labels.ts';

const ids = { id: '00000000-0000-4000-8000-000000000001', recordId: '00000000-0000-4000-8000-000000000002' };
const fieldsOf = (record: object) => {
  const { id, version, updatedAt, link, lastContactAt, history, updates, ...fields } = record as Record<
    string,
    unknown
  >;
  return fields;
};
const change = (type: string, record: object): Change =>
  Change.parse({
    ...ids,
    type,
    ...(type.endsWith('.create') ? {} : { baseVersion: '7' }),
    ...(type.endsWith('.delete') ? {} : { fields: fieldsOf(record) }),
  });
const names = (id: string) =>
  new Map([
    ['acc-arden', 'Arden Medical'],
    ['own-alex', 'Alex Reuter'],
  ]).get(id);
const textOf = (one: Change) => JSON.stringify(describe(one, names));

group('what will be sent', () => {
  test('is said line by line', () => {
    const note = build.buildNote({
      createdAt: '2026-11-24T13:30:05.123Z',
      origin: { title: 'QBR', link: 'https://a.b/c' },
    });
    const { title, fields } = describe(change('note.create', note), names);
    expect(title).toBe('Note');
    expect(fields).toEqual([
      { label: 'Account', value: 'Arden Medical' },
      { label: 'Note', value: note.body },
      { label: 'Contact', value: 'none' },
      { label: 'Opportunity', value: 'none' },
      { label: 'Author', value: 'Alex Reuter' },
      { label: 'Written', value: expect.stringMatching(/^\w{3},? 2\d Nov 2026, \d\d:\d0:05 (GMT|UTC)/) },
      { label: 'Begun beside', value: 'QBR' },
      { label: 'Link to where it was begun', value: 'https://a.b/c' },
      { label: 'Id of the record', value: ids.recordId },
      { label: 'Id of this change', value: ids.id },
    ]);
  });

  test.each([
    ['interaction.create', build.buildInteraction({ kind: 'linkedin' }), 'LinkedIn message'],
    ['task.create', build.buildTask(), 'Promise'],
    ['task.create', build.buildTask({ kind: 'task' }), 'Task'],
    ['case.create', build.buildCase(), 'Escalation'],
    ['case.create', build.buildCase({ escalated: false }), 'Case'],
    ['contact.create', build.buildContact(), 'Contact'],
    ['account.create', build.buildAccount(), 'Account'],
    ['opportunity.create', build.buildOpportunity(), 'Opportunity'],
    ['contract.create', build.buildContract(), 'Contract'],
    ['initiative.create', build.buildInitiative(), 'Initiative'],
    ['note.update', { body: 'x' }, 'Change to a note'],
    ['interaction.delete', {}, 'Deletion of an interaction'],
  ])('is called by its kind: %s', (type, record, title) =>
    expect(describe(change(type, record), names).title).toBe(title),
  );

  test('of a change is what it changes, and of which version', () =>
    expect(describe(change('task.update', { dueDate: '2026-12-09', doneAt: null }), names).fields).toEqual([
      { label: 'Due', value: expect.stringMatching(/^Wed,? 9 Dec 2026$/) },
      { label: 'Done', value: 'none' },
      { label: 'Id of the record', value: ids.recordId },
      { label: 'Version that it changes', value: '7' },
      { label: 'Id of this change', value: ids.id },
    ]));

  test('of an opportunity has the reason, and of an initiative the whole update', () => {
    const why = { ...change('opportunity.update', { stage: 'Verbal' }), reason: 'Board said yes' } as Change;
    expect(describe(why, names).fields).toContainEqual({ label: 'Reason', value: 'Board said yes' });
    expect(wordsOf(why)).toBe('Board said yes');
    const update = build.buildInitiativeUpdate({ body: 'For them', internal: 'For us' });
    const said = { ...change('initiative.update', { progress: 60 }), update } as Change;
    for (const value of [update.id, update.body, update.internal, String(update.progress)])
      expect(describe(said, names).fields.map((line) => line.value)).toContain(value);
    expect(wordsOf(said)).toBe('For them\nFor us');
  });

  test('of an opportunity has who is in it, and its money to the cent', () => {
    const contacts = [
      { contactId: 'con-1', role: 'champion' as const },
      { contactId: 'con-2', role: null },
    ];
    const record = build.buildOpportunity({ contacts, amount: { amount: 640000.05, currency: 'EUR' } });
    expect(describe(change('opportunity.create', record), names).fields).toEqual(
      expect.arrayContaining([
        { label: 'Contacts', value: 'con-1: Champion, con-2: none' },
        { label: 'Amount', value: '640000.05' },
        { label: 'Currency', value: 'EUR' },
      ]),
    );
  });
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const id = fc.string({ unit: fc.constantFrom('a', 'b', '7', '-'), minLength: 12, maxLength: 20 });
const instant = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((second) => new Date(second * 1000).toISOString());
const day = instant.map((at) => at.slice(0, 10));
const link = id.map((part) => `https://x.example/${part}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);

const records = {
  note: fc.record({
    accountId: id,
    contactId: maybe(id),
    opportunityId: maybe(id),
    body: text,
    authorId: maybe(id),
    createdAt: instant,
    origin: maybe(fc.record({ title: text, link: maybe(link) })),
  }),
  interaction: fc.record({
    accountId: id,
    kind: fc.constantFrom('email', 'call', 'meeting', 'linkedin'),
    direction: fc.constantFrom('in', 'out', null),
    at: instant,
    subject: text,
    summary: maybe(text),
    contactIds: fc.array(id),
    ownerId: maybe(id),
    originLink: maybe(link),
  }),
  task: fc.record({
    accountId: id,
    contactId: maybe(id),
    subject: text,
    kind: fc.constantFrom('task', 'we-owe', 'they-owe'),
    dueDate: maybe(day),
    doneAt: maybe(instant),
    assigneeId: maybe(id),
  }),
  case: fc.record({
    accountId: id,
    subject: text,
    status: fc.constantFrom('open', 'waiting', 'closed'),
    severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
    escalated: fc.boolean(),
    openedAt: instant,
    closedAt: maybe(instant),
    nextUpdateAt: maybe(instant),
    ownerId: maybe(id),
  }),
  contact: fc.record({
    accountId: id,
    name: text,
    givenName: maybe(text),
    familyName: maybe(text),
    emails: fc.array(
      id.map((mailbox) => `${mailbox}@x.example`),
      { maxLength: 5 },
    ),
    phones: fc.array(id, { maxLength: 5 }),
    title: maybe(text),
    linkedinSlug: maybe(id),
    roles: fc.uniqueArray(fc.constantFrom('user', 'blocker', 'decision-maker')),
    influence: fc.constantFrom('high', 'medium', 'low', null),
    stance: fc.constantFrom('supporter', 'neutral', 'sceptic', 'opponent', null),
    reportsToId: maybe(id),
  }),
  account: fc.record({
    name: text,
    domains: fc.array(
      id.map((label) => `x${label}x.example`),
      { maxLength: 5 },
    ),
    aliasDomains: fc.array(
      id.map((label) => `y${label}y.example`),
      { maxLength: 5 },
    ),
    website: maybe(link),
    linkedinSlug: maybe(id),
    linkedinId: maybe(fc.integer({ min: 1 }).map(String)),
    industry: maybe(text),
    tier: maybe(text),
    ownerId: maybe(id),
    territory: maybe(text),
    parentId: maybe(id),
    health: maybe(
      fc.record({ score: fc.integer({ min: 0, max: 100 }), trend: fc.constantFrom('up', 'down') }),
    ),
  }),
};
const kinds = Object.keys(records) as (keyof typeof records)[];
const changes = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc
      .constantFrom('create', 'update')
      .chain((act) =>
        (records[kind] as fc.Arbitrary<object>).map((record) => change(`${kind}.${act}`, record)),
      ),
  );

/** Every value of a change that is no list and has no parts, with where it stands. */
function leavesOf(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, path));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, path ? `${path}.${name}` : name));
}

const isDate = (path: string) => /(^a|A)t$|Date$/.test(path);

test('every value of a change occurs in what is said of it: words as they are, choices in words', () => {
  fc.assert(
    fc.property(changes, (one) => {
      const said = describe(one, () => undefined).fields.map(({ value }) => value);
      for (const [path, leaf] of leavesOf({
        ...('fields' in one ? one.fields : {}),
        id: one.id,
        recordId: one.recordId,
      })) {
        if (isDate(path) && leaf !== null) continue;
        const words =
          typeof leaf === 'boolean' ? (leaf ? 'yes' : 'no') : leaf === null ? 'none' : String(leaf);
        const key = choices[path]?.[words];
        const expected = key ? t(key) : words;
        expect(
          said.some((value) => value.includes(expected)),
          `${path}: ${expected}`,
        ).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('two changes that differ by a second, a day or a choice are not said alike', () => {
  fc.assert(
    fc.property(changes, changes, (one, other) => {
      if (one.type !== other.type || !('fields' in one) || !('fields' in other)) return;
      for (const [name, value] of Object.entries(other.fields)) {
        const changed = { ...one, fields: { ...one.fields, [name]: value } } as Change;
        const isSame = JSON.stringify(changed) === JSON.stringify(one);
        expect(textOf(changed) === textOf(one), `${name}: ${JSON.stringify(value)}`).toBe(isSame);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['note.create', build.buildNote({ body: 'Line one\n\nLine two' }), 'Line one\n\nLine two'],
  ['interaction.create', build.buildInteraction({ subject: 'ROI', summary: 'We spoke.' }), 'ROI\nWe spoke.'],
  ['task.update', { dueDate: '2026-12-09' }, '2026-12-09'],
  [
    'contact.create',
    build.buildContact({ emails: ['a@b.c', 'd@e.f'], title: null }),
    'Maria Lopes\na@b.c, d@e.f',
  ],
  ['note.delete', {}, ''],
])('the words of a change can be taken elsewhere: %s', (type, record, words) =>
  expect(wordsOf(change(type, record))).toBe(words),
);
