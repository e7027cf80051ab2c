import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, instant } from '../../tests/builders/clock.ts';
import { buildEntry, buildQueued, uuid } from '../../tests/builders/queued.ts';
import * as build from '../../tests/builders/records.ts';
import { Change, Context } from '../model/index.ts';
import { contextOfNewAccount, overlay, overlayAll, settled } from './overlay.ts';
import { PENDING_VERSION } from './queued.ts';

const moment = { at: instant(0), viewerId: 'own-alex' };

/** What a person sets of a record. */
function fieldsOf(record: object) {
  const {
    id: _i,
    version: _v,
    updatedAt: _u,
    link: _l,
    lastContactAt: _c,
    history: _h,
    updates: _s,
    ...fields
  } = record as never as Record<string, unknown>;
  return fields;
}
const create = (type: string, n: number, record: object) =>
  Change.parse({ id: uuid(n), type: `${type}.create`, recordId: uuid(n + 0x1000), fields: fieldsOf(record) });
const update = (type: string, recordId: string, fields: object) =>
  Change.parse({ id: uuid(7), type: `${type}.update`, recordId, baseVersion: '1', fields });
const remove = (type: string, recordId: string) =>
  Change.parse({ id: uuid(8), type: `${type}.delete`, recordId, baseVersion: '1' });

const context = build.buildContext({
  contacts: [
    build.buildContact({ id: 'con-a', lastContactAt: instant(-3) }),
    build.buildContact({ id: 'con-b', lastContactAt: instant(-9) }),
    build.buildContact({ id: 'con-c', roles: [], lastContactAt: null }),
  ],
  opportunities: [
    build.buildOpportunity({ id: 'opp-a', closeDate: day(5) }),
    build.buildOpportunity({ id: 'opp-b', closeDate: null }),
  ],
  cases: [build.buildCase({ id: 'cas-a' }), build.buildCase({ id: 'cas-b', escalated: false })],
  notes: [
    build.buildNote({ id: 'not-a', createdAt: instant(-1) }),
    build.buildNote({ id: 'not-b', createdAt: instant(-5) }),
  ],
  interactions: [build.buildInteraction({ id: 'int-a', at: instant(-3), contactIds: ['con-a'] })],
  tasks: [build.buildTask({ id: 'tas-a', dueDate: day(3) }), build.buildTask({ id: 'tas-b', dueDate: null })],
});
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => (id.startsWith('0') ? 'new' : id));

describe('a new record stands where its list has it', () => {
  test.each([
    [
      'the newest note first',
      'notes',
      create('note', 1, build.buildNote({ createdAt: instant(0) })),
      'new a b',
    ],
    [
      'an older note among the others',
      'notes',
      create('note', 1, build.buildNote({ createdAt: instant(-2) })),
      'a new b',
    ],
    [
      'an interaction',
      'interactions',
      create('interaction', 1, build.buildInteraction({ at: instant(-7) })),
      'a new',
    ],
    ['a task by when it is due', 'tasks', create('task', 1, build.buildTask({ dueDate: day(1) })), 'new a b'],
    [
      'a task that is due on no day',
      'tasks',
      create('task', 1, build.buildTask({ dueDate: day(9) })),
      'a new b',
    ],
    [
      'a task that is done: nowhere',
      'tasks',
      create('task', 1, build.buildTask({ doneAt: instant(0) })),
      'a b',
    ],
    ['an escalation', 'cases', create('case', 1, build.buildCase({ severity: 'critical' })), 'new a b'],
    [
      'a case below the escalations',
      'cases',
      create('case', 1, build.buildCase({ escalated: false, severity: 'low' })),
      'a b new',
    ],
    [
      'a case that is closed: nowhere',
      'cases',
      create('case', 1, build.buildCase({ status: 'closed' })),
      'a b',
    ],
    [
      'a contact with a role that nobody spoke to',
      'contacts',
      create('contact', 1, build.buildContact()),
      'a b new c',
    ],
    [
      'an opportunity',
      'opportunities',
      create('opportunity', 1, build.buildOpportunity({ closeDate: day(6) })),
      'a new b',
    ],
    [
      'a note of another account: nowhere',
      'notes',
      create('note', 1, build.buildNote({ accountId: 'acc-x' })),
      'a b',
    ],
  ] as const)('%s', (_name, part, change, expected) => {
    const after = overlay(context, change, moment);
    expect(
      idsOf(after[part])
        .map((id) => id.split('-').at(-1))
        .join(' '),
    ).toBe(expected);
    expect(Context.parse(after)).toEqual(after);
  });
});

describe('an edit', () => {
  test.each([
    ['keeps its place', 'notes', update('note', 'not-b', { body: 'x' }), 'not-a not-b'],
    ['moves a task that is due sooner', 'tasks', update('task', 'tas-b', { dueDate: day(1) }), 'tas-b tas-a'],
    ['takes away a task that is done', 'tasks', update('task', 'tas-a', { doneAt: instant(0) }), 'tas-b'],
    ['takes away a case that is closed', 'cases', update('case', 'cas-a', { status: 'closed' }), 'cas-b'],
    [
      'takes away an opportunity that is won',
      'opportunities',
      update('opportunity', 'opp-a', { status: 'won' }),
      'opp-b',
    ],
    [
      'takes away what was moved to another account',
      'notes',
      update('note', 'not-a', { accountId: 'acc-x' }),
      'not-b',
    ],
    [
      'puts a contact who has a role now before one who has none',
      'contacts',
      update('contact', 'con-c', { roles: ['champion'], influence: 'high' }),
      'con-c con-a con-b',
    ],
    ['of what is not listed changes nothing', 'notes', update('note', 'not-z', { body: 'x' }), 'not-a not-b'],
    ['that deletes takes it away', 'notes', remove('note', 'not-a'), 'not-b'],
  ] as const)('%s', (_name, part, change, expected) => {
    const after = overlay(context, change, moment);
    expect(idsOf(after[part]).join(' ')).toBe(expected);
    expect(Context.parse(after)).toEqual(after);
  });

  test('shows what was written, not confirmed yet, and all else as it was', () => {
    const [first, second] = overlay(context, update('note', 'not-a', { body: 'x' }), moment).notes;
    expect(first).toEqual({ ...context.notes[0], body: 'x', version: PENDING_VERSION, updatedAt: moment.at });
    expect(second).toBe(context.notes[1]);
  });

  test('of the account shows in the account, and one of another account does not', () => {
    const change = update('account', context.account.id, { tier: 'Watch' });
    expect(overlay(context, change, moment).account).toMatchObject({
      tier: 'Watch',
      version: PENDING_VERSION,
    });
    expect(overlay(context, update('account', 'acc-x', { tier: 'Watch' }), moment)).toBe(context);
  });
});

describe('when a contact was last spoken to', () => {
  const lasts = (after: Context) =>
    Object.fromEntries(after.contacts.map(({ id, lastContactAt }) => [id, lastContactAt]));
  const meeting = (at: string, contactIds: string[]) =>
    create('interaction', 1, build.buildInteraction({ at, contactIds }));

  test('is raised by what is logged, and the contact moves up', () => {
    const after = overlay(context, meeting(instant(-1), ['con-b', 'con-c']), moment);
    expect(lasts(after)).toMatchObject({ 'con-a': instant(-3), 'con-b': instant(-1), 'con-c': instant(-1) });
    expect(idsOf(after.contacts)).toEqual(['con-b', 'con-a', 'con-c']);
  });

  test.each([
    ['one that was earlier', instant(-20)],
    ['one that is still to come', instant(2)],
  ])('is not changed by %s', (_name, at) => {
    expect(lasts(overlay(context, meeting(at, ['con-a']), moment))).toEqual(lasts(context));
  });

  test('falls back when the last one is deleted, unless there are others that are not listed', () => {
    const gone = remove('interaction', 'int-a');
    expect(lasts(overlay(context, gone, moment))['con-a']).toBe(null);
    const partly = { ...context, more: { interactions: 3 } };
    expect(lasts(overlay(partly, gone, moment))['con-a']).toBe(instant(-3));
  });
});

describe('of all that is in the outbox', () => {
  const note = create('note', 1, build.buildNote({ createdAt: instant(0) }));
  const queued = (over: object) => buildQueued({ change: note, ...over });
  test.each([
    ['what waits is shown', {}, 3],
    ['what was refused stays', { state: 'aside' }, 3],
    ['what was taken back is not', { takenBack: true }, 2],
    ['nor what is for another account', { accountId: 'acc-x' }, 2],
    ['a delete hides its record', { change: remove('note', 'not-a') }, 1],
    ['one that was refused does not', { change: remove('note', 'not-a'), state: 'aside' }, 2],
  ])('%s', (_name, over, notes) => {
    expect(overlayAll(context, [queued(over)]).notes).toHaveLength(notes);
  });

  test('what was taken back is hidden though the source has it already', () => {
    const known = settled(context, note, { recordId: note.recordId, version: '4' }, moment.at);
    expect(known.notes).toHaveLength(3);
    expect(overlayAll(known, [queued({ takenBack: true })]).notes).toHaveLength(2);
  });

  test('an edit of what waits is shown on it', () => {
    const edit = update('note', note.recordId, { body: 'better' });
    const [first] = overlayAll(context, [queued({}), queued({ seq: 2, change: edit })]).notes;
    expect(first).toMatchObject({ body: 'better', version: PENDING_VERSION });
  });
});

describe('once the source has taken it', () => {
  const note = create('note', 1, build.buildNote({ createdAt: instant(0) }));
  const applied = { recordId: note.recordId, version: '4' };

  test('the record has the version of the source, however often it is told', () => {
    const once = settled(context, note, applied, moment.at);
    expect(once.notes[0]?.version).toBe('4');
    expect(settled(once, note, applied, instant(1))).toEqual(once);
    expect(overlay(once, note, moment)).toEqual(once);
  });

  test('what someone has changed since is not put back', () => {
    const newer = {
      ...context,
      notes: [build.buildNote({ id: note.recordId, version: '9', body: 'theirs' })],
    };
    expect(settled(newer, note, applied, moment.at)).toEqual(newer);
  });
});

describe('a new account', () => {
  const change = create('account', 1, build.buildAccount());
  test('can be shown before it is there, and written to', () => {
    const fresh = contextOfNewAccount(change, moment.at);
    expect(Context.parse(fresh)).toEqual(fresh);
    expect(fresh?.account).toMatchObject({ id: change.recordId, version: PENDING_VERSION });
    const note = create('note', 2, build.buildNote({ accountId: change.recordId }));
    expect(fresh && overlay(fresh, note, moment).notes).toHaveLength(1);
  });
  test('is made by no other change', () => {
    expect(contextOfNewAccount(buildEntry().change, moment.at)).toBe(undefined);
  });
});

const days = fc.integer({ min: -60, max: -1 });
const made = fc.oneof(
  days.map((at) => ['note', build.buildNote({ createdAt: instant(at) })] as const),
  fc
    .tuple(days, fc.subarray(['con-a', 'con-b', 'con-c']))
    .map(
      ([at, contactIds]) => ['interaction', build.buildInteraction({ at: instant(at), contactIds })] as const,
    ),
  fc.option(days).map((at) => ['task', build.buildTask({ dueDate: at === null ? null : day(at) })] as const),
  fc
    .tuple(fc.constantFrom('low', 'high', 'critical'), fc.boolean(), days)
    .map(
      ([severity, escalated, at]) =>
        ['case', build.buildCase({ severity, escalated, openedAt: instant(at) })] as const,
    ),
  fc
    .tuple(fc.constantFrom(null, 'high', 'low'), fc.constantFrom('Ada', 'Bo'))
    .map(([influence, name]) => ['contact', build.buildContact({ influence, name })] as const),
);
const creates = fc
  .array(made, { minLength: 1, maxLength: 130 })
  .map((list) => list.map(([type, record], n) => create(type, n + 1, record)));
const parts = ['contacts', 'cases', 'notes', 'interactions', 'tasks'] as const;
const all = (changes: readonly Change[], from = context) =>
  changes.reduce((before, change) => overlay(before, change, moment), from);

test('new records come to the same lists in whatever order they are laid on, and none is dropped', () => {
  fc.assert(
    fc.property(creates, fc.integer(), (changes, turn) => {
      const cut = Math.abs(turn) % changes.length;
      const turned = [...changes.slice(cut), ...changes.slice(0, cut)].reverse();
      const [one, other] = [all(changes), all(turned)];
      for (const part of parts) {
        const count = one[part].length + (one.more[part] ?? 0);
        const before = context[part].length;
        const added = changes.filter(({ type }) => part.startsWith(type.split('.')[0] ?? '')).length;
        expect(count).toBe(before + added);
        if (!one.more[part]) expect(one[part]).toEqual(other[part]);
      }
      expect(Context.safeParse(one).success).toBe(true);
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('a list that is full counts what it has no room for, and still shows what was just written', () => {
  const notes = Array.from({ length: 100 }, (_, n) =>
    build.buildNote({ id: `not-${n}`, createdAt: instant(-n) }),
  );
  const old = create('note', 1, build.buildNote({ createdAt: instant(-500) }));
  const after = overlay({ ...context, notes }, old, moment);
  expect([after.notes.length, after.notes.at(-1)?.id, after.more.notes]).toEqual([100, old.recordId, 1]);
});
