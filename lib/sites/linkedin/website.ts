import { attribute, selectAll } from '../dom.ts';
import { isLinkedin } from './address.ts';

/** The menu of a company's page, what its button leads to, and its own part about the company. */
const WEBSITE =
  'a.org-overflow-menu__item[href], .org-top-card-primary-actions__inner a[href], main dd a[href]';

/** The front door, in any language. A path behind it makes it somebody's page at a host of others. */
const FRONT = /^\/([a-z]{2}([_-][a-z]{2})?\/?)?$/i;

/** The host of a company's website; null when there is none, or when links of the page lead to different ones. */
export function websiteOf(document: Document, selector = WEBSITE): string | null {
  const hosts = selectAll(document, selector).slice(0, 20).map(hostOf);
  const [first = null, ...others] = hosts.filter((host) => host !== undefined);
  return first && others.every((host) => isSameOrSub(host, first)) ? first : null;
}

function hostOf(link: Element): string | undefined {
  const written = URL.parse(attribute(link, 'href') ?? '', 'https://www.linkedin.com');
  const url = written && isLinkedin(written) ? URL.parse(written.searchParams.get('url') ?? '') : written;
  const isWebsite = url && /^https?:$/.test(url.protocol) && !isLinkedin(url) && FRONT.test(url.pathname);
  return isWebsite ? url.hostname.replace(/^www\./, '').slice(0, 253) : undefined;
}

const isSameOrSub = (host: string, of: string) => host === of || host.endsWith(`.${of}`);
