import { randomBytes } from 'node:crypto';
import { type Answer, escapeHtml, html } from '../answer.ts';
import { sampleCalendarData } from './events/index.ts';

/** The page before any script ran, with the events as data. */
export function calendarDocument(): Answer {
  const nonce = randomBytes(16).toString('base64');
  return html(page(nonce), { 'Content-Security-Policy': policy(nonce) });
}

/** As strict as Calendar's own where an extension would notice: frames, base, injected scripts, Trusted Types. */
function policy(nonce: string): string {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample' https: 'unsafe-inline'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-src 'self' https://accounts.google.com/ https://clients6.google.com/ https://calendar-pa.clients6.google.com/`,
    `frame-ancestors 'self'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

function page(nonce: string): string {
  const data = sampleCalendarData();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(data.product)} - Calendar</title>
${styles.map((name) => `<link rel="stylesheet" href="/_sample/calendar/page/${name}.css">`).join('\n')}
<link rel="icon" href="data:,">
</head>
<body>
<script type="application/json" id="sample-calendar">${inScript(data)}</script>
<script type="module" nonce="${nonce}" src="/_sample/calendar/page/main.ts"></script>
</body>
</html>`;
}

const styles = ['frame', 'views', 'details', 'form'];

function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}
