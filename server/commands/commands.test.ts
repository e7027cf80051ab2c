import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import { commands } from './index.ts';

describe.each(places)('on $name', ({ makePlace }) => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyside-commands-'));
    api = await openTestApi(await makePlace());
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  async function run(line: string): Promise<string[]> {
    const [noun = '', verb, ...args] = line.split(' ');
    const alone = commands[noun];
    if (alone) return alone.run(api.db, verb === undefined ? [] : [verb, ...args]);
    const command = commands[`${noun} ${verb}`];
    if (!command) throw new Error(`There is no command ${line}`);
    return command.run(api.db, args);
  }

  test('an administrator makes a workspace, a person and a token, and takes the token back', async () => {
    const [made = ''] = await run('workspace create --name Norvane --domains norvane.com,norvane.de');
    const workspace = made.replace('Workspace ', '');
    expect(await run('workspace list')).toContain(`${workspace}  Norvane`);
    await run(`person add --workspace ${workspace} --name Alex --email Alex@Norvane.com`);
    const [shown = '', token = ''] = await run(
      `token create --workspace ${workspace} --email alex@norvane.com --scope read --label Laptop`,
    );
    const me = await api.ask(token, 'GET /v1/me');
    expect(me.body).toEqual({
      workspace: 'Norvane',
      ownerId: null,
      name: 'Alex',
      email: 'alex@norvane.com',
      ownDomains: ['norvane.com', 'norvane.de'],
      scopes: ['read'],
    });
    const list = await run(`token list --workspace ${workspace}`);
    expect(list).toEqual([
      expect.stringMatching(/alex@norvane\.com {2}read {2}last used \d{4}-.* {2}Laptop/),
    ]);
    expect(list.join()).not.toContain(token);
    const id = /Token (\S+)\./.exec(shown)?.[1];
    await run(`token revoke --workspace ${workspace} --token ${id}`);
    expect((await api.ask(token, 'GET /v1/me')).status).toBe(401);
  });

  test('the sample comes with a token that shows its accounts', async () => {
    const [, token = ''] = await run('seed-sample');
    const { body } = await api.ask(token, 'GET /v1/accounts/acc-arden-medical/context');
    expect(body.account.name).toBe('Arden Medical');
    expect(body.contacts.length).toBeGreaterThan(5);
    expect(body.viewerId).toBe('own-alex-reuter');
  });

  test('what a workspace has agreed on is shown, changed in a file and taken from there', async () => {
    const [, token = ''] = await run('seed-sample');
    const workspace = /^kst_(.*)\./.exec(token)?.[1] ?? '';
    const [shown = ''] = await run(`workspace show --workspace ${workspace}`);
    expect(JSON.parse(shown).tiers['Key account'].sponsorDays).toBe(60);
    const file = join(folder, 'agreed.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(shown), products: [] }));
    expect(await run(`workspace agree --workspace ${workspace} --file ${file}`)).toEqual([
      'Agreed on EUR, 24 rates, 3 tiers, 7 stages and 0 products.',
    ]);
    expect((await api.ask(token, 'GET /v1/workspace')).body.products).toEqual([]);
  });

  test('an account is merged into another by a command, which says what it moved', async () => {
    const [, token = ''] = await run('seed-sample');
    const workspace = /^kst_(.*)\./.exec(token)?.[1];
    const [from, into] = ['acc-arden-medical', 'acc-brightlane'];
    const said = await run(`merge-accounts --workspace ${workspace} --from ${from} --into ${into}`);
    expect(said).toEqual([expect.stringMatching(/^\d\d+ records moved to acc-/)]);
    expect((await api.ask(token, `GET /v1/accounts/${from}/context`)).body.into.id).toBe(into);
  });

  test('the token is kept as a hash only', async () => {
    const [, token = ''] = await run('seed-sample');
    const rows = await api.db.selectFrom('token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
  });

  test.each([
    ['workspace create', 'Say also --name.'],
    ['person add --workspace w', 'Say also --name, --email.'],
    [
      'token create --workspace none --email a@b.com --scope read',
      'Nobody in this workspace has the address a@b.com.',
    ],
    ['token create --workspace none --email a@b.com --scope all', 'The scope is read or write.'],
    ['token revoke --workspace none --token none', 'There is no such token'],
    ['workspace agree --workspace w', 'Say also --file.'],
    ['workspace agree --workspace w --file none.json', 'none.json can’t be read.'],
    ['workspace show --workspace w', 'There is no workspace w.'],
    ['merge-accounts --workspace w --from a', 'Say also --into.'],
    ['merge-accounts --workspace w --from a --into a', 'An account cannot be merged into itself. Name two.'],
    ['feed prune --workspace w --days soon', 'Say the days as a number, 1 or more.'],
    ['token list --space none', "Unknown option '--space'"],
  ])('"%s" is answered by "%s"', async (line, sentence) => {
    await expect(run(line)).rejects.toThrow(sentence);
  });
});
