import type { App } from './app.ts';
import { parsePath, type Shell, shellOf } from './route.ts';
import type { Settings } from './settings.ts';

/** Within a generation a click changes the address and the page follows; elsewhere the page is loaded. */
export function createGo(shell: Shell, { ui }: Settings, follow: () => void): (path: string) => void {
  return (path) => {
    const to = `${path.split('?')[0]}${location.search}`;
    const stays = shellOf(parsePath(to.split('?')[0] ?? ''), ui) === shell;
    if (!stays || shell === 'guest' || shell === 'mwlite') return location.assign(to);
    history.pushState(null, '', to);
    follow();
  };
}

/** Links carry the addresses that LinkedIn's do; the sample's settings are added when they are followed. */
export function followLinks(app: App): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    const target = event.composedPath()[0];
    const link = target instanceof Element ? target.closest('a[href], [data-sample-go]') : null;
    const path = link ? pathOf(link) : undefined;
    if (path === undefined) return;
    event.preventDefault();
    const [, recipient] = /^\/messaging\/compose\/\?recipient=(.+)$/.exec(path) ?? [];
    if (recipient) app.chat(recipient);
    else app.go(path);
  });
}

function pathOf(link: Element): string | undefined {
  const own = link.getAttribute('data-sample-go');
  if (own) return own;
  const url = URL.parse(link.getAttribute('href') ?? '', location.href);
  return url?.hostname.endsWith('linkedin.com') ? url.pathname + url.search : undefined;
}
