import { expect, test } from 'vitest';
import { startFaults } from '../../../tests/e2e/faults.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createHttp } from '../http.ts';
import { createApi } from './api.ts';
import { archivedSince } from './archived.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const MINUTE = 60_000;
const start = Date.now();

/** Looks as the directory does, each time from the look before on, with a little lag. */
function looking(hubspot: Hubspot, cache = createMemoryCache()) {
  const http = createHttp({ address: hubspot.address, token: 'pat-eu1-full', dialect: hubspotDialect });
  const hub = { api: createApi(http.ask) };
  const of = { purpose: 'directory', signal: AbortSignal.timeout(20_000) };
  return (since: number, now: number) => archivedSince(hub, 'contacts', { since, cache, now }, of);
}

function portalWith(hubspot: Hubspot, deleted: number) {
  const { admin } = hubspot.portal;
  const take = (at: number) => {
    const record = admin.put('contacts', { lastname: 'Gone' });
    admin.archive(record, at);
    return record.id;
  };
  for (let n = 0; n < deleted; n += 1) take(start - 10 * 1440 * MINUTE);
  return take;
}

test('where few were deleted, one is told of by the very next look', async () => {
  await using hubspot = await startHubspot();
  const take = portalWith(hubspot, 150);
  const look = looking(hubspot);
  expect(await look(start, start)).toEqual([]);
  const gone = take(start + 3 * MINUTE);
  expect(await look(start, start + 6 * MINUTE)).toEqual([gone]);
});

test('where many were, they are looked through once an hour, and none that went meanwhile is missed', async () => {
  await using hubspot = await startHubspot();
  const take = portalWith(hubspot, 350);
  const look = looking(hubspot);
  expect(await look(start - 6 * MINUTE, start)).toEqual([]);
  const [asked, gone] = [hubspot.ledger.length, take(start + MINUTE)];
  for (let minute = 6; minute < 60; minute += 6)
    expect(await look(start + (minute - 6) * MINUTE, start + minute * MINUTE)).toEqual([]);
  expect(hubspot.ledger.length).toBe(asked);
  expect(await look(start + 54 * MINUTE, start + 60 * MINUTE)).toEqual([gone]);
});

test('what was passed over is told of also where what was kept of that is gone', async () => {
  await using hubspot = await startHubspot();
  const take = portalWith(hubspot, 350);
  const look = looking(hubspot);
  await look(start, start);
  const gone = take(start + MINUTE);
  await look(start, start + 30 * MINUTE);
  const later = looking(hubspot);
  expect(await later(start + 30 * MINUTE, start + 3000 * MINUTE)).toEqual([gone]);
});

test('who asks again from where they asked before, as it was never filed, is told again', async () => {
  await using hubspot = await startHubspot();
  const gone = portalWith(hubspot, 350)(start - 3000 * MINUTE);
  const look = looking(hubspot);
  const away = start - 4000 * MINUTE;
  expect(await look(away, start)).toEqual([gone]);
  expect(await look(away, start + 5 * MINUTE)).toEqual([gone]);
  expect(await look(start, start + 10 * MINUTE)).toEqual([]);
});

test('what was deleted is told by the next try where something beside it failed', async () => {
  await using hubspot = await startHubspot({ limits: { search: 1000, burst: 10_000 } });
  const gone = portalWith(hubspot, 350)(start - 3000 * MINUTE);
  const faults = await startFaults(hubspot.address);
  const { ask } = createHttp({ address: faults.url, token: 'pat-eu1-full', dialect: hubspotDialect });
  const vendor = createHubspot({
    ...{ ask, mapping: {}, cache: createMemoryCache(), now: () => start, personEmail: 'alex@example.com' },
  });
  const look = () => vendor.gone(start - 4000 * MINUTE, AbortSignal.timeout(20_000));
  await vendor.profile(AbortSignal.timeout(20_000));
  faults.next({ status: 500 }, 'POST /crm/objects/2026-09/contacts/search');
  await expect(look()).rejects.toThrow();
  expect((await look()).contacts).toEqual([gone]);
  await faults.close();
});
