import { attribute, selectAll } from '../dom.ts';
import { isLinkedin, urlOf } from './address.ts';

/** The front door, in any language. A path behind it makes it somebody's page at a host of others. */
const FRONT = /^\/([a-z]{2}([_-][a-z]{2})?\/?)?$/i;

/** The host that links lead to; null when there is none, or when they lead to different ones. */
export function websiteOf(document: Document, selector: string): string | null {
  const hosts = selectAll(document, selector).slice(0, 20).flatMap(hostOf);
  const [first] = hosts;
  return first && hosts.every((host) => `.${host}`.endsWith(`.${first}`)) ? first : null;
}

/** Links that leave LinkedIn may be wrapped: `/redir/redirect?url=…`. */
function hostOf(link: Element): string[] {
  const href = attribute(link, 'href');
  const written = urlOf(href);
  const url = written && isLinkedin(written) ? URL.parse(written.searchParams.get('url') ?? '') : written;
  if (!url || !/^http/.test(url.protocol) || isLinkedin(url) || !FRONT.test(url.pathname)) return [];
  return [url.hostname.replace(/^www\./, '')];
}
