import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEntry, uuid } from '../../tests/builders/queued.ts';
import { fieldsOf, seed } from '../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../tests/fakes/crm/plain-vendor.ts';
import { createMemoryJoins } from '../../tests/fakes/merged/joins.ts';
import { pairOf } from '../../tests/fakes/merged/pair.ts';
import { createFakeOutbox } from '../../tests/fakes/outbox.ts';
import { Change, type DirectoryEntry } from '../model/index.ts';
import type { Source } from '../sources/contract.ts';
import { createMemoryCache } from '../sources/crm/ask.ts';
import { createMemoryRows } from '../sources/crm/made.ts';
import { createCrmSource } from '../sources/crm/source.ts';
import { SourceError, type SourceFault } from '../sources/error.ts';
import { createMadeBeside } from '../sources/merged/made.ts';
import { withoutStrays } from '../sources/merged/strays.ts';
import { createFlusher } from './flusher.ts';

/** Two real sources as one, and the outbox that is sent to them: what the one beside does holds up nothing of the first. */

const { signal } = new AbortController();
const ME = buildEntry().connection;

/** What becomes of a change that is asked of the source beside; `lost`: it is taken there, and nobody hears of it. */
const fates = ['taken', 'signed-out', 'rate-limited', 'unreachable', 'outcome-unknown', 'lost'] as const;
type Fate = (typeof fates)[number];

async function build() {
  const side = (name: string) => {
    const { vendor, given, fill } = createPlainVendor();
    fill([
      seed('owner', { id: 'own-me', name: 'Alex', email: 'alex@example.com' }),
      seed('account', { id: name, name: 'Arden', domains: ['arden.example'] }),
      seed('contact', { id: 'maria', accountId: name, name: `Maria ${name}`, emails: [`m@${name}.example`] }),
    ]);
    const source: Source = { ...createCrmSource({ vendor, rows: createMemoryRows() }), name };
    return { source, id: given.theirs };
  };
  const [lead, guest] = [side('first'), side('beside')];
  await Promise.all([lead.source.me(signal), guest.source.me(signal)]);
  const state = { time: Date.now(), wake: null as number | null, connected: true, next: [] as Fate[] };
  const fault = (kind: Exclude<Fate, 'taken' | 'lost'>): SourceFault =>
    kind === 'rate-limited' ? { kind, until: Date.now() + 1 } : { kind };
  const striking: Source = {
    ...guest.source,
    async apply(...given) {
      const fate = state.next.shift() ?? 'taken';
      if (fate !== 'taken' && fate !== 'lost') throw new SourceError(fault(fate), 'No.');
      const applied = await guest.source.apply(...given);
      if (fate === 'lost') throw new SourceError({ kind: 'outcome-unknown' }, 'Lost.');
      return applied;
    },
  };
  const kept = createMemoryCache();
  const rows = createMemoryJoins();
  const directory = new Map<string, DirectoryEntry>();
  /** Another each time, as after another sign-in: it has seen nothing of what the one before has. */
  const open = () =>
    withoutStrays(
      state.connected
        ? pairOf(lead.source, striking, { viewer: { lead: null, guest: null }, directory, kept, rows })
        : lead.source,
      state.connected ? ['g'] : [],
      createMadeBeside(kept),
    );
  await read(
    pairOf(lead.source, striking, { viewer: { lead: null, guest: null }, directory, kept, rows }),
    directory,
  );
  const disk = createFakeOutbox();
  const atOnce = async <T>(_name: string, work: () => T) => work();
  const flusher = createFlusher({
    ...{ words: disk.words(atOnce), gates: disk.gates(atOnce) },
    use: (work) => work(open(), signal),
    connection: async () => ME,
    clock: { now: () => state.time, monotonic: () => state.time },
    ...{ random: () => 0.5, online: () => true, exclusively: (work) => work() },
    schedule: (at) => {
      state.wake = at;
    },
    changed: () => undefined,
    ...{ applied: async () => undefined, failed: async () => undefined, worked: async () => undefined },
  });
  const talks = async ({ source, id }: typeof lead, name: string) =>
    (await source.context(id(name), signal)).interactions.map(({ subject }) => subject).toSorted();
  return { lead, guest, state, disk, flusher, talks };
}

/** Has the directory filled: from then on it is known which account beside is which of the first's. */
async function read(source: Source, directory: Map<string, DirectoryEntry>): Promise<void> {
  for (let since: string | null = null, more = true; more; ) {
    const page = await source.changes(since, signal);
    if (page === 'start-over') throw new Error('nothing was read yet');
    for (const { id } of page.deletes) directory.delete(id);
    for (const entry of page.upserts) directory.set(entry.id, entry);
    ({ next: since, more } = page);
  }
}

/** A call with somebody whom the first source knows, or only the one beside. */
function callWith(n: number, where: 'first' | 'beside', { lead, guest }: Awaited<ReturnType<typeof build>>) {
  const accountId = lead.id('first');
  const contact = where === 'first' ? lead.id('maria') : `~g~${guest.id('maria')}`;
  const fields = fieldsOf('interaction', { accountId, subject: `${n}`, contactIds: [contact] });
  const change = Change.parse({
    id: uuid(n * 2),
    type: 'interaction.create',
    recordId: uuid(n * 2 + 1),
    fields,
  });
  return buildEntry({ accountId, change });
}

test('whatever a source beside does, all that is for the first goes, and all that is for it is there once', async () => {
  const act = fc.record({
    where: fc.constantFrom('first', 'beside', 'beside'),
    fates: fc.array(fc.constantFrom(...fates), { maxLength: 3 }),
    connected: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const all = await build();
      const { lead, guest, state, disk, flusher, talks } = all;
      const wanted = { first: [] as string[], beside: [] as string[] };
      for (const [n, { where, fates, connected }] of acts.entries()) {
        state.connected = connected;
        state.next.push(...fates);
        disk.panel.add(callWith(n, where, all));
        wanted[where].push(`${n}`);
        await flusher.kick();
        // Whatever waits beside, nothing of the first's does.
        expect(await talks(lead, 'first')).toEqual(wanted.first);
      }
      state.connected = true;
      state.next.length = 0;
      await flusher.kick('afresh');
      for (let round = 0; round < 20 && state.wake !== null; round++) {
        state.time = Math.max(state.time, state.wake);
        await flusher.kick();
      }
      expect([disk.items(), await talks(lead, 'first'), await talks(guest, 'beside')]).toEqual([
        [],
        wanted.first,
        wanted.beside,
      ]);
    }),
    { numRuns: 60, seed: 4 },
  );
});
