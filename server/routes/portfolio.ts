import { createRoute, z } from '@hono/zod-openapi';
import { AccountFacts, Id, PortfolioPage, Team } from '../../lib/model/index.ts';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { Problem, problems } from '../http/problem.ts';
import { factsOf } from '../portfolio/facts.ts';
import { readPortfolio } from '../portfolio/page.ts';
import { findTeam } from '../portfolio/team.ts';
import { rowsOf } from '../records/by-id.ts';
import { refuseMerged } from '../records/merged.ts';

const Query = z.object({
  cursor: z
    .string()
    .max(2000)
    .optional()
    .openapi({ description: '`next` of an earlier page; none: from the start' }),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

const portfolio = createRoute({
  method: 'get',
  path: '/v1/portfolio',
  summary: 'What matters of all accounts that somebody looks after',
  description:
    'The reader’s own accounts first. Of each: who has a role there, what is open or was closed since the beginning ' +
    'of last year, and how often anyone was in touch in each of the last 26 weeks. Of an opportunity’s history the ' +
    'newest 20 steps, of an initiative’s updates the newest 3.',
  middleware: [needs('read')] as const,
  request: { query: Query },
  responses: {
    200: {
      description: 'A page of accounts; ask with `next` for the one after it',
      content: { 'application/json': { schema: PortfolioPage.clone().openapi('PortfolioPage') } },
    },
    ...problems(400, 401, 403, 429),
  },
});

const facts = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/facts',
  summary: 'What matters of one account, as the portfolio has it',
  description: 'The same as in a page of the portfolio, for one that has changed.',
  middleware: [needs('read')] as const,
  request: { params: z.object({ id: Id }) },
  responses: {
    200: {
      description: 'The account',
      content: { 'application/json': { schema: AccountFacts.clone().openapi('AccountFacts') } },
    },
    ...problems(400, 401, 403, 404, 429),
  },
});

const team = createRoute({
  method: 'get',
  path: '/v1/team',
  summary: 'Who sells, and how much they are to sell',
  description: 'All people of ours with the targets of last year, this one and the next.',
  middleware: [needs('read')] as const,
  responses: {
    200: {
      description: 'The team',
      content: { 'application/json': { schema: Team.clone().openapi('Team') } },
    },
    ...problems(401, 403, 429),
  },
});

export const addPortfolio: AddRoutes = (api, db) => {
  api.openapi(portfolio, async (c) => {
    const { cursor, limit } = c.req.valid('query');
    return c.json(await readPortfolio(db, c.var.caller, { cursor, limit }), 200);
  });
  api.openapi(facts, async (c) => {
    const { id } = c.req.valid('param');
    const { workspaceId } = c.var.caller;
    const [found] = await factsOf(db, workspaceId, await rowsOf(db, 'account', workspaceId, [id]));
    if (found) return c.json(found, 200);
    await refuseMerged(db, workspaceId, id);
    throw new Problem('not-found', 'This account is not in your workspace. It may have been deleted.');
  });
  api.openapi(team, async (c) => c.json(await findTeam(db, c.var.caller), 200));
};
