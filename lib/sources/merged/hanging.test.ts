import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildAccount, buildContext, buildNote } from '../../../tests/builders/records.ts';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { accountEntry } from '../../../tests/fakes/directory.ts';
import { createMemoryJoins } from '../../../tests/fakes/merged/joins.ts';
import { pairOf } from '../../../tests/fakes/merged/pair.ts';
import { Change } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { SourceError } from '../error.ts';

const { signal } = new AbortController();
const never = () => new Promise<never>(() => undefined);
const pausing = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A source with Arden, a note of it, Alex, who is connected, and Priya, who is not. Its ids begin with its name. */
function side(name: string) {
  const id = (what: string) => `${name}-${what}`;
  const alex = { id: id('alex'), name: 'Alex', email: `alex@${name}.example` };
  const priya = { id: id('priya'), name: 'Priya', email: 'priya@northbeam.example' };
  const account = buildAccount({ id: id('arden'), name: 'Arden', domains: ['arden.example'], ownerId: null });
  const notes = [buildNote({ id: id('note'), accountId: account.id, body: name, authorId: priya.id })];
  const entry = accountEntry(account.id, account.name, { domains: account.domains });
  const applied: Change[] = [];
  /** What each call waits for before it is answered. */
  const own = { delay: async (_call: string): Promise<unknown> => undefined };
  const saying = <T>(call: string, answer: T) =>
    vi.fn(async () => {
      await own.delay(call);
      return answer;
    });
  const source = {
    name,
    capabilities: () => ({ writes: ['task.create'], portfolio: true, reasons: false, live: false }),
    changes: async () => ({ upserts: [entry], deletes: [], next: 'end', more: false, total: 1 }),
    context: saying('context', buildContext({ account, notes, owners: [] })),
    facts: saying('facts', buildFacts({ account })),
    search: saying('search', [{ id: account.id, name: account.name }]),
    team: saying('team', { owners: [alex, priya], targets: [], viewerId: alex.id }),
    colleagues: saying('colleagues', [alex, priya]),
    async apply(change: Change) {
      applied.push(change);
      return { recordId: change.recordId, version: '1' };
    },
  };
  return { own, id, applied, source: source as unknown as Source };
}

let lead: ReturnType<typeof side>;
let guest: ReturnType<typeof side>;
let source: Source;
let said: (string | null)[];
/** The same two, as another worker puts them together. */
let restart: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  lead = side('first');
  guest = side('beside');
  said = [];
  const kept = createMemoryCache();
  const rows = createMemoryJoins();
  restart = () => {
    source = pairOf(lead.source, guest.source, {
      viewer: { lead: 'first-alex', guest: '~g~beside-alex' },
      said: (trouble) => said.push(trouble?.message ?? null),
      kept,
      rows,
    });
  };
  restart();
  // What is beside is learned, then the first's is told.
  const page = await source.changes(null, signal);
  if (page !== 'start-over') await source.changes(page.next, signal);
  said = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const arden = () => lead.id('arden');
const bodies = async () => (await source.context(arden(), signal)).notes.map(({ body }) => body).toSorted();
const called = (of: Source) => vi.mocked(of.colleagues).mock.calls.length;
/** Whether it has come to an end, and to which, after so many milliseconds. */
async function within<T>(milliseconds: number, asked: Promise<T>): Promise<T | 'waits'> {
  const answer = Promise.race([asked, pausing(milliseconds).then(() => 'waits' as const)]);
  answer.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return answer;
}

const task = (accountId: string, assigneeId: string | null) =>
  Change.parse({
    id: crypto.randomUUID(),
    type: 'task.create',
    recordId: crypto.randomUUID(),
    fields: fieldsOf('task', { accountId, assigneeId }),
  });

describe('a source beside that accepts every question and never answers', () => {
  beforeEach(() => {
    guest.own.delay = never;
  });

  const reads: Record<string, () => Promise<unknown>> = {
    context: () => source.context(arden(), signal),
    facts: () => source.facts(arden(), signal),
    search: () => source.search('arden', signal),
    colleagues: () => source.colleagues(signal),
    team: () => source.team(signal),
  };
  test.each(Object.keys(reads))('keeps the first’s %s for a moment only', async (call) => {
    const read = async () => reads[call]?.();
    expect(await within(2900, read())).toBe('waits');
    await vi.advanceTimersByTimeAsync(200);
    expect(said.at(-1)).toMatch('takes too long');
    expect(await within(400, read())).not.toBe('waits');
    expect(said).not.toContain(null);
  });

  test('is waited for as before once a minute has gone by', async () => {
    await within(3100, bodies());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await within(2900, bodies())).toBe('waits');
  });

  test('keeps no change of the first’s, whoever of the first’s it names', async () => {
    const given = task(arden(), lead.id('priya'));
    expect(await within(1, source.apply(given, arden(), signal))).toMatchObject({ recordId: given.recordId });
  });
});

describe('a source beside that is slow', () => {
  test('costs nothing while the first is slower', async () => {
    lead.own.delay = () => pausing(8000);
    guest.own.delay = () => pausing(7000);
    expect(await within(8100, bodies())).toEqual(['beside', 'first']);
  });

  test('is waited for longer after it came late, and is no trouble then', async () => {
    guest.own.delay = () => pausing(4000);
    expect(await within(3100, bodies())).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said.at(-1)).toBeNull();
    expect(await within(4100, bodies())).toEqual(['beside', 'first']);
  });

  test('ends with what asked for it', async () => {
    guest.own.delay = never;
    const ended = new AbortController();
    const asked = source.context(arden(), ended.signal);
    ended.abort();
    await expect(asked).rejects.toBe(ended.signal.reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('who of ours is who', () => {
  const authors = async () => (await source.context(arden(), signal)).notes.map(({ authorId }) => authorId);
  const priya = () => lead.id('priya');

  test('is kept, so that the next worker asks nobody', async () => {
    await authors();
    restart();
    expect(await authors()).toEqual([priya(), priya()]);
    expect([called(lead.source), called(guest.source)]).toEqual([1, 1]);
  });

  test('is asked once for all who want to know at a time', async () => {
    lead.own.delay = () => pausing(1);
    const all = [authors(), source.colleagues(signal), source.search('arden', signal), authors()];
    await within(100, Promise.all(all));
    expect([called(lead.source), called(guest.source)]).toEqual([1, 1]);
  });

  test('is not waited for: what needs it is right in the next answer', async () => {
    guest.own.delay = (call) => (call === 'colleagues' ? pausing(2000) : Promise.resolve());
    expect(await within(1, authors())).toContain(`~g~${guest.id('priya')}`);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await within(1, authors())).toEqual([priya(), priya()]);
  });

  test('holds an hour, and then until it is known anew', async () => {
    await authors();
    await vi.advanceTimersByTimeAsync(3_599_999);
    await authors();
    expect(called(guest.source)).toBe(1);
    guest.own.delay = (call) => (call === 'colleagues' ? never() : Promise.resolve());
    await vi.advanceTimersByTimeAsync(1);
    expect(await within(1, authors())).toEqual([priya(), priya()]);
    expect(called(guest.source)).toBe(2);
  });

  test('is not asked again for a minute where it was not told', async () => {
    guest.own.delay = async (call) => {
      if (call === 'colleagues') throw new SourceError({ kind: 'forbidden' }, 'No.');
    };
    for (const wait of [0, 59_999, 1]) {
      await vi.advanceTimersByTimeAsync(wait);
      await authors();
    }
    expect(called(guest.source)).toBe(2);
  });
});

describe('a change that names somebody of ours', () => {
  const theirs = () => `~g~${guest.id('priya')}`;
  const assignees = ({ applied }: typeof lead) =>
    applied.map((change) => 'fields' in change && 'assigneeId' in change.fields && change.fields.assigneeId);
  const slowly = async (call: string) => {
    if (call === 'colleagues') await pausing(2000);
  };

  test('as only the one beside calls them waits until it is known who that is, and goes to the first', async () => {
    guest.own.delay = slowly;
    const asked = source.apply(task(arden(), theirs()), arden(), signal);
    expect(await within(1900, asked)).toBe('waits');
    await vi.advanceTimersByTimeAsync(200);
    await asked;
    expect(assignees(lead)).toEqual([lead.id('priya')]);
    expect(assignees(guest)).toEqual([]);
  });

  test('of whom nobody can say who it is waits in the outbox, and is neither refused nor made elsewhere', async () => {
    guest.own.delay = (call) => (call === 'colleagues' ? never() : Promise.resolve());
    // A minute after the three seconds for which it is waited.
    const soonest = Date.now() + 63_000;
    const asked = within(3100, source.apply(task(arden(), theirs()), arden(), signal));
    await expect(asked).rejects.toMatchObject({
      fault: { kind: 'away', untouched: true, until: soonest },
      message: expect.stringMatching(/^This names a colleague, and who that is in .* is not known yet\./),
    });
    expect([assignees(lead), assignees(guest)]).toEqual([[], []]);
  });

  test('goes by what was known last where that is old and nobody tells', async () => {
    await source.colleagues(signal);
    await vi.advanceTimersByTimeAsync(3_600_000);
    guest.own.delay = (call) => (call === 'colleagues' ? never() : Promise.resolve());
    await within(3100, source.apply(task(arden(), theirs()), arden(), signal));
    expect(assignees(lead)).toEqual([lead.id('priya')]);
  });

  test('goes to the one that knows them where who is who is told to nobody', async () => {
    guest.own.delay = async (call) => {
      if (call === 'colleagues') throw new SourceError({ kind: 'forbidden' }, 'No.');
    };
    await source.apply(task(arden(), theirs()), arden(), signal);
    expect(assignees(guest)).toEqual([guest.id('priya')]);
  });
});
