import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { allScopes } from '../../../tests/fakes/hubspot/object-types.ts';
import { type Cache, createMemoryCache } from '../crm/ask.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
const KEY = 'pat-eu1-full';

let hubspot: Hubspot;
let cache: Cache;
beforeEach(async () => {
  hubspot = await startHubspot();
  hubspot.portal.admin.owner({ email: 'alex@example.com', firstName: 'Alex' });
  cache = createMemoryCache();
});
afterEach(() => hubspot[Symbol.asyncDispose]());

const vendorFor = (personEmail = 'alex@example.com', signedIn = false) =>
  createHubspot({
    ask: createHttp({ address: hubspot.address, token: KEY, dialect: hubspotDialect }).ask,
    ...{ mapping: {}, cache, now: Date.now, personEmail, signedIn },
  });
const check = (...whose: Parameters<typeof vendorFor>) => vendorFor(...whose).check(signal);
const without = (...lost: string[]) =>
  hubspot.portal.settings.tokens.set(KEY, {
    scopes: allScopes.filter((scope) => !lost.includes(scope)),
    until: Number.POSITIVE_INFINITY,
  });

test('of a key with every right nothing is missing, and nothing is written to see that', async () => {
  const findings = await check();
  expect(findings.flatMap(({ remedies }) => remedies)).toEqual([]);
  expect(new Set(findings.map(({ read }) => read))).toEqual(new Set(['yes']));
  expect(hubspot.ledger.every(({ method }) => method === 'GET')).toBe(true);
});

test.each([
  ['crm.objects.companies.read', ['accounts']],
  ['crm.objects.deals.read', ['opportunities']],
  ['crm.objects.contacts.read', ['contacts', 'notes', 'interactions', 'tasks']],
  ['crm.objects.contracts.read', ['contracts']],
  ['crm.objects.owners.read', ['people']],
  ['tickets', ['cases']],
])('a key without %s is told so, of what that opens and of nothing else', async (scope, things) => {
  without(scope);
  const findings = await check();
  expect(findings.filter(({ read }) => read === 'no').map(({ thing }) => thing)).toEqual(things);
  const remedies = new Set(findings.flatMap((finding) => finding.remedies));
  expect(remedies.size).toBe(1);
  expect([...remedies][0]).toContain(` ${scope}. `);
});

test('who signed in by an app is told who can add a scope to it, and nothing of a key', async () => {
  without('tickets');
  const remedies = (await check('alex@example.com', true)).flatMap((finding) => finding.remedies);
  expect(remedies).toEqual([expect.stringMatching(/scope tickets.*HUBSPOT_SCOPES/)]);
});

test('what an edition has not is not missing', async () => {
  hubspot.portal.settings.without.push('contracts', 'tickets');
  const findings = await check();
  const none = findings.filter(({ read }) => read === 'none');
  expect(none.map(({ thing, remedies }) => [thing, remedies])).toEqual([
    ['cases', []],
    ['contracts', []],
  ]);
});

test('an address that no user of the portal has is said', async () => {
  const people = (await check('nobody@example.com')).find(({ thing }) => thing === 'people');
  expect(people).toMatchObject({ read: 'partly' });
  expect(people?.remedies[0]).toContain('nobody@example.com');
});

test('what HubSpot has refused to have written is told, with the scope for it', async () => {
  expect((await check()).find(({ thing }) => thing === 'notes')?.write).toBe('unknown');
  await cache.put('hubspot-unwritten', ['notes']);
  const notes = (await check()).find(({ thing }) => thing === 'notes');
  expect(notes).toMatchObject({ read: 'yes', write: 'no' });
  expect(notes?.remedies[0]).toContain('crm.objects.contacts.write');
});

test('what was not granted when it was first asked for is read once a test was made, and not before', async () => {
  const { id } = hubspot.portal.admin.put('companies', { name: 'Arden' });
  without('tickets', 'crm.objects.deals.read', 'crm.objects.contacts.read');
  const vendor = vendorFor();
  const refused = async () => Object.keys((await vendor.parts([id], 'context', signal)).refused);
  const lacking = await refused();
  expect(lacking).toEqual(expect.arrayContaining(['cases', 'opportunities', 'contacts', 'notes']));
  expect((await vendor.profile(signal)).me.scopes).toEqual(['read', 'write']);
  without();
  expect(await refused()).toEqual(lacking);
  await vendor.check(signal);
  expect(await refused()).toEqual([]);
  const { writes, workspace } = await vendor.profile(signal);
  expect(writes).toEqual(expect.arrayContaining(['case.create', 'note.create', 'opportunity.update']));
  expect(workspace.stages.length).toBeGreaterThan(0);
});

test('what HubSpot has told is not asked again for a test', async () => {
  const vendor = vendorFor();
  await vendor.profile(signal);
  await vendor.check(signal);
  const before = hubspot.ledger.length;
  await vendor.profile(signal);
  const again = hubspot.ledger.slice(before).map(({ path }) => path);
  expect(again.filter((path) => /properties|pipelines|owners/.test(path))).toEqual([]);
});
