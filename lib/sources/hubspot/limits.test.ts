import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createCaller } from '../crm/caller.ts';
import { createQuota } from '../crm/quota.ts';
import type { Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';
import { hubspotDayOf, hubspotLaneOf, hubspotLanes } from './pace.ts';

const { signal } = new AbortController();
const HOUR = 3_600_000;
let hubspot: Hubspot;
let faults: Faults;
let company: string;

beforeEach(async () => {
  hubspot = await startHubspot();
  faults = await startFaults(hubspot.address);
  company = hubspot.portal.admin.put('companies', { name: 'Arden' }).id;
});
afterEach(async () => {
  await faults.close();
  await hubspot[Symbol.asyncDispose]();
});

/** As the product asks, by a clock that is so many milliseconds ahead of what HubSpot's answers are timed by. */
function paced(ahead = 0): Vendor {
  const cache = createMemoryCache();
  const now = () => Date.now() + ahead;
  const quota = createQuota({ name: 'HubSpot', share: 0.5, least: null, cache, now });
  const http = createHttp({
    ...{ address: faults.url, token: 'pat-eu1-full', dialect: hubspotDialect },
    onAnswer(headers) {
      const day = hubspotDayOf(headers);
      if (day) quota.heard(day);
    },
  });
  const ask = createCaller({ http, quota, lanes: hubspotLanes, laneOf: hubspotLaneOf, now });
  return createHubspot({ ask, mapping: {}, cache, now, personEmail: 'alex@example.com' });
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof SourceError ? error.fault : error),
  );
const refused = () => hubspot.ledger.filter(({ status }) => status === 429).length;
const limited = { kind: 'rate-limited', until: expect.any(Number) };
const search = (vendor: Vendor) => vendor.search(['arden'], signal);
const readAhead = (vendor: Vendor) => vendor.contacts({ of: 'all' }, null, signal);

describe('the limit of', () => {
  test('searches is kept to by however many are asked for, and waited for where others used it up', async () => {
    const vendor = paced();
    await Promise.all(Array.from({ length: 7 }, () => search(vendor)));
    // One may be too many where a slow machine sends two at once.
    expect(refused()).toBeLessThan(2);
    hubspot.limits.spend(4, 'search');
    expect(await search(vendor)).toHaveLength(1);
    expect(refused()).toBeGreaterThan(0);
  });

  test('ten seconds is waited for, if it was used up by others', async () => {
    // Almost all of the time that is to be waited has passed.
    const vendor = paced(9900);
    await vendor.profile(signal);
    hubspot.portal.settings.now = () => Date.now() + (refused() > 0 ? 10_000 : 0);
    hubspot.limits.spend(190, 'burst');
    expect((await vendor.read('account', company, signal))?.record.name).toBe('Arden');
    expect(refused()).toBe(1);
  });

  test('the day stops what is read ahead, while a person’s own calls are sent, until it is another day', async () => {
    const vendor = paced();
    await readAhead(vendor);
    hubspot.limits.spend(650_000, 'daily');
    expect(await faultOf(search(vendor))).toEqual(limited);
    const before = hubspot.ledger.length;
    expect(await faultOf(readAhead(vendor))).toEqual(limited);
    expect(hubspot.ledger).toHaveLength(before);
    expect(await faultOf(search(vendor))).toEqual(limited);
    expect(hubspot.ledger).toHaveLength(before + 1);
    hubspot.portal.settings.now = () => Date.now() + 24 * HOUR;
    expect(await search(vendor)).toHaveLength(1);
    expect(await faultOf(readAhead(vendor))).toEqual(limited);
  });

  test('the day keeps a tenth free of what is read ahead, by what answers say of it', async () => {
    const vendor = paced();
    await readAhead(vendor);
    hubspot.limits.spend(590_000, 'daily');
    expect((await vendor.parts([company], 'context', signal)).refused).toEqual({});
    expect(await faultOf(readAhead(vendor))).toEqual(limited);
    expect((await vendor.parts([company], 'context', signal)).refused).toEqual({});
  });
});

describe('a batch that is refused for haste in its middle', () => {
  const told = { status: 'error', errorType: 'RATE_LIMIT', policyName: 'SECONDLY' };
  beforeEach(() => {
    const { admin, records } = hubspot.portal;
    const beside = records.get(company);
    for (let n = 0; n < 250; n += 1)
      if (beside) admin.link(admin.put('contacts', { firstname: 'C' }), beside);
    const [first, path] = [{ delay: 0 }, '/crm/objects/2026-09/contacts/batch/read'];
    faults.next(first, path);
    faults.next({ status: 429, body: JSON.stringify(told) }, path);
  });

  test('is whole in the end', async () => {
    const { rows, refused: parts } = await paced().parts([company], 'context', signal);
    expect([rows.length, parts]).toEqual([251, {}]);
  });

  test('is told of as a part that lacks, and never as fewer contacts, where nobody waits', async () => {
    const { ask } = createHttp({ address: faults.url, token: 'pat-eu1-full', dialect: hubspotDialect });
    const vendor = createHubspot({
      ...{ ask, mapping: {}, cache: createMemoryCache(), now: Date.now, personEmail: 'a@example.com' },
    });
    const { rows, refused: parts } = await vendor.parts([company], 'context', signal);
    expect([rows.length, parts.contacts?.fault]).toEqual([1, limited]);
  });
});
