import type { OpenAPIHono } from '@hono/zod-openapi';
import { docsPage } from '../docs/page.ts';

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Keyside Account API',
    version: '1.0.0',
    description:
      'Accounts, their people and what is open with them. Every request under /v1 carries a personal access token, or one ' +
      'that was got for it for a short time (`/v1/token`): ' +
      '`Authorization: Bearer kst_…`. Failures are problem+json (RFC 9457) with a sentence in `detail`.',
  },
  security: [{ token: [] }],
};

/** The API's description for programs at /openapi.json and for people at /docs; added last, so that it has all routes. */
export function addDocs(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal access token, made with the command line',
  });
  app.doc31('/openapi.json', description);
  app.get('/docs', (c) => {
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    return c.html(docsPage(app.getOpenAPI31Document(description)));
  });
  app.get('/', (c) => c.redirect('/docs'));
}
