import { randomBytes } from 'node:crypto';
import { type Answer, html, redirect } from '../answer.ts';
import { headOf } from './head.ts';
import { type Route, type Shell, shellOf } from './page/route.ts';
import type { Settings } from './page/settings.ts';
import { sampleWorld } from './world/index.ts';

/** The page before any script ran: what LinkedIn's server writes, and what the sample knows as data. */
export function linkedinDocument(route: Route, settings: Settings, url: URL): Answer {
  const shell = shellOf(route, settings.ui);
  if (route.kind === 'missing' || !isThere(route)) {
    // Who is signed in is sent to a page of its own; who is not stays where they are.
    if (shell !== 'guest' && url.pathname !== '/404/') return redirect(`/404/${url.search}`);
    return answer(404, route, shell, settings);
  }
  return answer(200, route, shell, settings);
}

function answer(status: number, route: Route, shell: Shell, settings: Settings): Answer {
  const nonce = randomBytes(16).toString('base64');
  const body = page(route, shell, settings, nonce);
  return html(body, { 'Content-Security-Policy': policy(nonce) }, status);
}

function isThere(route: Route): boolean {
  const { members, companies } = sampleWorld;
  if (route.kind === 'profile')
    return members.some(({ slug, id }) => slug === route.slug || id.toLowerCase() === route.slug);
  if (route.kind === 'company')
    return companies.some(({ slug, id }) => slug === route.slug || id === route.slug);
  return true;
}

/** As strict as LinkedIn's own where an extension would notice. */
function policy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `frame-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

function page(route: Route, shell: Shell, settings: Settings, nonce: string): string {
  const { attributes, body } = shells[shell];
  const dir = settings.hl === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${settings.hl}" dir="${dir}" data-theme="${settings.theme}"${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
${headOf(route, shell)}
<link rel="stylesheet" href="/_sample/page/look.css">
<link rel="stylesheet" href="/_sample/page/${styles[shell]}.css">
<link rel="icon" href="data:,">
</head>
<body${body}>
<script type="application/json" id="sample-world">${inScript(sampleWorld)}</script>
<script type="module" nonce="${nonce}" src="/_sample/page/main.ts"></script>
</body>
</html>`;
}

const ember = {
  attributes: ' class="theme theme--mercado app-loader--default artdeco osx"',
  body: ' class="render-mode-BIGPIPE nav-v2 ember-application icons-loaded boot-complete"',
};

const plain = { attributes: '', body: ' dir="auto"' };

/** By these marks the generations are told apart. */
const shells: Readonly<Record<Shell, { attributes: string; body: string }>> = {
  sdui: { attributes: ' translate="no"', body: ' data-rehydrated="true"' },
  ember,
  sales: { ...ember, body: ' class="ember-application"' },
  preload: ember,
  mwlite: plain,
  guest: plain,
};

const styles: Readonly<Record<Shell, string>> = {
  sdui: 'sdui',
  ember: 'ember',
  preload: 'ember',
  sales: 'sales',
  mwlite: 'guest',
  guest: 'guest',
};

function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}
