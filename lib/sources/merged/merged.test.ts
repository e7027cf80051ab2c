import { beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf, type Seed, seed } from '../../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { createMemoryJoins } from '../../../tests/fakes/merged/joins.ts';
import { pairOf } from '../../../tests/fakes/merged/pair.ts';
import { Change, type DirectoryEntry, type RecordKind } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { SourceError } from '../error.ts';

const { signal } = new AbortController();
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

interface Side {
  source: Source;
  fill(seeds: readonly Seed[]): void;
  /** What the source calls a record that was put in. */
  id(seed: string): string;
  broken: SourceError | null;
}

function side(name: string): Side {
  const { vendor, given, fill } = createPlainVendor();
  const real = createCrmSource({ vendor, rows: createMemoryRows() });
  const own: Side = { source: real, fill, id: given.theirs, broken: null };
  const failing =
    <A extends unknown[], T>(ask: (...given: A) => Promise<T>) =>
    (...args: A) =>
      own.broken ? Promise.reject(own.broken) : ask(...args);
  own.source = {
    ...real,
    name,
    changes: failing(real.changes),
    context: failing(real.context),
    colleagues: failing(real.colleagues),
    apply: failing(real.apply),
  };
  fill([seed('owner', { id: `own-me-${name}`, name: 'Alex', email: 'alex@example.com' })]);
  return own;
}

let lead: Side;
let guest: Side;
let source: Source;
let filed: Map<string, DirectoryEntry>;
let said: (SourceError | null)[];
let cursor: string | null;
/** The worker ends with this write, before it is done or after; null: with none. */
let lastWrite: { left: number; done: boolean } | null;
/** The same two as another worker puts them together. */
let restart: () => void;

beforeEach(async () => {
  lead = side('CRM');
  guest = side('Workbook');
  filed = new Map();
  said = [];
  cursor = null;
  const [own, theirs] = await Promise.all([lead.source.me(signal), guest.source.me(signal)]);
  const kept = createMemoryCache();
  const real = createMemoryJoins();
  lastWrite = null;
  const rows: typeof real = {
    ...real,
    async write(next) {
      const isLast = lastWrite?.left === 0;
      if (!isLast || lastWrite?.done) await real.write(next);
      if (lastWrite) lastWrite.left -= 1;
      if (isLast) throw new Error('The worker has ended.');
    },
  };
  restart = () => {
    source = pairOf(lead.source, guest.source, {
      directory: filed,
      said: (trouble) => said.push(trouble),
      viewer: { lead: own.ownerId, guest: `~g~${theirs.ownerId}` },
      kept,
      rows,
    });
  };
  restart();
});

const marked = (seeded: string) => `~g~${guest.id(seeded)}`;

/** One round of the feed, filed as the directory does. */
async function sync(): Promise<void> {
  for (;;) {
    const page = await source.changes(cursor, signal);
    if (page === 'start-over') {
      cursor = null;
      filed.clear();
      continue;
    }
    for (const { id } of page.deletes) filed.delete(id);
    for (const entry of page.upserts) filed.set(entry.id, entry);
    cursor = page.next;
    if (!page.more) return;
  }
}
const accounts = () => [...filed.values()].filter(({ kind }) => kind === 'account').map(({ name }) => name);
const accountOf = (id: string) => {
  const entry = filed.get(id);
  return entry?.kind === 'contact' ? entry.accountId : undefined;
};

const arden = (id: string, name = 'Arden', domain = 'arden.example') =>
  seed('account', { id, name, domains: [domain] });
const maria = (accountId: string) =>
  seed('contact', { id: 'con-maria', accountId, name: 'Maria', emails: ['maria@arden.example'] });

describe('an account that both have', () => {
  test('is one in the directory, with the people of both', async () => {
    lead.fill([arden('lead')]);
    guest.fill([arden('guest', 'Arden AG'), maria('guest')]);
    await sync();
    expect(accounts()).toEqual(['Arden']);
    expect(accountOf(marked('con-maria'))).toBe(lead.id('lead'));
  });

  test('is two where the domains are others, also where the names are the same', async () => {
    lead.fill([arden('lead')]);
    guest.fill([arden('guest', 'Arden', 'arden.test'), maria('guest')]);
    await sync();
    expect(accounts()).toEqual(['Arden', 'Arden']);
    expect(accountOf(marked('con-maria'))).toBe(marked('guest'));
  });

  test('is one from the day on which the second of them is there, wherever that is', async () => {
    guest.fill([arden('guest'), maria('guest')]);
    await sync();
    expect(accounts()).toEqual(['Arden']);
    expect([...filed.keys()]).toContain(marked('guest'));
    lead.fill([arden('lead')]);
    await sync();
    expect([...filed.keys()].toSorted()).toEqual([lead.id('lead'), marked('con-maria')].toSorted());
    expect(accountOf(marked('con-maria'))).toBe(lead.id('lead'));
    lead.fill([arden('late', 'Late', 'late.example')]);
    await sync();
    guest.fill([arden('late-guest', 'Late, too', 'late.example')]);
    await sync();
    expect(accounts()).toEqual(['Arden', 'Late']);
  });

  test('is two again once a domain is no longer shared', async () => {
    lead.fill([arden('lead')]);
    guest.fill([arden('guest', 'Arden AG'), maria('guest')]);
    await sync();
    const { account } = await source.context(lead.id('lead'), signal);
    await source.apply(update('account', account, { domains: ['other.example'] }), account.id, signal);
    await sync();
    expect(accounts().toSorted()).toEqual(['Arden', 'Arden AG']);
    expect(accountOf(marked('con-maria'))).toBe(marked('guest'));
  });

  test.each([1, 2, 3, 4, 5])(
    'is two again also where the first steps of a round (%d) were never filed, as the worker ended',
    async (lost) => {
      lead.fill([arden('lead')]);
      guest.fill([arden('guest', 'Arden AG'), maria('guest')]);
      await sync();
      const { account } = await source.context(lead.id('lead'), signal);
      await source.apply(update('account', account, { domains: ['other.example'] }), account.id, signal);
      let since = cursor;
      for (let step = 0; step < lost; step += 1) {
        const page = await source.changes(since, signal);
        if (page === 'start-over') throw new Error('There is nothing to start over for.');
        since = page.next;
      }
      restart();
      await sync();
      expect(accounts().toSorted()).toEqual(['Arden', 'Arden AG']);
      expect(accountOf(marked('con-maria'))).toBe(marked('guest'));
    },
  );

  test.each([0, 1, 2, 3, 4, 5, 6, 7].flatMap((left) => [true, false].map((done) => ({ left, done }))))(
    'is two again also where the worker ends with a write of what it learned (%o)',
    async (ends) => {
      lead.fill([arden('lead')]);
      guest.fill([arden('guest', 'Arden AG'), maria('guest')]);
      await sync();
      const { account } = await source.context(lead.id('lead'), signal);
      await source.apply(update('account', account, { domains: ['other.example'] }), account.id, signal);
      lastWrite = { ...ends };
      await expect(sync()).rejects.toThrow('The worker has ended.');
      lastWrite = null;
      restart();
      await sync();
      expect(accounts().toSorted()).toEqual(['Arden', 'Arden AG']);
      expect(accountOf(marked('con-maria'))).toBe(marked('guest'));
    },
  );

  /** One page of the feed, filed. */
  const step = async () => {
    const page = await source.changes(cursor, signal);
    if (page === 'start-over') throw new Error('There is nothing to start over for.');
    for (const { id } of page.deletes) filed.delete(id);
    for (const entry of page.upserts) filed.set(entry.id, entry);
    cursor = page.next;
  };

  test('is found by other domains that it got while all that is beside was about to be told again', async () => {
    lead.fill([arden('lead'), arden('other', 'Other', 'other.example')]);
    guest.fill([arden('guest', 'Arden AG'), maria('guest'), arden('mover', 'Mover', 'late.example')]);
    await sync();
    lead.fill([arden('late', 'Late', 'late.example')]);
    await step();
    const { account } = await guest.source.context(guest.id('guest'), signal);
    await guest.source.apply(update('account', account, { domains: ['other.example'] }), account.id, signal);
    await sync();
    await sync();
    expect(accounts().toSorted()).toEqual(['Arden', 'Late', 'Other']);
    expect(accountOf(marked('con-maria'))).toBe(lead.id('other'));
  });

  test('is not taken for alone as it came while all that is beside was about to be told again', async () => {
    lead.fill([arden('lead')]);
    guest.fill([arden('mover', 'Mover', 'late.example')]);
    await sync();
    lead.fill([arden('late', 'Late', 'late.example')]);
    await step();
    guest.fill([arden('guest', 'Arden AG'), maria('guest')]);
    await sync();
    expect(accounts().toSorted()).toEqual(['Arden', 'Late']);
    await sync();
    expect(accounts().toSorted()).toEqual(['Arden', 'Late']);
    expect(accountOf(marked('con-maria'))).toBe(lead.id('lead'));
  });

  test('is one also where the other source could not be read at first, and then could in the same round', async () => {
    lead.fill([arden('lead')]);
    guest.fill([arden('guest', 'Arden AG'), maria('guest')]);
    guest.broken = new SourceError({ kind: 'unreachable' }, 'No.');
    await step();
    guest.broken = null;
    await sync();
    await sync();
    expect(accounts()).toEqual(['Arden']);
    expect(accountOf(marked('con-maria'))).toBe(lead.id('lead'));
  });

  test('is told apart by its name where several have its domain, and left alone where that does not help', async () => {
    lead.fill([arden('north', 'Arden North'), arden('south', 'Arden South')]);
    guest.fill([arden('guest', ' arden SOUTH'), arden('other', 'Arden West')]);
    await sync();
    expect(accounts().toSorted()).toEqual(['Arden North', 'Arden South', 'Arden West']);
  });
});

describe('its context', () => {
  beforeEach(async () => {
    lead.fill([
      arden('lead'),
      seed('contact', {
        id: 'con-lead',
        accountId: 'lead',
        name: 'Maria L.',
        emails: ['maria@arden.example'],
      }),
      seed('opportunity', { id: 'opp-lead', accountId: 'lead', name: 'In both' }),
      seed('note', { id: 'note-lead', accountId: 'lead', body: 'older', createdAt: day(-2) }),
    ]);
    guest.fill([
      seed('account', { id: 'guest', name: 'Arden AG', domains: ['arden.example'], tier: 'Gold' }),
      maria('guest'),
      seed('contact', {
        id: 'con-only',
        accountId: 'guest',
        name: 'Only here',
        emails: ['only@arden.example'],
      }),
      seed('opportunity', { id: 'opp-guest', accountId: 'guest', name: 'In both' }),
      seed('case', { id: 'case-guest', accountId: 'guest', subject: 'Only here' }),
      seed('note', {
        id: 'note-guest',
        accountId: 'guest',
        body: 'newer',
        createdAt: day(-1),
        authorId: 'own-me-Workbook',
      }),
    ]);
    await sync();
  });
  const context = () => source.context(lead.id('lead'), signal);

  test('has everybody once, deals once, and what is said of it from both', async () => {
    const found = await context();
    expect(found.contacts.map(({ name }) => name)).toEqual(['Maria L.', 'Only here']);
    expect(found.opportunities.map(({ id }) => id)).toEqual([lead.id('opp-lead')]);
    expect(found.cases.map(({ subject }) => subject)).toEqual(['Only here']);
    expect(found.notes.map(({ body }) => body)).toEqual(['newer', 'older']);
    expect(found.account).toMatchObject({ name: 'Arden', tier: 'Gold' });
    expect(found.cases[0]?.accountId).toBe(lead.id('lead'));
  });

  test('knows that whoever is connected is the same person in both', async () => {
    expect((await context()).notes[0]?.authorId).toBe(lead.id('own-me-CRM'));
  });

  test('is the first source’s while the other can’t be reached, and says so', async () => {
    guest.broken = new SourceError({ kind: 'signed-out' }, 'Sign in again.');
    expect((await context()).notes.map(({ body }) => body)).toEqual(['older']);
    expect(said.at(-1)?.message).toBe('Sign in again.');
    guest.broken = null;
    await context();
    expect(said.at(-1)).toBeNull();
  });

  test.each(['by the same worker', 'by the next one'])(
    'is there from both while all is read anew, %s',
    async (by) => {
      await source.changes(null, signal);
      if (by === 'by the next one') restart();
      expect((await context()).notes.map(({ body }) => body)).toEqual(['newer', 'older']);
    },
  );

  test('goes by what was learned anew once that is whole', async () => {
    const { account } = await context();
    await lead.source.apply(update('account', account, { domains: ['other.example'] }), account.id, signal);
    cursor = null;
    filed.clear();
    await sync();
    for (const again of [false, true]) {
      if (again) restart();
      expect((await context()).notes.map(({ body }) => body)).toEqual(['older']);
    }
  });

  test('is not there without the first source', async () => {
    lead.broken = new SourceError({ kind: 'unreachable' }, 'No.');
    await expect(context()).rejects.toThrow('No.');
  });

  test('what cannot be read beside keeps nothing of the first source from being filed, and is read later', async () => {
    guest.broken = new SourceError({ kind: 'unreachable' }, 'No.');
    cursor = null;
    filed.clear();
    await sync();
    expect(accounts()).toEqual(['Arden']);
    guest.broken = null;
    await sync();
    expect(accountOf(marked('con-only'))).toBe(lead.id('lead'));
  });
});

const uuid = () => crypto.randomUUID();
const create = (kind: RecordKind, fields: object) =>
  Change.parse({ id: uuid(), type: `${kind}.create`, recordId: uuid(), fields: fieldsOf(kind, fields) });
const update = (kind: RecordKind, record: { id: string; version: string }, fields: object) =>
  Change.parse({
    id: uuid(),
    type: `${kind}.update`,
    recordId: record.id,
    baseVersion: record.version,
    fields,
  });

describe('a change', () => {
  beforeEach(async () => {
    lead.fill([
      arden('lead'),
      seed('contact', { id: 'con-lead', accountId: 'lead', name: 'Lead', emails: ['lead@arden.example'] }),
    ]);
    guest.fill([
      arden('guest', 'Arden AG'),
      maria('guest'),
      seed('note', { id: 'note-guest', accountId: 'guest', body: 'theirs' }),
      arden('alone', 'Alone', 'alone.example'),
    ]);
    await sync();
  });
  const bodies = async (of: Side, seeded: string) =>
    (await of.source.context(of.id(seeded), signal)).notes.map(({ body }) => body);
  const apply = (change: Change, accountId = lead.id('lead')) => source.apply(change, accountId, signal);

  test('of a record goes to the source that has it', async () => {
    const { notes } = await source.context(lead.id('lead'), signal);
    const [theirs] = notes.filter(({ body }) => body === 'theirs');
    if (!theirs) throw new Error('There is no such note.');
    await apply(update('note', theirs, { body: 'edited' }));
    expect(await bodies(guest, 'guest')).toEqual(['edited']);
    expect(await bodies(lead, 'lead')).toEqual([]);
  });

  test('that makes a record of an account of both goes to the first source', async () => {
    await apply(create('note', { accountId: lead.id('lead'), body: 'new' }));
    expect(await bodies(lead, 'lead')).toEqual(['new']);
    expect(await bodies(guest, 'guest')).toEqual(['theirs']);
  });

  test('of an account that is only beside goes there, and the record keeps its id', async () => {
    const note = create('note', { accountId: marked('alone'), body: 'new' });
    const { version } = await apply(note, marked('alone'));
    expect(await bodies(guest, 'alone')).toEqual(['new']);
    const found = (await source.context(marked('alone'), signal)).notes[0];
    expect(found?.id).toBe(note.recordId);
    await apply(update('note', { id: note.recordId, version }, { body: 'edited' }), marked('alone'));
    expect(await bodies(guest, 'alone')).toEqual(['edited']);
  });

  test('that names somebody who is only beside goes where they are known', async () => {
    const talk = create('interaction', { accountId: lead.id('lead'), contactIds: [marked('con-maria')] });
    await apply(talk);
    const { interactions } = await guest.source.context(guest.id('guest'), signal);
    expect(interactions.map(({ contactIds }) => contactIds)).toEqual([[guest.id('con-maria')]]);
  });

  test('that names people whom no one of the two has all is refused and leaves nobody out', async () => {
    const contactIds = [marked('con-maria'), lead.id('con-lead')];
    const talk = create('interaction', { accountId: lead.id('lead'), contactIds });
    await expect(apply(talk)).rejects.toMatchObject({
      fault: { kind: 'rejected', fields: { contactIds: expect.stringContaining('CRM') } },
    });
  });

  const withMaria = () =>
    create('interaction', { accountId: lead.id('lead'), contactIds: [marked('con-maria')] });
  const alone = (talk: Change) =>
    ({ ...talk, id: uuid(), fields: { ...('fields' in talk && talk.fields), contactIds: [] } }) as Change;
  const talks = async (of: Side, seeded: string) =>
    (await of.source.context(of.id(seeded), signal)).interactions.map(({ subject }) => subject);
  const edited = (talk: Change, version: string) =>
    update('interaction', { id: talk.recordId, version }, { subject: 'edited' });

  test.each(['rejected', 'forbidden', 'not-found', 'signed-out', 'unreachable'] as const)(
    'that was refused beside (%s) and then made with the first source is edited there',
    async (kind) => {
      const fault = kind === 'rejected' ? { kind, fields: {} } : { kind };
      guest.broken = new SourceError(fault, 'No.');
      const talk = withMaria();
      await expect(apply(talk)).rejects.toThrow('No.');
      guest.broken = null;
      const { version } = await apply(alone(talk));
      await apply(edited(talk, version));
      expect(await talks(lead, 'lead')).toEqual(['edited']);
      expect(await talks(guest, 'guest')).toEqual([]);
    },
  );

  test('that names somebody who is only beside goes there also while all is read anew', async () => {
    await source.changes(null, signal);
    await apply(withMaria());
    expect(await talks(guest, 'guest')).toHaveLength(1);
  });

  test('of whose first try nobody knows what came stays beside, whatever it names by then', async () => {
    const talk = withMaria();
    for (const kind of ['outcome-unknown', 'forbidden'] as const) {
      guest.broken = new SourceError({ kind }, 'No.');
      await expect(apply(talk)).rejects.toThrow('No.');
    }
    guest.broken = null;
    const { version } = await apply(alone(talk));
    await apply(edited(talk, version));
    expect(await talks(guest, 'guest')).toEqual(['edited']);
    expect(await talks(lead, 'lead')).toEqual([]);
  });

  test.each([
    ['signed-out', { untouched: true }],
    ['unreachable', { untouched: false }],
    ['outcome-unknown', { untouched: false }],
  ] as const)(
    'of a source beside that is %s waits alone, and is told as no trouble of the first’s',
    async (kind, away) => {
      guest.broken = new SourceError({ kind }, 'Sign in again.');
      const note = create('note', { accountId: marked('alone') });
      await expect(apply(note, marked('alone'))).rejects.toMatchObject({
        fault: { kind: 'away', ...away },
        message: 'This is for Workbook. Sign in again.',
      });
      lead.broken = new SourceError({ kind }, 'No.');
      await expect(apply(create('note', { accountId: lead.id('lead') }))).rejects.toMatchObject({
        fault: { kind },
      });
    },
  );

  test('that conflicts beside shows the record as it is known here', async () => {
    const { notes } = await source.context(lead.id('lead'), signal);
    const stale = { id: notes[0]?.id ?? '', version: 'old' };
    await expect(apply(update('note', stale, { body: 'mine' }))).rejects.toMatchObject({
      fault: { kind: 'conflict', current: { id: marked('note-guest') } },
    });
  });
});

describe('what others change', () => {
  const telling = (of: Side, live: boolean | 'partly', name: string): Source => ({
    ...of.source,
    capabilities: () => ({ ...of.source.capabilities(), live }),
    async *events(ended) {
      if (live === false) return;
      yield 'listening';
      yield { accounts: [name], directory: false };
      await new Promise((resolve) => ended.addEventListener('abort', resolve));
    },
  });

  test.each([
    [true, true, true],
    [true, false, 'partly'],
    ['partly', true, 'partly'],
    ['partly', false, 'partly'],
    [false, true, false],
    [false, false, false],
  ] as const)(
    'is told as the first tells it: %s, with one beside that tells %s, is %s',
    (one, other, both) => {
      expect(pairOf(telling(lead, one, 'a'), telling(guest, other, 'b')).capabilities().live).toBe(both);
    },
  );

  test.each([
    [true, ['listening', ['a'], ['~g~b']]],
    [false, ['listening', ['a']]],
  ] as const)('in the first is told though the one beside tells something: %s', async (live, all) => {
    const ended = new AbortController();
    const heard: unknown[] = [];
    const both = pairOf(telling(lead, true, 'a'), telling(guest, live, 'b'));
    for await (const one of both.events(ended.signal)) {
      heard.push(one === 'listening' ? one : one.accounts);
      if (heard.length === all.length) break;
    }
    expect(heard).toHaveLength(all.length);
    expect(heard).toEqual(expect.arrayContaining([...all]));
  });
});

test('news of the first source are told though the one beside wants a new sign-in, which is said of that alone', async () => {
  const ended = new AbortController();
  const refused = new SourceError({ kind: 'signed-out' }, 'Sign in again.');
  const news = { accounts: [lead.id('lead')], directory: false };
  const first = {
    ...lead.source,
    async *events() {
      yield 'listening' as const;
      yield news;
      await new Promise((_resolve, reject) => {
        ended.signal.addEventListener('abort', () => reject(ended.signal.reason));
      });
    },
  };
  const beside = {
    ...guest.source,
    capabilities: () => ({ ...guest.source.capabilities(), live: true }),
    events: () => failing(refused),
  };
  const both = pairOf(first, beside, { said: (trouble) => said.push(trouble) });
  const heard: unknown[] = [];
  const all = (async () => {
    for await (const one of both.events(ended.signal)) if (heard.push(one) === 2) ended.abort();
  })();
  await expect(all).rejects.toMatchObject({ name: 'AbortError' });
  expect(heard).toEqual(expect.arrayContaining(['listening', news]));
  expect(said).toContain(refused);
});

// biome-ignore lint/correctness/useYield: it fails before it tells anything.
async function* failing(error: SourceError): AsyncGenerator<'listening'> {
  throw error;
}
