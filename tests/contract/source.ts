import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Change, type DirectoryPage, type RecordKind } from '../../lib/model/index.ts';
import type { News, Source } from '../../lib/sources/contract.ts';
import { SourceError } from '../../lib/sources/error.ts';
import { fieldsOf, type Seed, seed } from './seeds.ts';

/** A source with nothing in it but the person it is for. */
export interface Opened {
  source: Source;
  /** Puts records in as if they had been there; of a seed's account before what belongs to it. */
  fill(seeds: readonly Seed[]): Promise<void>;
  close(): Promise<void>;
}

/** What a source has not, by its nature. That it says so is asked in place of what it would do. */
export interface Lacks {
  /** Kinds of which it knows nothing. */
  readonly kinds?: readonly RecordKind[];
  /** Kinds that it tells of, and takes nothing of. */
  readonly readOnly?: readonly RecordKind[];
  /** It keeps no reasons of what an opportunity will bring. */
  readonly reasons?: true;
  /** It tells of nothing as it happens. */
  readonly live?: true;
  /** Somebody looks after each of its accounts. */
  readonly unowned?: true;
  /** Each of its opportunities has a day on which it is to close. */
  readonly undated?: true;
  /** A note of its was written when it was sent, whatever the change says. */
  readonly noteTimes?: true;
  /** All that is there was made by the tests just now: where notes are as old as their making, none is older. */
  readonly madeNow?: true;
}

const { signal } = new AbortController();
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
const uuid = () => crypto.randomUUID();

/** What whoever uses a source may count on, whatever is behind it. */
export function holdsTheContract(open: () => Promise<Opened>, lacks: Lacks = {}): void {
  const tells = (kind: RecordKind) => !lacks.kinds?.includes(kind);
  const ofNotes = (ids: readonly string[]) => (lacks.madeNow ? ids.toSorted() : ids);
  const takes = (kind: RecordKind) => tells(kind) && !lacks.readOnly?.includes(kind);

  let opened: Opened;
  let source: Source;
  let me: string;
  beforeAll(async () => {
    opened = await open();
    source = opened.source;
    me = (await source.me(signal)).ownerId ?? '';
    await opened.fill(seedsFor(me).filter(({ kind }) => tells(kind)));
  });
  afterAll(() => opened.close());

  const context = (id = 'acme') => source.context(id, signal);
  const create = (kind: RecordKind, fields: object, recordId: string = uuid()) =>
    Change.parse({ id: uuid(), type: `${kind}.create`, recordId, fields: fieldsOf(kind, fields) });
  const update = (kind: string, record: { id: string; version: string }, fields: object, more = {}) =>
    Change.parse({
      id: uuid(),
      type: `${kind}.update`,
      recordId: record.id,
      baseVersion: record.version,
      fields,
      ...more,
    });
  const remove = (kind: string, record: { id: string; version: string }) =>
    Change.parse({ id: uuid(), type: `${kind}.delete`, recordId: record.id, baseVersion: record.version });
  const apply = (change: Change, accountId = 'acme') => source.apply(change, accountId, signal);
  const faultOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof SourceError)) throw new Error('It was not refused.', { cause: error });
    return error.fault;
  };
  async function directory(since: string | null = null) {
    const pages: DirectoryPage[] = [];
    for (let cursor = since; ; ) {
      const page = await source.changes(cursor, signal);
      if (page === 'start-over') throw new Error('start over');
      pages.push(page);
      cursor = page.next;
      if (!page.more)
        return {
          ...page,
          upserts: pages.flatMap(({ upserts }) => upserts),
          deletes: pages.flatMap(({ deletes }) => deletes),
        };
    }
  }

  describe('who and what', () => {
    test('says who the person is, and that they may write', async () => {
      expect(await source.me(signal)).toMatchObject({ ownerId: me, scopes: ['read', 'write'] });
      expect(source.name).not.toBe('');
    });

    test('names people of ours by name, the person among them', async () => {
      const colleagues = await source.colleagues(signal);
      expect(colleagues.map(({ id }) => id)).toEqual(expect.arrayContaining([me, 'own-b']));
      const names = colleagues.map(({ name }) => name);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    });

    test('tells the team’s targets of last year, this one and the next, and of no other', async () => {
      const team = await source.team(signal);
      expect(team.viewerId).toBe(me);
      expect(team.targets.map(({ id }) => id)).toEqual(tells('target') ? ['t-now'] : []);
    });

    test('has agreements, if only those that hold by themselves', async () => {
      expect((await source.workspace(signal)).currency).toMatch(/^[A-Z]{3}$/);
    });

    test('does nothing once its signal is aborted', async () => {
      await expect(source.me(AbortSignal.abort())).rejects.toThrow();
      await expect(source.context('acme', AbortSignal.abort())).rejects.toThrow();
    });
  });

  describe('the directory', () => {
    test('has each account and contact once, with what matching needs', async () => {
      const { upserts } = await directory();
      expect(upserts.filter(({ id }) => id === 'acme' || id === 'con-a')).toEqual([
        expect.objectContaining({
          kind: 'account',
          domains: ['acme.example'],
          tier: 'Gold',
          health: 70,
          renewalDate: tells('contract') ? '2027-01-31' : null,
        }),
        expect.objectContaining({
          kind: 'contact',
          accountId: 'acme',
          emails: ['a@acme.example'],
          linkedinSlug: 'con-a',
        }),
      ]);
      expect(new Set(upserts.map(({ id }) => id)).size).toBe(upserts.length);
    });

    test('goes on from its cursor with what has changed, and with nothing else', async () => {
      const { next } = await directory();
      expect(await directory(next)).toMatchObject({ upserts: [], deletes: [], more: false, total: 0 });
      const contact = create('contact', { accountId: 'acme', name: 'New One', emails: ['new@acme.example'] });
      await apply(contact);
      const since = await directory(next);
      expect(since.upserts).toMatchObject([{ id: contact.recordId, name: 'New One' }]);
      await apply(create('note', { accountId: 'acme' }));
      expect((await directory(since.next)).upserts).toEqual([]);
    });

    if (takes('contract'))
      test('tells of an account whose contract ends on another day now', async () => {
        const account = create('account', { name: 'Ends', domains: ['ends.example'], ownerId: me });
        await apply(account, account.recordId);
        const { next } = await directory();
        const contract = create('contract', { accountId: account.recordId, endDate: '2026-12-24' });
        await apply(contract, account.recordId);
        expect((await directory(next)).upserts).toMatchObject([
          { id: account.recordId, renewalDate: '2026-12-24' },
        ]);
      });

    test('tells of an account that somebody else looks after now, which is no longer among the person’s own', async () => {
      const account = create('account', { name: 'Moves', domains: ['moves.example'], ownerId: me });
      const { version } = await apply(account, account.recordId);
      const { next } = await directory();
      const to = { ownerId: 'own-b' };
      await apply(update('account', { id: account.recordId, version }, to), account.recordId);
      expect((await directory(next)).upserts).toMatchObject([{ id: account.recordId, ...to }]);
      expect((await source.facts(account.recordId, signal)).account).toMatchObject(to);
    });

    test.each(['nonsense', '["another",5,0]', '{}'])(
      'starts over from a cursor that it does not know: %s',
      async (cursor) => {
        expect(await source.changes(cursor, signal)).toBe('start-over');
      },
    );
  });

  describe('a context', () => {
    test('has the parts of that account, the most relevant first', async () => {
      const found = await context();
      expect(found.viewerId).toBe(me);
      expect(found.account).toMatchObject({ id: 'acme', name: 'acme' });
      const ids = (list: readonly { id: string }[]) =>
        list.map(({ id }) => id).filter((id) => !/^[0-9a-f]{8}-/.test(id));
      expect(ids(found.contacts)).toEqual(['con-b', 'con-a', 'con-c']);
      expect(ids(found.opportunities)).toEqual(['opp-soon', 'opp-late', 'opp-never']);
      expect(ids(found.contracts)).toEqual(tells('contract') ? ['ctr-a', 'ctr-draft'] : []);
      expect(ids(found.initiatives)).toEqual(tells('initiative') ? ['ini-open', 'ini-done'] : []);
      expect(ids(found.cases)).toEqual(['case-esc', 'case-high', 'case-low']);
      expect(ofNotes(ids(found.notes))).toEqual(ofNotes(['note-new', 'note-old']));
      expect(ids(found.interactions)).toEqual(['int-planned', 'int-late', 'int-early']);
      expect(ids(found.tasks)).toEqual(['task-soon', 'task-late', 'task-never']);
      expect(found.more).toEqual({});
      expect(found.refused).toEqual({});
    });

    test('says when each contact was last spoken to: a meeting that is planned is no contact yet', async () => {
      const last = new Map(
        (await context()).contacts.map(({ id, lastContactAt }) => [id, lastContactAt?.slice(0, 10)]),
      );
      expect([last.get('con-a'), last.get('con-b'), last.get('con-c')]).toEqual([
        ago(2).slice(0, 10),
        ago(40).slice(0, 10),
        undefined,
      ]);
    });

    test('names the people of ours who are in it', async () => {
      expect((await context()).owners.map(({ id }) => id).toSorted()).toEqual([me, 'own-b'].toSorted());
    });

    test('holds a hundred notes at most and says how many more there are', async () => {
      const found = await context('many');
      expect([found.notes.length, found.more.notes]).toEqual([100, 7]);
      if (!lacks.madeNow) expect(found.notes[0]?.body).toBe('note 106');
    });

    test('is not there for an account that is not there', async () => {
      expect(await faultOf(context('nowhere'))).toEqual({ kind: 'not-found' });
    });
  });

  describe('the portfolio', () => {
    async function all() {
      const accounts = [];
      for (let cursor: string | null = null, total = 0; ; ) {
        const page = await source.portfolio(cursor, signal);
        accounts.push(...page.accounts);
        total = page.total;
        cursor = page.next;
        if (cursor === null) return { accounts, total };
      }
    }

    test('has each account that somebody looks after once, the person’s own first', async () => {
      const { accounts, total } = await all();
      const owners = accounts.map(({ account }) => account.ownerId === me);
      expect(owners).toEqual(owners.toSorted((a, b) => Number(b) - Number(a)));
      const ids = accounts.map(({ account }) => account.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(['acme', 'many', 'theirs']));
      expect(ids.includes('nobodys')).toBe(lacks.unowned === true);
      expect(total).toBe(ids.length);
    });

    test('tells the same of an account as it tells when asked for that account alone', async () => {
      const { accounts } = await all();
      expect(await source.facts('acme', signal)).toEqual(
        accounts.find(({ account }) => account.id === 'acme'),
      );
    });

    test('knows what a portfolio needs: roles, what was closed lately, and how often they were in touch', async () => {
      const facts = await source.facts('acme', signal);
      expect(facts.contacts.map(({ id }) => id)).toEqual(['con-b', 'con-a']);
      expect(facts.opportunities.map(({ id }) => id)).toEqual([
        'opp-soon',
        'opp-late',
        'opp-never',
        'opp-won',
      ]);
      expect(facts.initiatives.map(({ id }) => id)).toEqual(tells('initiative') ? ['ini-open'] : []);
      expect(facts.weeks.slice(0, 6)).toEqual([1, 0, 0, 0, 0, 1]);
      expect(facts.lastContactAt?.slice(0, 10)).toBe(ago(2).slice(0, 10));
    });

    test('does not know an account that is not there', async () => {
      expect(await faultOf(source.facts('nowhere', signal))).toEqual({ kind: 'not-found' });
    });
  });

  describe('search', () => {
    test.each([
      ['zurb', ['klinik']],
      ['Zürb kli', ['klinik']],
      ['urberg', []],
      ['zur nowhere', []],
      ['', []],
      ['theirs.ex', ['theirs']],
    ])('“%s” finds %j', async (query, ids) => {
      expect((await source.search(query, signal)).map(({ id }) => id)).toEqual(ids);
    });
  });

  describe('a change', () => {
    const made: [RecordKind, object][] = [
      ['contact', { name: 'Made', emails: ['made@acme.example'], reportsToId: 'con-a' }],
      [
        'opportunity',
        {
          ...{ name: 'Made', ownerId: 'own-b', contacts: [{ contactId: 'con-a', role: 'champion' }] },
          ...(lacks.undated && { closeDate: '2027-03-01' }),
        },
      ],
      ['contract', { name: 'Made', endDate: '2028-01-01' }],
      ['initiative', { name: 'Made' }],
      ['case', { subject: 'Made' }],
      ['note', { body: 'made', contactId: 'con-a', opportunityId: 'opp-soon' }],
      ['interaction', { subject: 'Made', contactIds: ['con-a', 'con-b'] }],
      ['task', { subject: 'Made' }],
    ];
    const listed = {
      contact: 'contacts',
      opportunity: 'opportunities',
      contract: 'contracts',
      initiative: 'initiatives',
      case: 'cases',
      note: 'notes',
      interaction: 'interactions',
      task: 'tasks',
    } as const;
    const find = async (kind: RecordKind, id: string) =>
      (await context())[listed[kind as keyof typeof listed]].find((one) => one.id === id);

    test.each(made.filter(([kind]) => takes(kind)))(
      'makes, changes and takes away: %s',
      async (kind, fields) => {
        const change = create(kind, { accountId: 'acme', ...fields });
        const { recordId, version } = await apply(change);
        expect(recordId).toBe(change.recordId);
        const there = await find(kind, recordId);
        expect(there).toMatchObject({ ...fields, id: recordId, version, accountId: 'acme' });
        const edited =
          kind === 'note'
            ? { body: 'edited' }
            : 'subject' in fields
              ? { subject: 'Edited' }
              : { name: 'Edited' };
        const next = await apply(update(kind, { id: recordId, version }, edited));
        expect(next.version).not.toBe(version);
        expect(await find(kind, recordId)).toMatchObject({ ...fields, ...edited, version: next.version });
        if (!['case', 'note', 'interaction', 'task'].includes(kind)) return;
        await apply(remove(kind, { id: recordId, version: next.version }));
        expect(await find(kind, recordId)).toBeUndefined();
      },
    );

    test('makes an account, which is found and has a context of its own', async () => {
      const change = create('account', { name: 'Freshly Made', domains: ['fresh.example'], ownerId: me });
      await apply(change, change.recordId);
      expect((await source.search('freshly', signal)).map(({ id }) => id)).toEqual([change.recordId]);
      expect((await context(change.recordId)).account.domains).toEqual(['fresh.example']);
    });

    test('sent again has the same answer and no effect, also after the record was edited', async () => {
      const change = create('note', { accountId: 'acme', body: 'once' });
      const first = await apply(change);
      await apply(update('note', { id: first.recordId, version: first.version }, { body: 'edited' }));
      expect(await apply(Change.parse(Object.fromEntries(Object.entries(change).toReversed())))).toEqual(
        first,
      );
      expect(await find('note', first.recordId)).toMatchObject({ body: 'edited' });
    });

    test('sent twenty times at once has one effect', async () => {
      const change = create('note', { accountId: 'acme', body: 'twenty' });
      const answers = await Promise.all(Array.from({ length: 20 }, () => apply(change)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect((await context()).notes.filter(({ body }) => body === 'twenty')).toHaveLength(1);
    });

    test('is refused under the id of another', async () => {
      const change = create('note', { accountId: 'acme', body: 'first' });
      await apply(change);
      const other = { ...change, fields: { ...('fields' in change && change.fields), body: 'second' } };
      expect(await faultOf(apply(Change.parse(other)))).toMatchObject({ kind: 'rejected' });
    });

    test('that was refused is taken once it is corrected, under the same id', async () => {
      const change = create('note', { accountId: 'nowhere' });
      expect(await faultOf(apply(change))).toMatchObject({
        kind: 'rejected',
        fields: { accountId: expect.any(String) },
      });
      const corrected = Change.parse({ ...change, fields: fieldsOf('note', { accountId: 'acme' }) });
      expect((await apply(corrected)).recordId).toBe(change.recordId);
    });

    test.each([
      ['contactId', { contactId: 'con-nobody' }],
      ['opportunityId', { opportunityId: 'opp-nobody' }],
      ['authorId', { authorId: 'own-nobody' }],
    ])('is refused where %s names what is not there', async (field, fields) => {
      const fault = await faultOf(apply(create('note', { accountId: 'acme', ...fields })));
      expect(fault).toMatchObject({ kind: 'rejected', fields: { [field]: expect.any(String) } });
    });

    test.each(made.filter(([kind]) => !takes(kind)))(
      'of a kind that it does not take is not offered, and refused: %s',
      async (kind, fields) => {
        expect(source.capabilities().writes.filter((type) => type.startsWith(`${kind}.`))).toEqual([]);
        const fault = await faultOf(apply(create(kind, { accountId: 'acme', ...fields })));
        expect(fault).toMatchObject({ kind: 'rejected' });
      },
    );

    test('is refused where it sells what the workspace does not', async () => {
      const sold = { accountId: 'acme', productIds: ['nothing'] };
      const fault = await faultOf(apply(create('opportunity', sold)));
      expect(fault).toMatchObject({ kind: 'rejected', fields: { productIds: expect.any(String) } });
    });

    test('made on an older version is refused with the record as it is now', async () => {
      const { recordId, version } = await apply(create('note', { accountId: 'acme', body: 'one' }));
      await apply(update('note', { id: recordId, version }, { body: 'two' }));
      for (const stale of [
        update('note', { id: recordId, version }, { body: 'three' }),
        remove('note', { id: recordId, version }),
      ]) {
        const fault = await faultOf(apply(stale));
        expect(fault).toMatchObject({ kind: 'conflict', current: { id: recordId, body: 'two' } });
      }
    });

    test('of a record that is there already, or is not, is refused', async () => {
      const change = create('note', { accountId: 'acme' });
      await apply(change);
      expect(await faultOf(apply(create('note', { accountId: 'acme' }, change.recordId)))).toMatchObject({
        kind: 'conflict',
      });
      expect(await faultOf(apply(update('note', { id: uuid(), version: '1' }, { body: 'x' })))).toEqual({
        kind: 'not-found',
      });
    });

    test('that makes a record is refused where another account has one with its id, and only where its kind is the same', async () => {
      const { recordId } = await apply(create('note', { accountId: 'acme', body: 'ours' }));
      const again = create('note', { accountId: 'theirs', body: 'theirs' }, recordId);
      expect(await faultOf(apply(again, 'theirs'))).toMatchObject({
        kind: 'conflict',
        current: { id: recordId, body: 'ours' },
      });
      expect((await context('theirs')).notes.map(({ id }) => id)).not.toContain(recordId);
      await apply(create('task', { accountId: 'theirs' }, recordId), 'theirs');
      expect((await context('theirs')).tasks.map(({ id }) => id)).toContain(recordId);
    });

    test('keeps the fields that it does not name', async () => {
      const before = (await context('klinik')).account;
      await apply(update('account', before, { tier: 'Silver' }), 'klinik');
      expect((await context('klinik')).account).toMatchObject({ name: before.name, tier: 'Silver' });
    });

    test('says whether it keeps why an opportunity was changed', () => {
      expect(source.capabilities().reasons).toBe(!lacks.reasons);
    });

    if (!lacks.reasons)
      test('of what an opportunity will bring is kept in its history with its reason', async () => {
        const { recordId, version } = await apply(
          create('opportunity', { accountId: 'acme', stage: 'Proposal' }),
        );
        await apply(
          update('opportunity', { id: recordId, version }, { stage: 'Verbal' }, { reason: 'They said yes' }),
        );
        expect((await context()).opportunities.find(({ id }) => id === recordId)?.history).toMatchObject([
          {
            reason: 'They said yes',
            byId: me,
            changes: [{ field: 'stage', from: 'Proposal', to: 'Verbal' }],
          },
        ]);
      });

    if (takes('initiative'))
      test('brings an update of an initiative once, as the person’s own', async () => {
        const { recordId, version } = await apply(create('initiative', { accountId: 'acme' }));
        const word = {
          id: uuid(),
          at: '2026-11-20T10:00:00+01:00',
          authorId: null,
          status: 'at-risk',
          progress: 40,
          body: 'Late',
          internal: 'Our fault',
        };
        await apply(update('initiative', { id: recordId, version }, { progress: 40 }, { update: word }));
        expect((await context()).initiatives.find(({ id }) => id === recordId)?.updates).toEqual([
          { ...word, at: '2026-11-20T09:00:00.000Z', authorId: me },
        ]);
      });

    if (lacks.undated)
      test('that makes an opportunity is refused without a day on which it is to close', async () => {
        const fault = await faultOf(apply(create('opportunity', { accountId: 'acme' })));
        expect(fault).toMatchObject({ kind: 'rejected', fields: { closeDate: expect.any(String) } });
      });

    test('has its times kept in UTC', async () => {
      const { recordId } = await apply(
        create('note', { accountId: 'acme', createdAt: '2026-11-24T10:00:00+01:00' }),
      );
      const note = await find('note', recordId);
      const createdAt = note && 'createdAt' in note ? note.createdAt : '';
      if (lacks.noteTimes) expect(Math.abs(Date.parse(createdAt) - Date.now())).toBeLessThan(day / 24);
      else expect(createdAt).toBe('2026-11-24T09:00:00.000Z');
    });

    test('moves a record to another account', async () => {
      const { recordId, version } = await apply(create('contact', { accountId: 'acme', name: 'Mover' }));
      await apply(update('contact', { id: recordId, version }, { accountId: 'theirs' }));
      expect(await find('contact', recordId)).toBeUndefined();
      expect((await context('theirs')).contacts.map(({ id }) => id)).toContain(recordId);
      const entry = (await directory()).upserts.find(({ id }) => id === recordId);
      expect(entry).toMatchObject({ accountId: 'theirs' });
    });
  });

  if (lacks.live)
    test('says nothing as it happens, says so, and ends for whoever listens', async () => {
      expect(source.capabilities().live).toBe(false);
      const heard: unknown[] = [];
      for await (const one of source.events(signal)) heard.push(one);
      expect(heard).toEqual([]);
    });
  else
    test('what happens is told to whoever listens', async () => {
      expect(source.capabilities().live).toBe(true);
      const listening = new AbortController();
      const heard: News[] = [];
      for await (const one of source.events(listening.signal)) {
        if (one === 'listening')
          void apply(create('contact', { accountId: 'theirs', name: 'Heard' }), 'theirs');
        else heard.push(one);
        if (heard.some(({ accounts }) => accounts === null || accounts.includes('theirs'))) break;
      }
      listening.abort();
      expect(heard.some(({ directory: isNews }) => isNews)).toBe(true);
    });
}

function seedsFor(me: string): Seed[] {
  const own = { accountId: 'acme' } as const;
  const year = new Date().getUTCFullYear();
  return [
    seed('owner', { id: 'own-b', name: 'Bea', email: 'bea@example.com' }),
    seed('target', {
      id: 't-now',
      ownerId: me,
      quarter: `${year}-Q1`,
      startDate: `${year}-01-01`,
      endDate: `${year}-03-31`,
      amount: { amount: 1000, currency: 'EUR' },
    }),
    seed('target', {
      id: 't-old',
      ownerId: me,
      quarter: `${year - 2}-Q4`,
      startDate: `${year - 2}-10-01`,
      endDate: `${year - 2}-12-31`,
      amount: { amount: 1000, currency: 'EUR' },
    }),
    seed('account', {
      id: 'acme',
      domains: ['acme.example'],
      tier: 'Gold',
      ownerId: me,
      health: { score: 70, trend: 'flat' },
    }),
    seed('account', { id: 'many', ownerId: me }),
    seed('account', { id: 'theirs', domains: ['theirs.example'], ownerId: 'own-b' }),
    seed('account', { id: 'klinik', name: 'Zürberg Kliniken', ownerId: 'own-b' }),
    seed('account', { id: 'nobodys' }),
    seed('contact', {
      id: 'con-a',
      ...own,
      name: 'Ann',
      emails: ['a@acme.example'],
      linkedinSlug: 'con-a',
      roles: ['user'],
      reportsToId: null,
    }),
    seed('contact', { id: 'con-b', ...own, name: 'Bob', roles: ['champion'], influence: 'high' }),
    seed('contact', { id: 'con-c', ...own, name: 'Cas' }),
    seed('opportunity', { id: 'opp-late', ...own, closeDate: '2027-05-01', ownerId: 'own-b' }),
    seed('opportunity', { id: 'opp-soon', ...own, closeDate: '2026-12-01' }),
    seed('opportunity', { id: 'opp-never', ...own }),
    seed('opportunity', { id: 'opp-won', ...own, status: 'won', closeDate: `${year}-02-01` }),
    seed('opportunity', { id: 'opp-old', ...own, status: 'lost', closeDate: `${year - 2}-02-01` }),
    seed('contract', { id: 'ctr-a', ...own, endDate: '2027-01-31' }),
    seed('contract', { id: 'ctr-draft', ...own, status: 'draft' }),
    seed('contract', { id: 'ctr-over', ...own, status: 'expired', endDate: '2025-01-31' }),
    seed('initiative', { id: 'ini-done', ...own, status: 'done', dueDate: '2026-01-01' }),
    seed('initiative', { id: 'ini-open', ...own, dueDate: '2026-12-01' }),
    seed('case', { id: 'case-low', ...own }),
    seed('case', { id: 'case-high', ...own, severity: 'high' }),
    seed('case', { id: 'case-esc', ...own, escalated: true, severity: 'medium' }),
    seed('case', { id: 'case-shut', ...own, status: 'closed', severity: 'critical' }),
    seed('note', { id: 'note-old', ...own, createdAt: ago(30) }),
    seed('note', { id: 'note-new', ...own, createdAt: ago(1), authorId: me }),
    seed('interaction', { id: 'int-early', ...own, at: ago(40), contactIds: ['con-a', 'con-b'] }),
    seed('interaction', { id: 'int-late', ...own, at: ago(2), contactIds: ['con-a'] }),
    seed('interaction', {
      id: 'int-planned',
      ...own,
      at: ago(-3),
      contactIds: ['con-a', 'con-c'],
      kind: 'meeting',
    }),
    seed('task', { id: 'task-never', ...own }),
    seed('task', { id: 'task-late', ...own, dueDate: '2027-02-01' }),
    seed('task', { id: 'task-soon', ...own, dueDate: '2026-11-28' }),
    seed('task', { id: 'task-done', ...own, doneAt: ago(1) }),
    ...Array.from({ length: 107 }, (_, n) =>
      seed('note', { id: `n-${n}`, accountId: 'many', body: `note ${n}`, createdAt: ago(200 - n) }),
    ),
  ];
}
