import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts, buildTeam } from '../../tests/builders/forecast.ts';
import { buildAccount, buildContract } from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { sheetOf } from '../compose/sheet.ts';
import type { Ask } from '../messages/protocol.ts';
import type { Unsent } from '../model/index.ts';
import type { Connection } from '../storage.ts';
import { namesIn } from './names.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const background = {
  saved: [] as Ask<'save'>[],
  takenBack: [] as string[],
  refusal: null as string | null,
  outcome: 'gone',
};
vi.mock('../messages/protocol.ts', () => ({
  ask: async (kind: string, body: Ask<'save'> & Ask<'take-back'>) => {
    if (kind === 'take-back') {
      background.takenBack.push(...body.changeIds);
      return { outcome: background.outcome };
    }
    if (background.refusal !== null) return { ok: false, sentence: background.refusal };
    background.saved.push(body);
    return { ok: true };
  },
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settings } = await import('../storage.ts');
const { createPortfolioChanges } = await import('./changes.ts');

const me: Connection = {
  kind: 'server',
  ...{ address: 'https://api.norvane.com', token: 'kst_1', workspace: 'Norvane', ownerId: null },
  ...{ name: 'Alex', email: 'alex@norvane.com', ownDomains: [], scopes: ['read', 'write'] },
};

const arden = { id: 'acc-arden', name: 'Arden Medical' };
const unsent: Unsent = {
  type: 'contract.update',
  recordId: 'con-1',
  baseVersion: '2',
  fields: { negotiation: 'proposed', productIds: ['prd-service'] },
};
const open = (seen: string | null = null) =>
  createPortfolioChanges({ signal: new AbortController().signal, refusal: async () => seen });

/** The first of its kind has been seen and sent. */
async function sent() {
  const changes = open();
  await changes.propose(arden, unsent, 'Negotiation changed.');
  await changes.confirm();
  return changes;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await settings.set('connection', me);
  Object.assign(background, { saved: [], takenBack: [], refusal: null, outcome: 'gone' });
});

describe('a change on the page of the portfolio', () => {
  test('is shown before the first of its kind, word by word, and goes once that is confirmed', async () => {
    const changes = open();
    await changes.propose(arden, unsent, 'Negotiation changed.');
    const { sheet } = changes.get();
    expect(background.saved).toEqual([]);
    const facts = buildFacts({
      account: buildAccount(arden),
      contracts: [buildContract({ id: 'con-1', name: 'Service 2026' })],
    });
    const names = namesIn({ accounts: [facts], team: buildTeam(), workspace: buildWorkspace() }, arden.id);
    const to = { source: 'Account API', workspace: 'Norvane' };
    const shown = sheet && sheetOf(sheet, to, names);
    expect([shown?.to, shown?.first]).toEqual(['Account API, Norvane', true]);
    expect(shown?.parts[0]?.fields.map(({ value }) => value)).toContain('Service');
    await changes.confirm();
    expect(background.saved).toMatchObject([
      { accountId: 'acc-arden', accountName: 'Arden Medical', changes: [unsent], draftId: null },
    ]);
    expect(changes.get()).toMatchObject({ sheet: null, undo: { sentence: 'Negotiation changed.' } });
  });

  test('that is still shown goes to nobody else who signs in meanwhile', async () => {
    const changes = open();
    await changes.propose(arden, unsent, 'Negotiation changed.');
    await settings.remove('connection');
    await settings.set('connection', { ...me, workspace: 'Other' });
    await vi.waitFor(() => expect(changes.get().sheet).toBeNull());
    await changes.confirm();
    expect(background.saved).toEqual([]);
  });

  test('that is on the disk is said to be, though nobody could note that its kind was shown', async () => {
    const changes = open();
    await changes.propose(arden, unsent, 'Negotiation changed.');
    const full = vi.spyOn(settings, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await changes.confirm();
    full.mockRestore();
    expect(changes.get()).toMatchObject({ problem: null, undo: { sentence: 'Negotiation changed.' } });
  });

  test('is not made when the person goes back', async () => {
    const changes = open();
    await changes.propose(arden, unsent, 'Negotiation changed.');
    changes.back();
    await changes.confirm();
    expect([changes.get().sheet, background.saved]).toEqual([null, []]);
  });

  test('tells whoever made it what became of it', async () => {
    const changes = open();
    const heard = vi.fn();
    await changes.propose(arden, unsent, 'Negotiation changed.', undefined, heard);
    changes.back();
    await changes.propose(arden, unsent, 'Negotiation changed.', undefined, heard);
    await changes.confirm();
    background.refusal = 'The disk is full.';
    await changes.propose(arden, unsent, 'Negotiation changed.', undefined, heard);
    expect(heard.mock.calls.flat()).toEqual(['left', 'saved', { refused: 'The disk is full.' }]);
  });

  test('goes at once when its kind was shown before, to whichever account', async () => {
    const changes = await sent();
    await changes.propose({ id: 'acc-osk', name: 'Osterkamp' }, unsent, 'Negotiation changed.');
    expect(background.saved.map(({ accountId }) => accountId)).toEqual(['acc-arden', 'acc-osk']);
  });

  test('can be undone for a while', async () => {
    const changes = await sent();
    await changes.undo();
    expect(background.takenBack).toEqual(
      background.saved.flatMap(({ changes }) => changes.map(({ id }) => id)),
    );
    expect(changes.get().undo).toBeNull();
  });

  test('that was sent already says so when it is undone', async () => {
    background.outcome = 'stays';
    const changes = await sent();
    await changes.undo();
    expect(changes.get().problem).toMatch(/sent already/);
    changes.dismissUndo();
    expect(changes.get().problem).toBeNull();
  });

  test.each<[string, () => Promise<ReturnType<typeof open>>, RegExp]>([
    [
      'by a press that nobody can have meant',
      async () => {
        const changes = open('Something covers this page.');
        await changes.propose(arden, unsent, 'x');
        return changes;
      },
      /covers/,
    ],
    [
      'that no source could take',
      async () => {
        const changes = open();
        await changes.propose(arden, { ...unsent, fields: { name: '' } }, 'x');
        return changes;
      },
      /can’t be saved as it is/,
    ],
    [
      'that finds no room on the disk',
      async () => {
        background.refusal = 'The disk is full.';
        return sent();
      },
      /disk is full/,
    ],
  ])('%s is refused in a sentence', async (_what, attempt, sentence) => {
    const changes = await attempt();
    expect(changes.get()).toMatchObject({
      sheet: null,
      undo: null,
      problem: expect.stringMatching(sentence),
    });
    expect(background.saved).toEqual([]);
  });

  test('tells whoever shows it', async () => {
    const changes = open();
    const told = vi.fn();
    const leave = changes.subscribe(told);
    await changes.propose(arden, unsent, 'x');
    expect(told).toHaveBeenCalled();
    leave();
    told.mockClear();
    changes.back();
    expect(told).not.toHaveBeenCalled();
  });
});
