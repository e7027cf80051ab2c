import type { Folder } from '../mail/mail.ts';

/** Where in Outlook the page is, from the address. */
export interface Route {
  app: 'mail' | 'calendar';
  folder: Folder;
  /** A conversation's, a mail's or an event's id. */
  id: string | null;
  /** A window of its own. */
  alone: boolean;
}

const folders: readonly Folder[] = ['inbox', 'sentitems', 'archive'];

/** `/mail/0/inbox/id/AAQk…`, `/mail/deeplink/read/AAMk…`, `/calendar/item/AAMk…` */
export function parsePath({ pathname, searchParams }: URL): Route {
  const parts = pathname.split('/').filter(Boolean).map(decode);
  const at = parts.findLastIndex((part) => ['id', 'read', 'item'].includes(part));
  return {
    app: parts[0] === 'calendar' ? 'calendar' : 'mail',
    folder: folders.find((folder) => parts.includes(folder)) ?? 'inbox',
    id: at > 0 ? (parts[at + 1] ?? null) : null,
    alone: parts.includes('deeplink') || searchParams.has('popoutv2'),
  };
}

/** Settings stay in the query. */
export function pathOf(route: Partial<Route>): string {
  const { app = 'mail', folder = 'inbox', id = null, alone = false } = route;
  const last = id === null ? '' : encodeURIComponent(id);
  if (alone) return `/${app}/deeplink/read/${last}${location.search}`;
  if (app === 'calendar') return `/calendar/${id === null ? 'view/week' : `item/${last}`}${location.search}`;
  return `/mail/${folder}${id === null ? '' : `/id/${last}`}${location.search}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
