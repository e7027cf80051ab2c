import type { Api } from '../http/api.ts';
import { docsPage } from '../docs/page.ts';

const info = {
  title: 'Account API',
  version: '1',
  description:
    'Accounts, and all that belongs to them, of one workspace: that of the access token. Ids are strings. A change ' +
    'has one effect, however often it is sent.',
};

/** OpenAPI 3.1 for programs and the same for people; neither needs anything from the internet. */
export function addDocs(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const document = () => api.getOpenAPI31Document({ openapi: '3.1.0', info, security: [{ token: [] }] });
  api.get('/openapi.json', (c) => c.json(document()));
  api.get('/docs', (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return c.html(docsPage(document()));
  });
  api.get('/', (c) => c.redirect('/docs'));
}
