import { join } from 'node:path';
import { createRandom } from '../../../server/sample/random.ts';
import { createFaults, type Pace } from '../faults.ts';
import { outOfOrder } from '../order.ts';
import { createTally, type Tally } from '../tally.ts';
import { startWay } from '../way.ts';
import { createWriter } from '../writer.ts';
import { createWrites } from '../writes.ts';
import { startPeerLedger } from './ledger.ts';
import { startPeerSite } from './site.ts';
import { replay, startWorkbox, sync } from './workbox.ts';

export interface PeerOptions {
  seed: number;
  writes: number;
  /** Share of requests that something goes wrong with. */
  share: number;
  pace: Pace;
  folder: string;
  accounts: readonly [string, ...string[]];
}

export interface PeerResult {
  writes: number;
  saved: number;
  lost: number;
  /** Carried out more than once because it was sent more than once. */
  doubled: number;
  /** And because the network delivered it twice, which is none of Workbox's doing. */
  twins: number;
  outOfOrder: number;
  /** In its queue after all was well and it had replayed. */
  left: number;
  tally: Tally;
}

/** The same storm over Workbox's background sync and a server that knows no keys. */
export async function runPeer(options: PeerOptions): Promise<PeerResult> {
  const { seed, writes, share, pace, folder, accounts } = options;
  const tally = createTally();
  const ledger = await startPeerLedger();
  const wayRandom = createRandom(`${seed} way of the peer`);
  const way = await startWay({
    upstream: ledger.url,
    random: wayRandom,
    nextFault: createFaults(wayRandom, share),
    tally,
    posted: () => writer?.step(),
  });
  const site = await startPeerSite(way);
  const profile = join(folder, 'peer');
  const writer = await createWriter({
    start: () => startWorkbox({ profile, sitePort: site.port, tabs: 1 }),
    profile,
    by: 'request',
    tabs: [{ writes: createWrites(createRandom(`${seed} peer`), 'peer', accounts), count: writes }],
    random: createRandom(`${seed} happenings of the peer`),
    pace: { ...pace, 'database deleted': 0 },
    tally,
    way,
    room: sync,
    mostSent: sync,
    until: Number.POSITIVE_INFINITY,
  });
  await writer.write();
  const [page] = (await writer.seat()).tabs;
  const left = page ? await replay(page) : 0;
  const result = { ...judge(writer.journals.flat(), ledger.arrived), twins: ledger.twins, left, tally };
  await writer.close();
  await Promise.all([site.close(), way.close(), ledger.close()]);
  return result;
}

type Journal = Awaited<ReturnType<typeof createWriter>>['journals'][number];

function judge(journal: Journal, arrived: readonly string[]) {
  const places = new Map<string, number>();
  for (const [place, id] of arrived.entries()) if (!places.has(id)) places.set(id, place);
  const written = journal.flatMap((entry) =>
    entry.save.changes.map(({ id }) => ({ id, entry, place: places.get(id) })),
  );
  const saved = written.filter(({ entry }) => entry.savedAt !== null);
  const placed = written.flatMap(({ id, entry: { save, sentAt, savedAt }, place }) =>
    place === undefined
      ? []
      : [{ name: id, lane: save.accountId, sentAt: sentAt ?? 0, savedAt: savedAt ?? Infinity, place }],
  );
  return {
    writes: written.length,
    saved: saved.length,
    lost: saved.filter(({ place }) => place === undefined).length,
    doubled: arrived.length - places.size,
    outOfOrder: outOfOrder(placed).length,
  };
}
