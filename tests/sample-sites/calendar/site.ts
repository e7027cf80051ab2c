import { type Answer, notFound, redirect } from '../answer.ts';
import { pageFile } from '../scripts.ts';
import { calendarDocument } from './document.ts';

/** The sample Google Calendar; its settings are in the address (see page/settings.ts). */
export function answerCalendar(url: URL): Answer {
  const [, site, file] = /^\/_sample\/(calendar|gmail)\/(page\/.+)$/.exec(url.pathname) ?? [];
  // How elements and drawings are made is the sample Gmail's.
  if (site && file) return pageFile(file, new URL(`../${site}/site.ts`, import.meta.url).href);
  if (url.pathname.startsWith('/_sample/')) return notFound('No such file.');
  if (!/^\/calendar\/(u\/\d+\/)?r(\/|$)/.test(url.pathname)) return redirect('/calendar/u/0/r');
  const [, account = '0'] = /\/u\/(\d+)\//.exec(url.pathname) ?? [];
  return account === '0' ? calendarDocument() : notFound('No account of this number is signed in.');
}
