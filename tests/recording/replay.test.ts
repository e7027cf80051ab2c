import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CrmName } from '../../lib/sources/crm/access.ts';
import { fakes } from './fakes.ts';
import { openReal } from './opened.ts';
import { recordCalls } from './recorder.ts';
import { createRedactor, type Recording } from './redact.ts';
import { differencesOf } from './shapes.ts';
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

/** What a fake answers to the tests of a source, in a process of its own as `npm run crm:record` has it. */
async function suiteOn(crm: CrmName): Promise<{ calls: Recording[]; passed: boolean }> {
  await using fake = await fakes[crm]();
  const own = await mkdtemp(join(tmpdir(), 'keyside-recording-'));
  try {
    const env = {
      ...{ KEYSIDE_CRM: crm, KEYSIDE_CRM_ADDRESS: fake.address, KEYSIDE_CRM_TOKEN: fake.token },
      ...{ KEYSIDE_CRM_PERSON: 'alex@example.com', KEYSIDE_CRM_MAPPING: JSON.stringify(fake.mapping) },
      KEYSIDE_CRM_FOLDER: own,
    };
    const args = ['run', '--config', 'tests/recording/vitest.config.ts', '--root', '.'];
    const vitest = spawn('node_modules/.bin/vitest', args, {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    const [code] = await once(vitest, 'exit');
    return { calls: recordingsIn(own, crm), passed: code === 0 };
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const recordingsIn = (place: string, crm: CrmName): Recording[] =>
  readFileSync(join(place, `${crm}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recording);

test('a fake passes as a vendor has to, two recordings of it differ in nothing, and one that answers otherwise is told of', async () => {
  const [first, second] = [await suiteOn('salesforce'), await suiteOn('salesforce')];
  expect([first.passed, second.passed]).toEqual([true, true]);
  expect(first.calls.length).toBeGreaterThan(100);
  expect(differencesOf(first.calls, second.calls)).toEqual([]);
  const other = second.calls.map((one) => ({ ...one, answer: { ...(one.answer as object), extra: 1 } }));
  expect(differencesOf(first.calls, other)).not.toEqual([]);
}, 240_000);

const vendors = CrmName.options.filter((crm) => existsSync(join(folder, `${crm}.jsonl`)));

test.each(vendors)(
  '%s answers as its fake does, but for what is named here',
  async (crm) => {
    expect(differencesOf(recordingsIn(folder, crm), (await suiteOn(crm)).calls)).toEqual([]);
  },
  240_000,
);
