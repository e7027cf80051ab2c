import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CrmName } from '../../lib/sources/crm/access.ts';
import { fakes } from './fakes.ts';
import { openReal } from './opened.ts';
import { recordCalls } from './recorder.ts';
import { createRedactor, type Recording } from './redact.ts';
import { differencesOf, wayOf } from './shapes.ts';
import { takeTour } from './tour.ts';

/** Where what vendors answered lies, if anybody has recorded it; docs/crm.md says how. */
const folder = process.env.KEYSIDE_CRM_RECORDINGS ?? join(import.meta.dirname, 'vendors');

/** What a fake answers, recorded and redacted as a vendor would be. */
async function recorded(crm: CrmName) {
  await using fake = await fakes[crm]();
  const recorder = recordCalls(fake.address);
  try {
    const opened = await openReal({
      ...{ KEYSIDE_CRM: crm, KEYSIDE_CRM_ADDRESS: fake.address, KEYSIDE_CRM_TOKEN: fake.token },
      ...{ KEYSIDE_CRM_PERSON: 'alex@example.com', KEYSIDE_CRM_MAPPING: JSON.stringify(fake.mapping) },
      KEYSIDE_CRM_FOLDER: folder,
    });
    await takeTour(opened);
    const redact = createRedactor([...Object.values(fake.mapping), fake.token, 'alex@example.com']);
    const told = recorder.calls.map(redact);
    const left = await opened.clean();
    return { told, raw: JSON.stringify(recorder.calls), left, count: fake.count() };
  } finally {
    recorder.stop();
  }
}

test.each(CrmName.options)(
  '%s: what was made for a recording is gone after it, and nothing of it is told',
  async (crm) => {
    const { told, raw, left, count } = await recorded(crm);
    expect([left, count]).toEqual([[], 0]);
    expect(told.length).toBeGreaterThan(20);
    const said = JSON.stringify(told).toLowerCase();
    for (const secret of ['acme', 'vale', 'head of tours', 'alex', 'a@acme.example'])
      expect([secret, said.includes(secret), raw.toLowerCase().includes(secret)]).toEqual([
        secret,
        false,
        true,
      ]);
  },
);

const vendors = CrmName.options.filter((crm) => existsSync(join(folder, `${crm}.jsonl`)));

test.each(vendors)('%s answers as its fake does, but for what is named here', async (crm) => {
  const lines = readFileSync(join(folder, `${crm}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const vendor = lines.map((line) => JSON.parse(line) as Recording);
  const { told } = await recorded(crm);
  const ways = new Set(told.map(wayOf));
  expect(
    differencesOf(
      vendor.filter((one) => ways.has(wayOf(one))),
      told,
    ),
  ).toEqual([]);
});
