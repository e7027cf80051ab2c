import { type Answer, redirect } from '../answer.ts';
import { pageFile } from '../scripts.ts';
import { linkedinDocument } from './document.ts';
import { parsePath } from './page/route.ts';
import { readSettings } from './page/settings.ts';
import { sampleWorld } from './world/index.ts';

/** The sample LinkedIn; its settings are in the address (see page/settings.ts). */
export function answerLinkedIn(url: URL): Answer {
  if (url.pathname.startsWith('/_sample/')) {
    return pageFile(url.pathname.slice('/_sample/'.length), import.meta.url);
  }
  if (url.pathname === '/') return redirect(`/feed/${url.search}`);
  if (/^\/in\/me\/?$/.test(url.pathname)) return redirect(`/in/${sampleWorld.viewer}/${url.search}`);
  // Hosts of countries are for who is not signed in.
  const usual = url.hostname === 'www.linkedin.com' ? 'sdui' : 'guest';
  return linkedinDocument(parsePath(url.pathname), readSettings(url.search, usual), url);
}
