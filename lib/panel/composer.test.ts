import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildMeeting } from '../../tests/builders/pages.ts';
import { buildContext, buildNote } from '../../tests/builders/records.ts';
import { buildSighting } from '../../tests/builders/seen.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import type { Draft, Form } from '../compose/values.ts';
import type { Ask } from '../messages/protocol.ts';
import type { Change, Unsent } from '../model/index.ts';
import type { ComposerPlace } from './composer-board.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

/** A background that keeps drafts and takes changes, and answers when the test lets it. */
const background = {
  drafts: new Map<string, Draft>(),
  saved: [] as Ask<'save'>[],
  takenBack: [] as string[],
  refusal: null as string | null,
  held: null as Promise<void> | null,
};
const answers: Record<string, (body: never) => unknown> = {
  'draft-open': (opening: Ask<'draft-open'>) => {
    const isIt = (draft: Draft) =>
      draft.accountId === opening.accountId && draft.form.kind === opening.form.kind && !opening.fresh;
    const found = [...background.drafts.values()].find(isIt);
    const { fresh: _fresh, ...about } = opening;
    const fresh = { id: crypto.randomUUID(), connection: 'c', session: 's', revision: 0, updatedAt: 0 };
    const draft = found ?? { ...fresh, ...about };
    background.drafts.set(draft.id, draft);
    return { draft, isNew: !found };
  },
  'draft-save': ({ id, form, revision }: Ask<'draft-save'>) => {
    const draft = background.drafts.get(id);
    if (draft) background.drafts.set(id, { ...draft, form, revision });
    return { ok: true };
  },
  'draft-drop': ({ id }: Ask<'draft-drop'>) => {
    background.drafts.delete(id);
    return {};
  },
  drafts: ({ accountId }: Ask<'drafts'>) => ({
    drafts: [...background.drafts.values()].filter((draft) => draft.accountId === accountId),
  }),
  save: (body: Ask<'save'>) => {
    if (background.refusal !== null) return { ok: false, sentence: background.refusal };
    background.saved.push(body);
    if (body.draftId) background.drafts.delete(body.draftId);
    return { ok: true };
  },
  'take-back': ({ changeIds }: Ask<'take-back'>) => {
    background.takenBack.push(...changeIds);
    return { outcome: 'gone' };
  },
  'page-details': () => ({ details: null }),
  queue: () => ({ items: [], unreadable: [], more: 0, connection: 'c' }),
};
vi.mock('../messages/protocol.ts', () => ({
  ask: async (kind: string, body: never) => {
    await background.held;
    return answers[kind]?.(body);
  },
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { createComposer } = await import('./composer.ts');

const place = (over: Partial<ComposerPlace> = {}): ComposerPlace => ({
  tabId: 1,
  accountId: 'acc-arden',
  accountName: 'Arden Medical',
  context: buildContext({ notes: [buildNote()] }),
  workspace: buildWorkspace(),
  sighting: buildSighting(),
  people: [],
  ...over,
});
const other = {
  accountId: 'acc-osk',
  accountName: 'Osterkamp',
  sighting: buildSighting({ key: 'thread-f:2' }),
};

function begin(seen: string | null = null, waits = false) {
  const made = vi.fn();
  const refusal = vi.fn(async () => seen);
  const composer = createComposer({ signal: new AbortController().signal, refusal, made, waits });
  composer.move(place());
  const write = (body: string) => composer.type(note(body));
  return { composer, made, write, body: () => bodyOf(composer.get().form) };
}
const note = (body: string): Form => ({
  kind: 'note',
  values: { body, contactId: null, opportunityId: null, origin: null },
});
const bodyOf = (form: Form | null | undefined) => (form?.kind === 'note' ? form.values.body : null);
const bodies = () => [...background.drafts.values()].map(({ form }) => bodyOf(form));
const changes = () => background.saved.flatMap(({ changes }) => changes) as Change[];

/** The first of a kind is shown before it goes. */
async function saveAndSend({ composer }: ReturnType<typeof begin>) {
  await composer.save();
  await composer.confirm();
}

/** Everything that was asked of the background is answered, and what follows from that. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(background, { drafts: new Map(), saved: [], takenBack: [], refusal: null, held: null });
});

describe('a form that nobody has typed into', () => {
  test('is there again when its page was gone for a moment, and is no draft meanwhile', async () => {
    const { composer } = begin();
    await composer.open('interaction');
    composer.move(place({ accountId: null, sighting: null }));
    await vi.waitFor(() => expect(background.drafts.size).toBe(0));
    expect(composer.get().form).toBeNull();
    composer.move(place());
    await vi.waitFor(() => expect(composer.get().form?.kind).toBe('interaction'));
  });

  test('stays away when its page is another one, and when the person closed it', async () => {
    const { composer } = begin();
    await composer.open('interaction');
    composer.move(place(other));
    composer.move(place({ sighting: buildSighting({ key: 'thread-f:3' }) }));
    await settled();
    expect(composer.get().form).toBeNull();
    composer.move(place());
    await vi.waitFor(() => expect(composer.get().form).not.toBeNull());
    composer.close();
    composer.move(place(other));
    composer.move(place());
    await settled();
    expect(composer.get().form).toBeNull();
  });
});

describe('what is typed', () => {
  test('is a draft at once, and no draft any more once it is saved', async () => {
    const desk = begin();
    await desk.composer.open('note');
    desk.write('Board wants one vendor');
    await vi.waitFor(() => expect(desk.composer.get().kept).toBe('kept'));
    expect(bodies()).toEqual(['Board wants one vendor']);
    await saveAndSend(desk);
    expect(changes()).toMatchObject([{ type: 'note.create', fields: { body: 'Board wants one vendor' } }]);
    expect([desk.composer.get().form, bodies()]).toEqual([null, []]);
  });

  test('stays with its account when another comes, and is there again with it', async () => {
    const desk = begin();
    await desk.composer.open('note');
    desk.write('Of Arden');
    await vi.waitFor(() => expect(bodies()).toEqual(['Of Arden']));
    desk.composer.move(place(other));
    expect(desk.body()).toBe(null);
    await desk.composer.open('note');
    expect(desk.body()).toBe('');
    desk.composer.move(place());
    await vi.waitFor(() => expect(desk.body()).toBe('Of Arden'));
  });

  test('is not undone by a form that was asked for twice', async () => {
    const desk = begin();
    const twice = [desk.composer.open('note'), desk.composer.open('note')];
    await twice[0];
    const { promise, resolve } = Promise.withResolvers<void>();
    background.held = promise;
    desk.write('Typed in between');
    resolve();
    await twice[1];
    expect(desk.body()).toBe('Typed in between');
  });

  test('leaves nothing behind when it was nothing', async () => {
    const desk = begin();
    await desk.composer.open('note');
    desk.composer.close();
    await vi.waitFor(() => expect(bodies()).toEqual([]));
  });

  test('for an answer that comes when another account is shown, opens nothing', async () => {
    const desk = begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    background.held = promise;
    const opening = desk.composer.open('note');
    desk.composer.move(place(other));
    resolve();
    await opening;
    expect(desk.composer.get().form).toBe(null);
  });

  test('begins on an event with what the page shows', async () => {
    const desk = begin();
    const sighting = buildSighting({ title: 'QBR Arden', meeting: buildMeeting().meeting });
    desk.composer.move(place({ sighting }));
    await desk.composer.open('note');
    expect(desk.body()).toMatch(/^QBR Arden/);
  });
});

describe('saving', () => {
  test('shows before the first of a kind what is sent, and not again', async () => {
    const desk = begin();
    await desk.composer.open('note');
    desk.write('One');
    await desk.composer.save();
    expect(desk.composer.get().sheet).toMatchObject({ first: true });
    expect(changes()).toEqual([]);
    desk.composer.back();
    expect(desk.body()).toBe('One');
    await saveAndSend(desk);
    await desk.composer.open('note');
    desk.write('Two');
    await desk.composer.save();
    expect(changes()).toHaveLength(2);
  });

  test('does nothing that the person cannot see, and keeps the words', async () => {
    const desk = begin('Something covers this panel.');
    await desk.composer.open('note');
    desk.write('Unseen');
    await saveAndSend(desk);
    expect(changes()).toEqual([]);
    expect(desk.composer.get().problem).toBe('Something covers this panel.');
    expect(desk.body()).toBe('Unseen');
  });

  test('says what is wrong beside the value, and why it could not be kept', async () => {
    const desk = begin();
    await desk.composer.open('note');
    await desk.composer.save();
    expect(desk.composer.get().errors.body).toBeDefined();
    desk.write('Now there is something');
    expect(desk.composer.get().errors).toEqual({});
    background.refusal = 'The disk is full.';
    await saveAndSend(desk);
    expect([desk.composer.get().problem, desk.body()]).toEqual([
      'The disk is full.',
      'Now there is something',
    ]);
  });

  test('twice in one breath saves once', async () => {
    const desk = begin();
    await desk.composer.open('note');
    desk.write('Once');
    await desk.composer.save();
    await Promise.all([desk.composer.confirm(), desk.composer.confirm()]);
    expect(changes()).toHaveLength(1);
  });

  test('can be undone for a while', async () => {
    const desk = begin();
    await desk.composer.open('note');
    desk.write('Better not');
    await saveAndSend(desk);
    expect(desk.composer.get().undo?.sentence).toBe('Note saved.');
    await desk.composer.undo();
    expect(background.takenBack).toEqual(changes().map(({ id }) => id));
    expect(desk.composer.get().undo).toBe(null);
  });

  test('an edit sends only what is different, on the version it was made on', async () => {
    const desk = begin();
    await desk.composer.edit('note', 'not-board');
    const { form } = desk.composer.get();
    if (form?.kind === 'note') desk.composer.type({ ...form, values: { ...form.values, body: 'Corrected' } });
    await saveAndSend(desk);
    const { version } = buildNote();
    expect(changes()).toMatchObject([
      { type: 'note.update', baseVersion: version, fields: { body: 'Corrected' } },
    ]);
  });

  test('a new account is shown at once', async () => {
    const desk = begin();
    desk.composer.move(place({ accountId: null, accountName: '', context: null }));
    await desk.composer.open({ domain: 'lantern-freight.com' });
    await saveAndSend(desk);
    const [change] = changes();
    expect(change?.type).toBe('account.create');
    expect(desk.made).toHaveBeenCalledWith(change?.recordId, expect.stringContaining('Lantern'));
  });
});

describe('a page that forms are opened over', () => {
  test('is not covered by what was begun there, which is there again once its form is opened', async () => {
    const { composer, write, body } = begin(null, true);
    await composer.open('note');
    write('Half a sentence');
    await vi.waitFor(() => expect(bodies()).toEqual(['Half a sentence']));
    composer.move(place(other));
    composer.move(place());
    await settled();
    expect(composer.get().form).toBeNull();
    await composer.open('note');
    expect(body()).toBe('Half a sentence');
  });
});

describe('a change without a form', () => {
  const proposed: Unsent = {
    type: 'opportunity.update',
    recordId: 'opp-renewal',
    baseVersion: '3',
    fields: { stage: 'Proposal' },
    reason: 'They asked for an offer.',
  };

  test('is shown before the first of its kind, is sent whole and can be undone', async () => {
    const { composer } = begin();
    await composer.propose(proposed, 'Stage changed.');
    expect(composer.get().sheet).toMatchObject({ first: true, changes: [proposed] });
    expect(changes()).toEqual([]);
    await composer.confirm();
    expect(background.saved).toMatchObject([{ accountId: 'acc-arden', changes: [proposed], draftId: null }]);
    expect(composer.get()).toMatchObject({ sheet: null, undo: { sentence: 'Stage changed.' } });
    await composer.undo();
    expect(background.takenBack).toEqual(changes().map(({ id }) => id));
  });

  test('goes at once when its kind was shown before', async () => {
    const { composer } = begin();
    await composer.propose(proposed, 'Stage changed.');
    await composer.confirm();
    await composer.propose(proposed, 'Stage changed.');
    expect(composer.get().sheet).toBe(null);
    expect(new Set(changes().map(({ id }) => id)).size).toBe(2);
  });

  test('is shown once more where nobody can read what was shown before', async () => {
    const { composer } = begin();
    await composer.propose(proposed, 'Stage changed.');
    await composer.confirm();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('The disk is broken.'));
    await composer.propose(proposed, 'Stage changed.');
    expect(composer.get()).toMatchObject({ saving: false, sheet: { changes: [proposed] } });
  });

  test('is made once by two presses in one breath', async () => {
    const { composer } = begin();
    await composer.propose(proposed, 'Stage changed.');
    await composer.confirm();
    const { promise, resolve } = Promise.withResolvers<void>();
    background.held = promise;
    const first = composer.propose(proposed, 'Stage changed.');
    await settled();
    const second = composer.propose(proposed, 'Stage changed.');
    resolve();
    await Promise.all([first, second]);
    expect(changes()).toHaveLength(2);
  });

  test('is not made by a press that the person can’t have meant', async () => {
    const { composer } = begin('Something covers this panel.');
    await composer.propose(proposed, 'Stage changed.');
    expect(changes()).toEqual([]);
    expect(composer.get()).toMatchObject({ sheet: null, problem: 'Something covers this panel.' });
  });

  const told = async (decide: (composer: ReturnType<typeof begin>['composer']) => unknown, seen?: string) => {
    const { composer } = begin(seen);
    const heard = vi.fn();
    await composer.propose(proposed, 'Stage changed.', undefined, heard);
    await decide(composer);
    return heard.mock.calls.flat();
  };

  test('tells once what became of it, after the sheet as well', async () => {
    expect(await told((composer) => composer.confirm())).toEqual(['saved']);
    expect(await told(() => undefined)).toEqual(['saved']);
  });

  test('tells that the person went back from the sheet, and nothing of what they make afterwards', async () => {
    const decide = async (composer: ReturnType<typeof begin>['composer']) => {
      composer.back();
      await composer.propose(proposed, 'Stage changed.');
      await composer.confirm();
    };
    expect(await told(decide)).toEqual(['left']);
  });

  test('tells why it was refused, so that what was typed can stay in its field', async () => {
    background.refusal = 'The disk is full.';
    expect(await told((composer) => composer.confirm())).toEqual([{ refused: 'The disk is full.' }]);
    expect(await told(() => undefined, 'Something covers this panel.')).toEqual([
      { refused: 'Something covers this panel.' },
    ]);
  });

  test('that no source could take is refused in a sentence', async () => {
    const { composer } = begin();
    await composer.propose({ ...proposed, reason: 'why '.repeat(500) }, 'Stage changed.');
    expect(changes()).toEqual([]);
    expect(composer.get().problem).toMatch(/too long/);
  });
});
