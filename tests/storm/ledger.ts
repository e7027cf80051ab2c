import { percentile } from '../../bench/stats.ts';
import type { StormResult } from './storm.ts';

/** What a storm came to, as it is printed and kept. */
export function ledgerOf(result: StormResult) {
  const { seed, database, writes, saved, upgraded, findings, left, tally, seconds, drainSeconds, peer } =
    result;
  return {
    seed,
    database,
    writes,
    saved,
    upgradedInTheOutbox: upgraded,
    faults: faultsOf(tally),
    faultsByKind: Object.fromEntries([...tally.faults].toSorted(([, a], [, b]) => b - a)),
    lost: findings.lost.length,
    doubled: findings.doubled.length,
    outOfOrder: findings.outOfOrder.length,
    leftInOutbox: left.length,
    databasesDeletedByTheBrowser: tally.deletions,
    savedMs: spread(result.savedIn),
    savedAtFirstAskingMs: spread(result.savedAtOnce),
    recoveryMs: {
      workerKilled: spread(tally.recovery['worker killed']),
      browserKilled: spread(tally.recovery['browser killed']),
    },
    requestsPerWrite: round(tally.requests / writes, 3),
    seconds: round(seconds, 1),
    drainSeconds: round(drainSeconds, 1),
    writesPerSecond: round(writes / seconds, 1),
    wrong: { ...cut(findings), left: left.slice(0, MOST) },
    workbox: peer && {
      writes: peer.writes,
      saved: peer.saved,
      faults: faultsOf(peer.tally),
      lost: peer.lost,
      doubled: peer.doubled,
      doubledByTheNetwork: peer.twins,
      outOfOrder: peer.outOfOrder,
      leftInQueue: peer.left,
    },
  };
}

export type Ledger = ReturnType<typeof ledgerOf>;

/** Nothing is lost, doubled or out of order, and nothing is left that waits for anyone. */
export const isClean = ({ lost, doubled, outOfOrder, leftInOutbox }: Ledger): boolean =>
  lost + doubled + outOfOrder + leftInOutbox === 0;

export function inOneLine(ledger: Ledger): string {
  const { seed, writes, faults, lost, doubled, outOfOrder, leftInOutbox, workbox, seconds } = ledger;
  const killed = ['worker killed', 'browser killed'].map(
    (kind) => `${kind} ${ledger.faultsByKind[kind] ?? 0} times`,
  );
  const beside = workbox
    ? `; Workbox, ${workbox.writes} writes: ${workbox.lost} lost, ${workbox.doubled} doubled, ${workbox.outOfOrder} out of order`
    : '';
  return `Storm ${seed}: ${writes} writes, ${faults} faults (${killed.join(', ')}), ${lost} lost, ${doubled} doubled, ${outOfOrder} out of order, ${leftInOutbox} left, ${seconds} s${beside}`;
}

export function inFull(ledger: Ledger): string {
  const { workbox, wrong, faultsByKind, ...rest } = ledger;
  const line = ([name, value]: [string, unknown]) =>
    `  ${name.padEnd(22)} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
  const lines = [
    'Keyside',
    ...Object.entries(rest).map(line),
    'Faults',
    ...Object.entries(faultsByKind).map(line),
    ...Object.entries(wrong).flatMap(([name, all]) => all.map((one) => `  ${name}: ${one}`)),
  ];
  if (workbox) lines.push(peerSaid, ...Object.entries(workbox).map(line));
  return lines.join('\n');
}

const peerSaid = `workbox-background-sync beside it
  A tenth of the writes, the same kinds of faults from the same seed. Its worker is as its documentation shows it, with
  two kindnesses: an answer that is not ok counts as failed, and a failed sync event is repeated at once instead of
  minutes later, in the end until the queue is empty. Its server carries out what arrives; there is no key in Workbox.
  Its database is not deleted, as it has no other place for its queue.`;

const MOST = 20;

const faultsOf = ({ faults }: StormResult['tally']) =>
  [...faults.values()].reduce((sum, count) => sum + count, 0);

const spread = (samples: readonly number[]) => ({
  p50: round(percentile(samples, 0.5), 1),
  p95: round(percentile(samples, 0.95), 1),
  n: samples.length,
});

const cut = ({ lost, doubled, outOfOrder }: StormResult['findings']) => ({
  lost: lost.slice(0, MOST),
  doubled: doubled.slice(0, MOST),
  outOfOrder: outOfOrder.slice(0, MOST),
});

const round = (value: number, digits: number) => Number(value.toFixed(digits));
