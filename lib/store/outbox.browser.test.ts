import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  accountEdit,
  buildEntry,
  ME,
  newContact,
  newNote,
  noteEdit,
  opening,
  troubleOf,
} from '../../tests/builders/outbox.ts';
import type { Change } from '../model/index.ts';
import { PENDING_VERSION, type Queued } from '../outbox/queued.ts';
import { atomically } from './atomic.ts';
import { createDatabase } from './database.ts';
import { createStore } from './index.ts';
import { beginIn } from './outbox-outcome.ts';
import { readItem } from './outbox-read.ts';

// These run in Chromium against its own IndexedDB. A new store is a worker that has lost its memory.

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name));
const alone = { draftId: null, replaces: null };
const R = '00000000-0000-4000-8000-00000000000a';
const applied = (version: string, recordId = R) => ({ recordId, version });
const ids = (items: readonly (Queued | undefined)[]) => items.map((item) => item?.change.id);

/** Whose turn it is; it is not begun. */
async function next(accountId = 'a') {
  let head: Queued | undefined;
  const mayGo = (item: Queued) => {
    head = item;
    return false;
  };
  expect((await open().outbox.take({ connection: ME, accountId }, 5, mayGo)).item).toBeUndefined();
  return head;
}

/** Begins one, whether or not its turn has come. */
const began = (seq: number, at: number) =>
  atomically(createDatabase(name), ['outbox', 'sent'], 'relaxed', async (transaction) => {
    const item = readItem(await transaction.objectStore('outbox').get(seq));
    return item && beginIn(transaction, item, at);
  });

/** Adds them all at once, at most four; answers their numbers. */
async function add(...changes: Change[]): Promise<[number, number, number, number]> {
  const { outbox } = open();
  await outbox.add(
    changes.map((change) => buildEntry(change)),
    alone,
  );
  const all = await outbox.all();
  const seqOf = (at: number) => all.find(({ change }) => change.id === changes[at]?.id)?.seq ?? -1;
  return [seqOf(0), seqOf(1), seqOf(2), seqOf(3)];
}

/** Sent, with an answer that never came. */
async function lose(seq: number) {
  await began(seq, 1);
  await open().outbox.postpone(seq, 9, troubleOf('outcome-unknown'));
}

/** For a source beside, which can't be had; `untouched`: nor has it been asked. */
async function leaveBeside(seq: number, untouched = true) {
  await began(seq, 1);
  await open().outbox.postpone(seq, 9, { ...troubleOf('away'), untouched });
}

async function refuse(seq: number) {
  await began(seq, 1);
  await open().outbox.setAside(seq, troubleOf('rejected'));
}

async function send(seq: number, version = 'v1') {
  await began(seq, 1);
  await open().outbox.done(seq, applied(version));
}

const noteDeletion = (recordId: string): Change => ({
  id: crypto.randomUUID(),
  type: 'note.delete',
  recordId,
  baseVersion: 'v1',
});

describe('adding', () => {
  test('changes are there in their order for a worker that was just started', async () => {
    const changes = [newNote(), newNote(), newNote()];
    expect(
      await open().outbox.add(
        changes.map((change) => buildEntry(change)),
        alone,
      ),
    ).toBe('added');
    const all = await open().outbox.all();
    expect(ids(all)).toEqual(changes.map(({ id }) => id));
    expect(all[0]).toMatchObject({ state: 'waiting', tries: 0, trouble: null, takenBack: false });
    expect(await open().outbox.get(all[1]?.seq ?? -1)).toEqual(all[1]);
    expect(await open().outbox.get(4711)).toBeUndefined();
  });

  test('the draft goes with it, and with a repetition of it', async () => {
    const { drafts, outbox } = open();
    const entry = buildEntry(newNote());
    const first = (await drafts.open(opening())).draft.id;
    expect(await outbox.add([entry], { draftId: first, replaces: null })).toBe('added');
    const second = (await drafts.open(opening())).draft.id;
    expect(second).not.toBe(first);
    expect(await outbox.add([entry], { draftId: second, replaces: null })).toBe('known');
    expect(await drafts.list(opening())).toEqual([]);
    expect(await outbox.all()).toHaveLength(1);
  });

  test('what was sent meanwhile is known as well', async () => {
    const change = newNote();
    const [seq] = await add(change);
    await send(seq);
    expect(await open().outbox.add([buildEntry(change)], alone)).toBe('known');
    expect(await open().outbox.all()).toEqual([]);
  });

  test('of several, only those that are new are added', async () => {
    const [known, fresh] = [newNote(), newNote()];
    await add(known);
    expect(await open().outbox.add([buildEntry(known), buildEntry(fresh)], alone)).toBe('added');
    expect(ids(await open().outbox.all())).toEqual([known.id, fresh.id]);
  });

  const replaceable: [name: string, befall: (seq: number) => Promise<unknown>, isReplaced: boolean][] = [
    ['waiting and never tried', async () => undefined, true],
    ['aside', refuse, true],
    ['just being sent', (seq) => began(seq, 1), false],
    ['waiting after a try that may have been taken', lose, false],
    ['sent', send, false],
    ['discarded', (seq) => open().outbox.discard(seq), false],
  ];

  test.each(replaceable)('in the place of one that is %s', async (_name, befall, isReplaced) => {
    const [seq] = await add(newNote(), newNote());
    await befall(seq);
    const all = ids(await open().outbox.all());
    const { drafts, outbox } = open();
    const draftId = (await drafts.open(opening())).draft.id;
    const instead = [newNote(), newNote()] as const;
    const replace = () =>
      outbox.add(
        instead.map((change) => buildEntry(change)),
        { draftId, replaces: seq },
      );
    expect(await replace()).toBe(isReplaced ? 'added' : 'too-late');
    expect(ids(await outbox.all())).toEqual(isReplaced ? [instead[0].id, all[1], instead[1].id] : all);
    expect(await drafts.list(opening())).toHaveLength(isReplaced ? 0 : 1);
    // Sent once more by a panel that had no answer.
    expect(await replace()).toBe(isReplaced ? 'known' : 'too-late');
    if (isReplaced)
      expect(await outbox.get(seq)).toMatchObject({ state: 'waiting', tries: 0, trouble: null });
  });
});

describe('whose turn it is', () => {
  test('the first of an account, whatever other accounts and other connections wait for', async () => {
    const { outbox } = open();
    const [one, two, other, foreign] = [newNote(), newNote(), newNote(), newNote()];
    await outbox.add(
      [
        buildEntry(foreign, { connection: 'another' }),
        buildEntry(other, { accountId: 'b' }),
        buildEntry(one),
        buildEntry(two),
      ],
      alone,
    );
    expect([...(await outbox.lanes(ME))].sort()).toEqual(['a', 'b']);
    expect(ids([await next(), await next('b'), await next('c')])).toEqual([one.id, other.id, undefined]);
    expect(ids(await outbox.ofAccount('a'))).toEqual([foreign.id, one.id, two.id]);
  });

  test('what was under way when the worker died comes first', async () => {
    const [first, second] = await add(newNote(), newNote());
    await began(second, 1);
    expect((await next())?.seq).toBe(second);
    expect(first).toBeLessThan(second);
  });

  test('one that is aside stands in nobody’s way, and an account with nothing else is no lane', async () => {
    const [first, second] = await add(newNote(), newNote());
    await refuse(first);
    expect((await next())?.seq).toBe(second);
    await refuse(second);
    expect(await next()).toBeUndefined();
    expect(await open().outbox.lanes(ME)).toEqual([]);
  });

  test('what mentions a record that is aside waits and says so, what does not goes on', async () => {
    const [contact, about, edit, free] = await add(
      newContact(R),
      newNote({ contactId: R }),
      noteEdit(R, PENDING_VERSION),
      newNote(),
    );
    await refuse(contact);
    expect((await next())?.seq).toBe(free);
    for (const seq of [about, edit])
      expect(await open().outbox.get(seq)).toMatchObject({
        state: 'waiting',
        trouble: { kind: 'earlier-change', at: 5 },
      });
    await open().outbox.discard(contact);
    expect((await next())?.seq).toBe(about);
    expect(await began(about, 1)).toMatchObject({ state: 'sending', trouble: null });
  });

  test('what mentions an account whose own change is aside goes on: the account is there', async () => {
    const [edit, note, again] = await add(accountEdit('a', 'v1'), newNote(), accountEdit('a', 'v1'));
    await refuse(edit);
    expect((await next())?.seq).toBe(note);
    await send(note);
    expect(await next()).toBeUndefined();
    expect(again).toBeGreaterThan(edit);
  });

  test('what waits for a source beside goes where nothing else may, and what builds on it waits with it', async () => {
    const [contact, about, edit, free] = await add(
      newContact(R),
      newNote({ contactId: R }),
      noteEdit(R, PENDING_VERSION),
      newNote(),
    );
    await leaveBeside(contact);
    const taken = (mayGo: (seq: number) => boolean) =>
      open().outbox.take({ connection: ME, accountId: 'a' }, 5, ({ seq }) => mayGo(seq));
    expect(await taken(() => false)).toEqual({ item: undefined, held: true });
    expect(await taken(() => true)).toMatchObject({ item: { seq: free }, held: true });
    await open().outbox.done(free, applied('v1'));
    for (const seq of [about, edit])
      expect(await open().outbox.get(seq)).toMatchObject({ tries: 0, trouble: { kind: 'earlier-change' } });
    expect(await taken((seq) => seq !== contact)).toEqual({ item: undefined, held: true });
    expect(await taken(() => true)).toMatchObject({ item: { seq: contact, tries: 1, unsure: false } });
    await open().outbox.done(contact, applied('v1'));
    expect((await next())?.seq).toBe(about);
  });

  test('what waits for a source beside goes before what may not yet go, in its order', async () => {
    const [first, second, held] = await add(newNote(), newNote(), newNote());
    await leaveBeside(second);
    await leaveBeside(first, false);
    const taken = () => open().outbox.take({ connection: ME, accountId: 'a' }, 5, ({ seq }) => seq !== held);
    expect(await taken()).toMatchObject({ item: { seq: first, tries: 2, unsure: true }, held: false });
    await open().outbox.done(first, applied('v1'));
    expect(await taken()).toMatchObject({ item: { seq: second, tries: 1, unsure: false } });
  });

  test('a parent that another account’s change is yet to make is waited for', async () => {
    const { outbox } = open();
    const parent: Change = {
      id: crypto.randomUUID(),
      type: 'account.create',
      recordId: R,
      fields: {
        name: 'Arden Group',
        domains: [],
        aliasDomains: [],
        website: null,
        linkedinSlug: null,
        linkedinId: null,
        industry: null,
        tier: null,
        ownerId: null,
        territory: null,
        parentId: null,
        health: null,
      },
    };
    const child = accountEdit('a', 'v1', { parentId: R });
    await outbox.add([buildEntry(parent, { accountId: R }), buildEntry(child)], alone);
    expect(await next('a')).toBeUndefined();
    const lane = { connection: ME, accountId: 'a' };
    expect(await outbox.take(lane, 5, () => true)).toEqual({ item: undefined, held: true });
    await send((await next(R))?.seq ?? -1);
    expect((await next('a'))?.change.id).toBe(child.id);
  });
});

describe('sending', () => {
  test('the change whose turn it is begins if its time has come, else nothing does', async () => {
    const [first, second] = await add(newNote(), newNote());
    const take = (mayGo: boolean) => open().outbox.take({ connection: ME, accountId: 'a' }, 7, () => mayGo);
    expect(await take(false)).toEqual({ item: undefined, held: false });
    expect(await open().outbox.get(first)).toMatchObject({ state: 'waiting', tries: 0 });
    expect(await take(true)).toMatchObject({ item: { seq: first, state: 'sending', tries: 1 }, held: false });
    // Once more by a worker that knows of no answer.
    expect(await take(true)).toMatchObject({ item: { seq: first, state: 'sending', tries: 2 } });
    await open().outbox.done(first, applied('v1'));
    expect(await take(true)).toMatchObject({ item: { seq: second } });
  });

  test('words said at once are said one after the other, and the trouble of one is that of no other', async () => {
    const { outbox } = open();
    await add(newNote(), newNote());
    const fails = () => {
      throw new Error('a mistake of ours');
    };
    const lane = { connection: ME, accountId: 'a' };
    const said = await Promise.allSettled([
      outbox.take(lane, 1, () => true),
      outbox.take(lane, 2, fails),
      outbox.take(lane, 3, () => true),
    ]);
    expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await outbox.all()).toMatchObject([{ state: 'sending', tries: 2 }, { tries: 0 }]);
  });

  test('what a source beside was not asked for was never sent, and is gone once it is discarded', async () => {
    const [seq, edit] = await add(newNote({ recordId: R }), noteEdit(R, 'o5'));
    await leaveBeside(seq);
    expect(await open().outbox.get(seq)).toMatchObject({
      ...{ state: 'waiting', tries: 0, unsure: false, notBefore: 9 },
      trouble: { kind: 'away', untouched: true },
    });
    expect((await open().sent.page(null)).sent).toEqual([]);
    expect(await open().outbox.discard(seq)).toBe('gone');
    expect(ids(await open().outbox.all())).toHaveLength(1);
    await leaveBeside(edit);
    const instead = noteEdit(newNote().recordId, 'o5');
    expect(await open().outbox.add([buildEntry(instead)], { draftId: null, replaces: edit })).toBe('added');
  });

  test.each([
    ['it may have been taken there', async (seq: number) => leaveBeside(seq, false)],
    [
      'an earlier try may have been taken',
      async (seq: number) => {
        await lose(seq);
        await leaveBeside(seq);
      },
    ],
  ])('what waits for a source beside stays in what was sent where %s', async (_name, befall) => {
    const [seq] = await add(newNote({ recordId: R }));
    await befall(seq);
    const item = await open().outbox.get(seq);
    expect([item?.unsure, (item?.tries ?? 0) > 0]).toEqual([true, true]);
    expect((await open().sent.page(null)).sent).toHaveLength(1);
    expect(await open().outbox.discard(seq)).toBe('will-go');
    expect(await open().outbox.get(seq)).toMatchObject({ takenBack: true });
  });

  test('what was taken back while a source beside was to be asked leaves, as nothing is there', async () => {
    for (const [untouched, left] of [
      [true, 0],
      [false, 1],
    ] as const) {
      const [seq] = await add(newNote());
      await began(seq, 1);
      expect(await open().outbox.discard(seq)).toBe('will-go');
      await open().outbox.postpone(seq, 9, { ...troubleOf('away'), untouched });
      expect(await open().outbox.count()).toBe(left);
    }
  });

  test('a try is noted before the request, in the outbox and in what was sent', async () => {
    const change = newNote();
    const [seq] = await add(change);
    expect(await began(seq, 7)).toMatchObject({ state: 'sending', tries: 1, seq });
    await open().outbox.postpone(seq, 20, troubleOf('unreachable'));
    expect(await open().outbox.get(seq)).toMatchObject({
      state: 'waiting',
      notBefore: 20,
      trouble: { kind: 'unreachable' },
    });
    // Its time has come, also for a worker that finds it under way.
    expect(await began(seq, 8)).toMatchObject({ tries: 2, notBefore: 0 });
    expect((await open().sent.page(null)).sent).toMatchObject([{ change, at: 7, tries: 2, applied: null }]);
    await open().outbox.done(seq, applied('v1'));
    expect((await open().sent.page(null)).sent).toMatchObject([{ at: 7, tries: 2, applied: applied('v1') }]);
    expect(await open().outbox.all()).toEqual([]);
  });

  test('words of several accounts said at once come to what they do one after the other', async () => {
    const { outbox } = open();
    const [first, edit] = [newNote({ recordId: R }), noteEdit(R, PENDING_VERSION)];
    const others = ['c', 'd', 'e'].map((accountId) => buildEntry(newNote(), { accountId }));
    await outbox.add([buildEntry(first), buildEntry(edit, { accountId: 'b' }), ...others], alone);
    const take = (accountId: string) => outbox.take({ connection: ME, accountId }, 1, () => true);
    const taken = await Promise.all(['a', 'b', 'c', 'd'].map(take));
    expect(taken.map(({ held }) => held)).toEqual([false, true, false, false]);
    expect(ids(taken.map(({ item }) => item))).toEqual([
      first.id,
      undefined,
      ...ids([taken[2]?.item, taken[3]?.item]),
    ]);
    const [a, , c, d] = taken.map(({ item }) => item?.seq ?? -1);
    await Promise.all([
      take('e'),
      outbox.postpone(c ?? -1, 9, troubleOf('outcome-unknown')),
      // What is about the record as well is another account's.
      outbox.done(a ?? -1, applied('v1')),
      take('b'),
      outbox.setAside(d ?? -1, troubleOf('rejected')),
    ]);
    expect(await outbox.all()).toMatchObject([
      { change: { id: edit.id, baseVersion: 'v1' }, state: 'sending', tries: 1 },
      { accountId: 'c', notBefore: 9 },
      { accountId: 'd', state: 'aside' },
      { accountId: 'e', state: 'sending' },
    ]);
  });

  test('one that has left, or is aside, is not sent', async () => {
    const [gone, aside] = await add(newNote(), newNote());
    await open().outbox.discard(gone);
    await open().outbox.setAside(aside, troubleOf('rejected'));
    expect(await next()).toBeUndefined();
    await open().outbox.done(gone, applied('v1'));
    await open().outbox.postpone(gone, 1, troubleOf('unreachable'));
    await open().outbox.setAside(gone, troubleOf('rejected'));
    expect((await open().sent.page(null)).sent).toEqual([]);
    expect(await open().outbox.all()).toHaveLength(1);
  });

  test('later changes of the record are made on the version that it has now, others are let be', async () => {
    const [create, first, second, foreign] = await add(
      newNote({ recordId: R }),
      noteEdit(R, PENDING_VERSION),
      noteEdit(R, PENDING_VERSION),
      noteEdit('r2', PENDING_VERSION),
    );
    const bases = async () =>
      (await open().outbox.all()).map(({ change }) => 'baseVersion' in change && change.baseVersion);
    await send(create, 'v1');
    expect(await bases()).toEqual(['v1', 'v1', PENDING_VERSION]);
    await send(first, 'v2');
    expect(await bases()).toEqual(['v2', PENDING_VERSION]);
    expect(second).toBeLessThan(foreign);
  });

  test('one written before the version was known, and saved after the record was made, is sent on that version', async () => {
    const [create] = await add(newNote({ recordId: R }));
    await send(create, 'v1');
    const [edit] = await add(noteEdit(R, PENDING_VERSION));
    expect(await began(edit, 2)).toMatchObject({ change: { baseVersion: 'v1' } });
    await open().outbox.postpone(edit, 9, troubleOf('outcome-unknown'));
    // What was tried stays as it was sent.
    expect(await began(edit, 3)).toMatchObject({ tries: 2, change: { baseVersion: 'v1' } });
    await open().outbox.done(edit, applied('v2'));
    const [again, foreign] = await add(noteEdit(R, PENDING_VERSION), noteEdit('r2', PENDING_VERSION));
    expect(await began(again, 1)).toMatchObject({ change: { baseVersion: 'v2' } });
    expect(await began(foreign, 1)).toMatchObject({ change: { baseVersion: PENDING_VERSION } });
  });

  test('one made on a version that is neither keeps it: that is a conflict to be seen', async () => {
    const [first] = await add(noteEdit(R, 'v5'), noteEdit(R, 'v5'), noteEdit(R, 'v4'));
    await send(first, 'v6');
    expect((await open().outbox.all()).map(({ change }) => change)).toMatchObject([
      { baseVersion: 'v6' },
      { baseVersion: 'v4' },
    ]);
  });

  test('the time of one that waits can be brought forward, that of one that is aside not', async () => {
    const [held, aside] = await add(newNote(), newNote());
    await lose(held);
    await refuse(aside);
    await open().outbox.hasten(held);
    await open().outbox.hasten(aside);
    expect(await open().outbox.all()).toMatchObject([{ notBefore: 0 }, { state: 'aside' }]);
  });
});

describe('a change that is saved only when others on its record were taken', () => {
  /** What it is sent on. */
  const baseOf = async ({ id }: Change) => {
    const item = (await open().outbox.all()).find(({ change }) => change.id === id);
    const begun = item && (await began(item.seq, 1));
    return begun && 'baseVersion' in begun.change ? begun.change.baseVersion : undefined;
  };

  // Taken before: the note, which is v1 then, and an edit of it, which makes it v2.
  test.each([
    ['on what was yet to be', PENDING_VERSION, 'v2'],
    ['on the note as it was made', 'v1', 'v2'],
    ['on the edit', 'v2', 'v2'],
    ['on somebody else’s version', 'o5', 'o5'],
  ])('%s', async (_name, base, expected) => {
    const [create, first] = await add(newNote({ recordId: R }), noteEdit(R, PENDING_VERSION));
    await send(create, 'v1');
    await send(first, 'v2');
    const late = noteEdit(R, base);
    await add(late);
    expect(await baseOf(late)).toBe(expected);
  });

  test('of another connection or record, they say nothing of it', async () => {
    const { outbox } = open();
    await outbox.add([buildEntry(newNote({ recordId: R }), { connection: 'another' })], alone);
    await send((await outbox.all())[0]?.seq ?? -1);
    const [other] = await add(newNote());
    await send(other, 'v2');
    const late = noteEdit(R, PENDING_VERSION);
    await add(late);
    expect(await baseOf(late)).toBe(PENDING_VERSION);
  });

  test('one that was refused and given up is none of them', async () => {
    const [create, lost] = await add(newNote({ recordId: R }), noteEdit(R, PENDING_VERSION));
    await send(create, 'v1');
    await refuse(lost);
    await open().outbox.discard(lost);
    const late = noteEdit(R, 'v1');
    await add(late);
    expect(await baseOf(late)).toBe('v1');
  });

  test('behind one that is still on its way, it waits for the version that that one leaves', async () => {
    const [create, theirs] = await add(newNote({ recordId: R }), noteEdit(R, 'o5'));
    await send(create, 'v1');
    const late = noteEdit(R, PENDING_VERSION);
    await add(late);
    await send(theirs, 'o6');
    expect(await baseOf(late)).toBe('o6');
  });

  test('in the place of another one as well', async () => {
    const [create, first, second] = await add(
      newNote({ recordId: R }),
      noteEdit(R, PENDING_VERSION),
      noteEdit(R, PENDING_VERSION),
    );
    await send(create, 'v1');
    await send(first, 'v2');
    const late = noteEdit(R, PENDING_VERSION);
    await open().outbox.add([buildEntry(late)], { draftId: null, replaces: second });
    expect(await baseOf(late)).toBe('v2');
  });

  test('undoing what has been edited since deletes it as it is now', async () => {
    const note = newNote({ recordId: R });
    const [create, edit] = await add(note, noteEdit(R, PENDING_VERSION));
    await send(create, 'v1');
    await send(edit, 'v2');
    await open().outbox.takeBack([note.id]);
    const deletion = await next();
    expect(deletion?.change.type).toBe('note.delete');
    expect(deletion && (await baseOf(deletion.change))).toBe('v2');
  });

  test('what was sent of them by a clock that has gone back since is followed all the same', async () => {
    const [create, first] = await add(newNote({ recordId: R }), noteEdit(R, PENDING_VERSION));
    for (const [seq, at, version] of [
      [create, 9, 'v1'],
      [first, 2, 'v2'],
    ] as const) {
      await began(seq, at);
      await open().outbox.done(seq, applied(version));
    }
    const late = noteEdit(R, PENDING_VERSION);
    await add(late);
    expect(await baseOf(late)).toBe('v2');
  });

  test('one whose earlier one was put aside and given up is made on what that was to be made on', async () => {
    const [create, lost] = await add(newNote({ recordId: R }), noteEdit(R, PENDING_VERSION));
    await send(create, 'v1');
    await refuse(lost);
    const late = noteEdit(R, PENDING_VERSION);
    await add(late);
    await open().outbox.discard(lost);
    expect(await baseOf(late)).toBe('v1');
  });
});

describe('taking back', () => {
  const note = newNote({ recordId: R });
  const edit = noteEdit(R, 'v1');
  type Row = [
    name: string,
    change: Change,
    befall: (seq: number) => Promise<unknown>,
    undone: string,
    discarded: string,
  ];
  const rows: Row[] = [
    ['a note that was never tried', note, async () => undefined, 'gone', 'gone'],
    ['a note that was refused', note, refuse, 'gone', 'gone'],
    ['a note that may be there', note, lose, 'will-go', 'will-go'],
    ['a note on its way', note, (seq) => began(seq, 1), 'will-go', 'will-go'],
    ['a note that was sent', note, send, 'will-go', 'gone'],
    ['an edit that was never tried', edit, async () => undefined, 'gone', 'gone'],
    ['an edit that may be made', edit, lose, 'stays', 'stays'],
    ['an edit on its way', edit, (seq) => began(seq, 1), 'stays', 'stays'],
    ['an edit that was sent', edit, send, 'stays', 'gone'],
  ];

  test.each(rows)('%s, twice with one answer', async (_name, change, befall, undone) => {
    const [seq] = await add(change);
    await befall(seq);
    expect(await open().outbox.takeBack([change.id])).toBe(undone);
    const after = await open().outbox.all();
    expect(await open().outbox.takeBack([change.id])).toBe(undone);
    expect(await open().outbox.all()).toEqual(after);
    expect(after).toHaveLength(undone === 'gone' || (undone === 'stays' && befall === send) ? 0 : 1);
  });

  test.each(rows)('%s, discarded from the list', async (_name, change, befall, _undone, discarded) => {
    const [seq] = await add(change);
    await befall(seq);
    const state = (await open().outbox.get(seq))?.state;
    expect(await open().outbox.discard(seq)).toBe(discarded);
    const left = await open().outbox.get(seq);
    // Only what may be there and can be deleted again, or is just on its way, is still waited for.
    const isWaitedFor = discarded === 'will-go' || state === 'sending';
    expect(left?.takenBack).toBe(isWaitedFor ? true : undefined);
  });

  test('once it is known to be there, it is deleted again, and at no other time', async () => {
    for (const outcome of ['done', 'refused'] as const) {
      const change = newNote({ recordId: R });
      const [seq] = await add(change);
      await lose(seq);
      await open().outbox.takeBack([change.id]);
      await began(seq, 2);
      if (outcome === 'done') await open().outbox.done(seq, applied('v3'));
      else await open().outbox.setAside(seq, troubleOf('rejected'));
      const left = await open().outbox.all();
      // Refused after a try that may have been taken, it may be there: the person has to know.
      if (outcome === 'refused') expect(left).toMatchObject([{ state: 'aside', takenBack: true }]);
      else {
        const deletion = { type: 'note.delete', recordId: R, baseVersion: 'v3' };
        expect(left).toMatchObject([{ change: deletion, state: 'waiting', tries: 0, accountId: 'a' }]);
        await send(left[0]?.seq ?? -1);
        // Asked for again after all that, there is nothing more to do.
        expect(await open().outbox.takeBack([change.id])).toBe('will-go');
        expect(await open().outbox.all()).toEqual([]);
      }
    }
  });

  test.each([
    ['was refused at once', refuse, []],
    [
      'was refused after a try that may have been taken',
      (seq: number) => lose(seq).then(() => refuse(seq)),
      ['aside'],
    ],
  ])('what was taken back and refused in the place of one that %s', async (_name, befall, states) => {
    const [seq] = await add(note);
    await befall(seq);
    const instead = newNote({ recordId: R });
    await open().outbox.add([buildEntry(instead)], { draftId: null, replaces: seq });
    await began(seq, 3);
    await open().outbox.takeBack([instead.id]);
    await open().outbox.setAside(seq, troubleOf('rejected'));
    expect((await open().outbox.all()).map(({ state }) => state)).toEqual(states);
  });

  test.each([
    ['is gone once that is refused', 'rejected', []],
    ['waits for the person if something is there already', 'conflict', ['aside']],
  ] as const)('what was taken back during its only try %s', async (_name, kind, states) => {
    const [seq] = await add(note);
    await began(seq, 1);
    await open().outbox.takeBack([note.id]);
    await open().outbox.setAside(seq, troubleOf(kind));
    expect((await open().outbox.all()).map(({ state }) => state)).toEqual(states);
  });

  test.each<[string, (seq: number) => Promise<unknown>, left: string[]]>([
    ['was never tried', async () => undefined, []],
    ['was refused', refuse, []],
    ['may be there', lose, ['note.create']],
    ['was sent', send, ['note.delete']],
  ])('with a note that %s goes what builds on it and was not sent', async (_name, befall, left) => {
    const [seq, , other] = await add(note, noteEdit(R, PENDING_VERSION), noteEdit('r2', 'v1'));
    if (befall !== send) await add(noteDeletion(R));
    await befall(seq);
    if (befall === lose) await open().outbox.discard(seq);
    else await open().outbox.takeBack([note.id]);
    const all = await open().outbox.all();
    expect(all.filter((item) => item.seq !== other).map(({ change }) => change.type)).toEqual(left);
    expect(all.map((item) => item.seq)).toContain(other);
  });

  test('an edit of it that is on its way is waited for, and what it leaves is deleted', async () => {
    const [create, edit] = await add(note, noteEdit(R, PENDING_VERSION));
    await send(create, 'v1');
    await lose(edit);
    await open().outbox.takeBack([note.id]);
    expect((await next())?.seq).toBe(edit);
    await send(edit, 'v2');
    expect((await next())?.change).toMatchObject({ type: 'note.delete', baseVersion: 'v2' });
  });

  test('a deletion that was given up is made anew when the person wants it again', async () => {
    const [create] = await add(note);
    await send(create, 'v1');
    const undo = async () => {
      expect(await open().outbox.takeBack([note.id])).toBe('will-go');
      const [deletion, ...others] = await open().outbox.all();
      expect([deletion?.change.type, deletion?.state, others]).toEqual(['note.delete', 'waiting', []]);
      return deletion;
    };
    const [first, second] = [await undo(), await undo()];
    expect(second).toEqual(first);
    await open().outbox.discard(first?.seq ?? -1);
    const unsent = await undo();
    expect(unsent?.change.id).toBe(first?.change.id);
    await refuse(unsent?.seq ?? -1);
    await open().outbox.discard(unsent?.seq ?? -1);
    const last = await undo();
    // It may have been refused for good under its id.
    expect(last?.change.id).not.toBe(first?.change.id);
    await send(last?.seq ?? -1, 'v2');
    expect(await open().outbox.takeBack([note.id])).toBe('will-go');
    expect(await open().outbox.all()).toEqual([]);
  });

  test('a deletion that was given up while it was on its way is wanted again with the next undo', async () => {
    const [create] = await add(note);
    await send(create, 'v1');
    await open().outbox.takeBack([note.id]);
    const seq = (await next())?.seq ?? -1;
    await began(seq, 1);
    await open().outbox.discard(seq);
    expect(await open().outbox.takeBack([note.id])).toBe('will-go');
    await open().outbox.postpone(seq, 9, troubleOf('outcome-unknown'));
    expect(await next()).toMatchObject({ seq, takenBack: false });
  });

  test('the person’s own deletion of it is enough', async () => {
    const deletion = noteDeletion(R);
    const [create] = await add(note);
    await send(create, 'v1');
    await add(deletion);
    expect(await open().outbox.takeBack([note.id])).toBe('will-go');
    expect(ids(await open().outbox.all())).toEqual([deletion.id]);
  });

  test('a discarded edit whose outcome stays unknown is not sent again', async () => {
    const [seq] = await add(noteEdit(R, 'v1'));
    await began(seq, 1);
    await open().outbox.discard(seq);
    await open().outbox.postpone(seq, 9, troubleOf('outcome-unknown'));
    expect(await open().outbox.all()).toEqual([]);
  });

  test('of several, the answer is that of the one that is worst off', async () => {
    const [sent, waiting] = [noteEdit(R, 'v1'), newNote()];
    const [seq] = await add(sent, waiting);
    await send(seq);
    expect(await open().outbox.takeBack([sent.id, waiting.id])).toBe('stays');
    expect(await open().outbox.all()).toEqual([]);
  });

  test('an edit that built on one that was taken back is made on what that was made on', async () => {
    const first = noteEdit(R, 'v1');
    await add(first, noteEdit(R, PENDING_VERSION));
    await open().outbox.takeBack([first.id]);
    expect((await next())?.change).toMatchObject({ baseVersion: 'v1' });
  });
});

describe('what was refused after a try that may have been taken', () => {
  const note = newNote({ recordId: R });
  const stages: [name: string, befall: (seq: number) => Promise<unknown>, isUnsure: boolean][] = [
    ['an answer that was lost', lose, true],
    ['a worker that died of it', (seq) => began(seq, 1), true],
    [
      'a lost answer and a busy source',
      async (seq) => {
        await lose(seq);
        await began(seq, 1);
        await open().outbox.postpone(seq, 1, troubleOf('rate-limited'));
      },
      true,
    ],
    ['no try', async () => undefined, false],
    [
      'a busy source',
      async (seq) => {
        await began(seq, 1);
        await open().outbox.postpone(seq, 1, troubleOf('rate-limited'));
      },
      false,
    ],
  ];

  test.each(stages)('is replaced about the same record only: after %s', async (_name, befall, isUnsure) => {
    const [seq] = await add(note);
    await befall(seq);
    await refuse(seq);
    const replace = (change: Change) =>
      open().outbox.add([buildEntry(change)], { draftId: null, replaces: seq });
    expect(await replace(newNote())).toBe(isUnsure ? 'too-late' : 'added');
    if (isUnsure) expect(await replace(newNote({ recordId: R }))).toBe('added');
  });

  test.each(stages)('is asked for once more before it is gone: after %s', async (_name, befall, isUnsure) => {
    for (const say of ['discard', 'takeBack'] as const) {
      const change = newNote();
      const [seq] = await add(change);
      await befall(seq);
      await refuse(seq);
      const give = () =>
        say === 'discard' ? open().outbox.discard(seq) : open().outbox.takeBack([change.id]);
      expect(await give()).toBe(isUnsure ? 'will-go' : 'gone');
      if (!isUnsure) continue;
      expect(await next()).toMatchObject({ seq, takenBack: true, state: 'waiting', notBefore: 0 });
      await refuse(seq);
      // Asked for in vain, it is for the person to look, to ask again, or to let it be.
      expect(await open().outbox.get(seq)).toMatchObject({ state: 'aside', takenBack: true });
      await open().outbox.hasten(seq);
      expect((await next())?.seq).toBe(seq);
      await refuse(seq);
      expect(await open().outbox.discard(seq)).toBe('stays');
      expect(await open().outbox.get(seq)).toBeUndefined();
    }
  });

  test('a conflict shows that the record is another’s: both can be kept, and theirs is never deleted', async () => {
    for (const act of ['keep-both', 'theirs'] as const) {
      const [seq] = await add(newNote());
      await lose(seq);
      await began(seq, 1);
      await open().outbox.setAside(seq, troubleOf('conflict'));
      const both = () => open().outbox.add([buildEntry(newNote())], { draftId: null, replaces: seq });
      expect(await (act === 'theirs' ? open().outbox.discard(seq) : both())).toBe(
        act === 'theirs' ? 'gone' : 'added',
      );
    }
  });
});

describe('how it stands', () => {
  test('nothing waits where nothing is', async () => {
    const none = { waiting: 0, aside: 0, since: null, trouble: null };
    expect(await open().outbox.standing(ME)).toEqual(none);
  });

  test('the first of this connection says why and since when', async () => {
    const { outbox } = open();
    await outbox.add([buildEntry(newNote(), { connection: 'another' })], alone);
    const [aside, first] = await add(newNote(), newNote(), newNote());
    await refuse(aside);
    await lose(first);
    const since = (await outbox.get(first))?.savedAt;
    expect(await outbox.standing(ME)).toEqual({
      waiting: 2,
      aside: 1,
      since,
      trouble: troubleOf('outcome-unknown'),
    });
  });
});

describe('a change that cannot be read', () => {
  test('is kept with its words, is aside and stands in nobody’s way until it is discarded', async () => {
    const [bad, good] = await add(newNote({ body: 'Said on the phone' }), newNote());
    const database = await openDB(name);
    const raw = await database.get('outbox', bad);
    await database.put('outbox', { ...raw, change: { ...raw.change, type: 'letter.create' } });
    database.close();
    expect((await next())?.seq).toBe(good);
    expect(await open().outbox.standing(ME)).toMatchObject({ waiting: 1, aside: 1 });
    expect((await open().outbox.all()).map(({ seq }) => seq)).toEqual([good]);
    expect(await open().outbox.unreadable()).toEqual([
      { seq: bad, accountName: 'Arden', text: 'Said on the phone' },
    ]);
    await open().outbox.discard(bad);
    expect(await open().outbox.unreadable()).toEqual([]);
  });

  test('holds up what builds on it', async () => {
    const [bad, about] = await add(newContact(R), newNote({ contactId: R }));
    const database = await openDB(name);
    await database.put('outbox', { ...(await database.get('outbox', bad)), tries: 'many' });
    database.close();
    expect(await next()).toBeUndefined();
    expect(await open().outbox.get(about)).toMatchObject({ trouble: { kind: 'earlier-change' } });
  });
});

describe('what is kept beside the outbox', () => {
  test('what was sent is told in pages that leave nothing out, also of one moment', async () => {
    const database = createDatabase(name);
    await database(async (opened) => {
      const transaction = opened.transaction('sent', 'readwrite');
      const { connection, accountId, accountName } = buildEntry(newNote());
      for (let i = 0; i < 450; i++) {
        const change = newNote();
        const row = {
          change,
          accountId,
          accountName,
          connection,
          at: Math.floor(i / 3),
          tries: 1,
          applied: null,
        };
        await transaction.store.put(row, change.id);
      }
      await transaction.done;
    });
    const seen: string[] = [];
    const pages: number[] = [];
    for (let before: number | null = null, more = true; more; ) {
      const page = await open().sent.page(before);
      seen.push(...page.sent.map(({ change }) => change.id));
      pages.push(page.sent.length);
      before = page.sent.at(-1)?.at ?? null;
      more = page.more;
    }
    expect(new Set(seen).size).toBe(450);
    expect(pages).toEqual([198, 198, 54]);
  });

  test('gates and colleagues are kept for each connection', async () => {
    await open().gates.set(ME, 12);
    expect([await open().gates.get(ME), await open().gates.get('another')]).toEqual([12, 0]);
    const colleagues = { owners: [], fetchedAt: 3 };
    await open().colleagues.put(ME, colleagues);
    expect([await open().colleagues.get(ME), await open().colleagues.get('another')]).toEqual([
      colleagues,
      undefined,
    ]);
  });

  test('signing out forgets accounts and nothing that was written', async () => {
    const [sent] = await add(newNote(), newNote());
    await send(sent);
    await open().drafts.open(opening());
    await open().directory.clear();
    expect(await open().outbox.all()).toHaveLength(1);
    expect((await open().sent.page(null)).sent).toHaveLength(1);
    expect(await open().drafts.list(opening())).toHaveLength(1);
  });
});
