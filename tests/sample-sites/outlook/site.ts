import { type Answer, html, notFound, redirect } from '../answer.ts';
import { pageFile } from '../scripts.ts';
import { outlookDocument } from './document.ts';
import { outlookMailbox } from './mail/index.ts';

/** The sample Outlook; its settings are in the address (see page/settings.ts). */
export function answerOutlook(url: URL): Answer {
  if (url.pathname.startsWith('/_sample/'))
    return pageFile(url.pathname.slice('/_sample/'.length), import.meta.url);
  if (/^\/(mail|calendar)(\/|$)/.test(url.pathname)) return outlookDocument(outlookMailbox);
  if (url.pathname.startsWith('/owa/')) return html(former);
  if (url.pathname === '/') return redirect(`/mail/${url.search}`);
  return notFound('The sample Outlook has mail and a calendar, nothing else.');
}

/** Outlook as it was before; Keyside does not read it. */
const former = `<!doctype html><meta charset="utf-8"><title>Outlook Web App</title>
<link rel="icon" href="data:,"><h1>Outlook Web App</h1>
<p id="x_FROM">Maria Lopes &lt;maria.lopes@arden-medical.com&gt;</p>`;
