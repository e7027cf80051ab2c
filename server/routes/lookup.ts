import { createRoute, z } from '@hono/zod-openapi';
import { AccountEntry, ContactEntry, Domain, Email, LinkedinSlug } from '../../lib/model/index.ts';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { problems } from '../http/problem.ts';
import { lookUp } from '../records/lookup.ts';

const Keys = z
  .strictObject({
    emails: z.array(Email).max(500).default([]),
    domains: z.array(Domain).max(500).default([]),
    linkedinSlugs: z.array(LinkedinSlug).max(500).default([]),
  })
  .openapi('Keys');

const Found = z
  .object({
    contacts: z.array(ContactEntry.clone().openapi('ContactEntry')),
    accounts: z.array(AccountEntry.clone().openapi('AccountEntry')),
  })
  .openapi('Found');

const route = createRoute({
  method: 'post',
  path: '/v1/lookup',
  summary: 'Whose e-mails, domains and LinkedIn pages these are',
  description:
    'Contacts and accounts with any of the keys, and the accounts of those contacts. Keys are compared whole: for ' +
    '`mail.acme.com` ask for `acme.com` too. A LinkedIn slug may be a company’s number.',
  middleware: [needs('read')] as const,
  request: { body: { required: true, content: { 'application/json': { schema: Keys } } } },
  responses: {
    200: { description: 'What was found', content: { 'application/json': { schema: Found } } },
    ...problems(400, 401, 403, 413, 415, 422, 429),
  },
});

export const addLookup: AddRoutes = (api, db) => {
  api.openapi(route, async (c) =>
    c.json(await lookUp(db, c.var.caller.workspaceId, c.req.valid('json')), 200),
  );
};
