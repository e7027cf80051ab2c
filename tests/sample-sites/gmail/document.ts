import { randomBytes } from 'node:crypto';
import { type Answer, escapeHtml, html } from '../answer.ts';
import type { Mailbox } from './mail/mail.ts';

/** The page before any script ran: Gmail's loading screen, its globals, and the mailbox as data. */
export function gmailDocument(mailbox: Mailbox): Answer {
  const nonce = randomBytes(16).toString('base64');
  return html(page(mailbox, nonce), { 'Content-Security-Policy': policy(nonce) });
}

/** As strict as Gmail's own where an extension would notice: frames, base, injected scripts, Trusted Types. */
function policy(nonce: string): string {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample' https: 'unsafe-inline'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-src 'self' https://accounts.google.com/ https://clients6.google.com/ https://docs.google.com/`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

function page(mailbox: Mailbox, nonce: string): string {
  const address = escapeHtml(mailbox.me.email);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(mailbox.product)}</title>
<link rel="stylesheet" href="/_sample/page/gmail.css">
<link rel="stylesheet" href="/_sample/page/mail.css">
<link rel="icon" href="data:,">
<script nonce="${nonce}">
window.GLOBALS = ${inScript(globalsOf(mailbox))};
window.GM_SPT_ENABLED = 'true';
window.GM_ACTION_TOKEN = 'sample';
</script>
</head>
<body>
<div id="loading"><div class="msg">${address}…</div><div class="lpb"></div></div>
<script type="application/json" id="sample-mailbox">${inScript(mailbox)}</script>
<script type="module" nonce="${nonce}" src="/_sample/page/main.ts"></script>
</body>
</html>`;
}

/** Gmail's own array in the page's world: other extensions read the language, a key and the address from it. */
function globalsOf(mailbox: Mailbox): readonly unknown[] {
  const globals: unknown[] = Array.from({ length: 18 }, () => null);
  globals[4] = 'gmail.en.sample';
  globals[9] = 'f00dfeed';
  globals[10] = mailbox.me.email;
  globals[17] = [];
  return globals;
}

function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}
