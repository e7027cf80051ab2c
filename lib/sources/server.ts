import { z } from 'zod';
import {
  AccountFacts,
  Change,
  Context,
  DirectoryPage,
  Email,
  Id,
  Name,
  PortfolioPage,
  plainWorkspace,
  Team,
  Version,
  Workspace,
} from '../model/index.ts';
import { createAccess, createMemoryTokens, ownAccess, ownGrant, type Tokens } from './access.ts';
import { readJson } from './answer.ts';
import { readColleagues } from './colleagues.ts';
import type { Feed, Source } from './contract.ts';
import { SourceError } from './error.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { parse } from './parse.ts';

/** Records asked for in one page of the feed; the server may give fewer. */
const PAGE = 5000;
/** Accounts asked for in one page of the portfolio. */
const ACCOUNTS = 500;

const Me = z.object({
  workspace: z.string().max(200),
  ownerId: Id.nullable(),
  name: z.string().max(200),
  email: Email,
  ownDomains: z.array(z.string().max(253)).max(100),
  scopes: z.array(z.enum(['read', 'write'])),
});

const Found = z.object({ accounts: z.array(z.object({ id: Id, name: Name })).max(200) });
const News = z.object({ accounts: z.array(Id).max(1000).nullable(), directory: z.boolean() });
const Applied = z.object({ recordId: Id, version: Version });

export interface ServerOptions extends Omit<HttpOptions, 'access'> {
  /** Where access tokens are kept; none: with this source. */
  readonly tokens?: Tokens;
}

/** The project's own Account API. */
export function createServerSource(options: ServerOptions): Source {
  const http = createHttp({ ...options, access: accessOf(options) });
  return {
    name: 'Account API',
    capabilities: () => ({
      writes: Change.options.map(({ shape }) => shape.type.value),
      portfolio: true,
      reasons: true,
      live: true,
    }),
    me: async (signal) =>
      parse(Me, await http.ask({ method: 'GET', path: '/v1/me', purpose: 'sign-in' }, signal)),
    async changes(since, signal): Promise<Feed> {
      const query = new URLSearchParams({
        view: 'directory',
        limit: String(PAGE),
        ...(since !== null && { since }),
      });
      const call = { method: 'GET', path: `/v1/changes?${query}`, purpose: 'directory' } as const;
      const answer = await http.ask(call, signal).catch((error: unknown) => orStartOver(error, since));
      return answer === 'start-over' ? answer : parse(DirectoryPage, answer);
    },
    async workspace(signal) {
      const call = { method: 'GET', path: '/v1/workspace', purpose: 'workspace' } as const;
      const answer = await http.ask(call, signal).catch((error: unknown) => orNone(error));
      return answer === 'none' ? plainWorkspace : parse(Workspace, answer);
    },
    async context(accountId, signal) {
      const path = `/v1/accounts/${encodeURIComponent(accountId)}/context`;
      const answer = await http.ask({ method: 'GET', path, purpose: 'context', accountId }, signal);
      // To show one client's data as another's is the worst that can happen.
      return parse(
        Context.refine(({ account }) => account.id === accountId),
        answer,
      );
    },
    async portfolio(cursor, signal) {
      const query = new URLSearchParams({ limit: String(ACCOUNTS), ...(cursor !== null && { cursor }) });
      const call = { method: 'GET', path: `/v1/portfolio?${query}`, purpose: 'portfolio' } as const;
      return parse(PortfolioPage, await http.ask(call, signal));
    },
    async facts(accountId, signal) {
      const path = `/v1/accounts/${encodeURIComponent(accountId)}/facts`;
      const answer = await http.ask({ method: 'GET', path, purpose: 'portfolio', accountId }, signal);
      return parse(
        AccountFacts.refine(({ account }) => account.id === accountId),
        answer,
      );
    },
    async team(signal) {
      return parse(Team, await http.ask({ method: 'GET', path: '/v1/team', purpose: 'team' }, signal));
    },
    async search(query, signal) {
      const path = `/v1/search?${new URLSearchParams({ q: query })}`;
      return parse(Found, await http.ask({ method: 'GET', path, purpose: 'search' }, signal)).accounts;
    },
    colleagues: (signal) => readColleagues(http, signal),
    async *events(signal) {
      const call = { method: 'GET', path: '/v1/events', purpose: 'live' } as const;
      for await (const { name, data } of http.listen(call, signal)) {
        if (name === 'hello') yield 'listening';
        if (name === 'change') yield parse(News, readJson(data));
      }
    },
    async apply(change, accountId, signal) {
      const request = {
        method: 'POST',
        path: '/v1/changes',
        purpose: 'change',
        accountId,
        write: true,
      } as const;
      const call = { ...request, body: change, headers: { 'idempotency-key': change.id } };
      return parse(Applied, await http.ask(call, signal), 'outcome-unknown');
    },
  };
}

function accessOf({ tokens = createMemoryTokens(), ...options }: ServerOptions) {
  const personal = createHttp(options);
  const call = { method: 'POST', path: '/v1/token', purpose: 'sign-in' } as const;
  // Nobody's own signal: it is for all who wait for it, and it ends by itself.
  const exchange = () => ownGrant(personal.ask(call, new AbortController().signal));
  const { address, token } = options;
  return createAccess({ of: ownAccess(address, token), personal: token, tokens, exchange });
}

/** An older server has no such route. */
function orNone(error: unknown): 'none' {
  if (error instanceof SourceError && error.fault.kind === 'not-found') return 'none';
  throw error;
}

/** A cursor that the server cannot read, after it was set up anew say, is as good as one that has expired. */
function orStartOver(error: unknown, since: string | null): 'start-over' {
  const kind = error instanceof SourceError ? error.fault.kind : undefined;
  if (kind === 'start-over' || (kind === 'rejected' && since !== null)) return 'start-over';
  throw error;
}
