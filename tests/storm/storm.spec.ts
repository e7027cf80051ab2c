import { expect, test } from 'playwright/test';
import { buildDemo } from '../../scripts/demo-build.ts';
import { inFull, inOneLine, isClean, ledgerOf } from './ledger.ts';
import { short } from './paces.ts';
import { runStorm } from './storm.ts';

// Half a minute; several times that beside other tests.
test.setTimeout(360_000);

test('nothing is lost, doubled or out of order when everything goes wrong that can', async () => {
  const extension = await buildDemo('chrome');
  const ledger = ledgerOf(await runStorm({ ...short, extension, seed: 1, writes: 180 }));
  console.log(inOneLine(ledger));
  expect(isClean(ledger), inFull(ledger)).toBe(true);
  // Otherwise nothing has been shown.
  expect(ledger.saved).toBeGreaterThan(150);
  expect(ledger.faults).toBeGreaterThan(30);
  expect(ledger.faultsByKind['worker killed']).toBeGreaterThanOrEqual(5);
  expect(ledger.faultsByKind['browser killed']).toBeGreaterThanOrEqual(1);
});
