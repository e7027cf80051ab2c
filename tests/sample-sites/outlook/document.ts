import { randomBytes } from 'node:crypto';
import { type Answer, html } from '../answer.ts';
import type { Mailbox } from './mail/mail.ts';

/** The page before any script ran, and the mailbox as data. */
export function outlookDocument(mailbox: Mailbox): Answer {
  const nonce = randomBytes(16).toString('base64');
  return html(page(mailbox, nonce), { 'Content-Security-Policy': policy(nonce) });
}

/** As strict as a large site's where an extension would notice: frames, base, injected scripts, Trusted Types. */
function policy(nonce: string): string {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample' https: 'unsafe-inline'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-src 'self'`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

const page = (mailbox: Mailbox, nonce: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Outlook</title>
<link rel="stylesheet" href="/_sample/page/outlook.css">
<link rel="stylesheet" href="/_sample/page/mail.css">
<link rel="stylesheet" href="/_sample/page/calendar.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="app"></div>
<script type="application/json" id="sample-mailbox">${inScript(mailbox)}</script>
<script type="module" nonce="${nonce}" src="/_sample/page/main.ts"></script>
</body>
</html>`;

function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}
