import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { pruneFeed } from '../feed/prune.ts';
import { mergeAccounts } from '../records/merge.ts';
import { agree, findAgreement, readAgreement } from '../workspaces/agreement.ts';
import { createToken, listTokens, revokeToken } from '../workspaces/token.ts';
import { addPerson, createWorkspace, listWorkspaces } from '../workspaces/workspace.ts';
import { seedSample } from './seed-sample.ts';

/** Milliseconds */
const DAY = 86_400_000;

interface Command {
  usage: string;
  /** Resolves to the lines to print. Rejects with a sentence. */
  run(db: Database, args: readonly string[]): Promise<string[]>;
}

/** What an administrator does: who may use the API, and with which tokens. */
export const commands: Readonly<Record<string, Command>> = {
  'workspace create': {
    usage: 'workspace create --name <name> [--domains <own domains, with commas between>]',
    async run(db, args) {
      const { name, domains } = read(args, ['name'], ['domains']);
      return [`Workspace ${await createWorkspace(db, { name, ownDomains: split(domains) })}`];
    },
  },
  'workspace list': {
    usage: 'workspace list',
    run: async (db) => (await listWorkspaces(db)).map(({ id, name }) => `${id}  ${name}`),
  },
  'workspace agree': {
    usage: 'workspace agree --workspace <id> --file <JSON as `workspace show` prints it>',
    async run(db, args) {
      const { workspace, file } = read(args, ['workspace', 'file']);
      const agreed = readAgreement(
        await readFile(file, 'utf8').catch(() => refuse(`${file} can’t be read.`)),
      );
      await agree(db, workspace, agreed);
      const { currency, rates, tiers, stages, products } = agreed;
      const counts = `${rates.length} rates, ${Object.keys(tiers).length} tiers, ${stages.length} stages`;
      return [`Agreed on ${currency}, ${counts} and ${products.length} products.`];
    },
  },
  'workspace show': {
    usage: 'workspace show --workspace <id>',
    async run(db, args) {
      const { workspace } = read(args, ['workspace']);
      const agreed = await findAgreement(db, workspace);
      return [JSON.stringify(agreed ?? refuse(`There is no workspace ${workspace}.`), null, 2)];
    },
  },
  'person add': {
    usage: 'person add --workspace <id> --name <name> --email <address>',
    async run(db, args) {
      const { workspace, name, email } = read(args, ['workspace', 'name', 'email']);
      return [`Person ${await addPerson(db, { workspaceId: workspace, name, email })}`];
    },
  },
  'token create': {
    usage: 'token create --workspace <id> --email <address> --scope read|write [--label <what it is for>]',
    async run(db, args) {
      const { workspace, email, scope, label } = read(args, ['workspace', 'email', 'scope'], ['label']);
      const given = { workspaceId: workspace, email, scope: parseScope(scope), ...(label && { label }) };
      const { id, token } = await createToken(db, given);
      return [`Token ${id}. Copy it now, it is not shown again:`, token];
    },
  },
  'token list': {
    usage: 'token list --workspace <id>',
    async run(db, args) {
      const tokens = await listTokens(db, read(args, ['workspace']).workspace);
      return tokens.map(({ id, email, scopes, label, lastUsedOn, revoked }) =>
        [id, email, scopes.join('+'), revoked ? 'revoked' : `last used ${lastUsedOn ?? 'never'}`, label].join(
          '  ',
        ),
      );
    },
  },
  'token revoke': {
    usage: 'token revoke --workspace <id> --token <id>',
    async run(db, args) {
      const { workspace, token } = read(args, ['workspace', 'token']);
      await revokeToken(db, workspace, token);
      return ['Revoked. It opens nothing any more.'];
    },
  },
  'feed prune': {
    usage: 'feed prune --workspace <id> --days <deletes older than this are forgotten>',
    async run(db, args) {
      const { workspace, days } = read(args, ['workspace', 'days']);
      const age = z.coerce.number().min(1).safeParse(days);
      if (!age.success) throw new Error('Say the days as a number, 1 or more.');
      const count = await pruneFeed(db, workspace, new Date(Date.now() - age.data * DAY));
      return [`${count} deletes forgotten. Readers away for longer than that read everything anew.`];
    },
  },
  'merge-accounts': {
    usage: 'merge-accounts --workspace <id> --from <account> --into <account>',
    async run(db, args) {
      const { workspace, from, into } = read(args, ['workspace', 'from', 'into']);
      const moved = await mergeAccounts(db, { workspaceId: workspace, from, into });
      return [`${moved} records moved to ${into}. Whoever asks for ${from} is led there.`];
    },
  },
  'seed-sample': {
    usage: 'seed-sample',
    async run(db) {
      const { workspaceId, token, count } = await seedSample(db);
      return [`Workspace ${workspaceId} with ${count} sample records. Token of its account manager:`, token];
    },
  },
};

/** `--name value` of each; a sentence when one of the needed is missing or one is not known. */
function read<N extends string, M extends string = never>(
  args: readonly string[],
  needed: readonly N[],
  others: readonly M[] = [],
): Record<N, string> & Partial<Record<M, string>> {
  const options = Object.fromEntries(
    [...needed, ...others].map((name) => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ args: [...args], options });
  const missing = needed.filter((name) => !values[name]);
  if (missing.length > 0) throw new Error(`Say also ${missing.map((name) => `--${name}`).join(', ')}.`);
  return values as Record<N, string> & Partial<Record<M, string>>;
}

function refuse(sentence: string): never {
  throw new Error(sentence);
}

function parseScope(scope: string) {
  const parsed = z.enum(['read', 'write']).safeParse(scope);
  if (!parsed.success) throw new Error('The scope is read or write.');
  return parsed.data;
}

const split = (list = '') =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
