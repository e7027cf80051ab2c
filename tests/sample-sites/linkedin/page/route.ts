/** What an address of the sample is about. */
export type Route =
  | { kind: 'profile'; slug: string; sub: string }
  | { kind: 'company'; slug: string; sub: string }
  | { kind: 'lead' | 'sales-account' | 'thread'; id: string }
  | { kind: 'feed' | 'search' | 'sales-home' | 'messaging' | 'authwall' | 'preload' | 'missing' };

export const generations = ['sdui', 'ember', 'mwlite', 'guest'] as const;
export type Generation = (typeof generations)[number];

/** Which document a page is in: going from one to another loads the page anew. */
export type Shell = Generation | 'sales' | 'preload';

/** `/in/<slug>/details/experience/`, `/company/<slug or id>/about/`, `/sales/lead/<id>,NAME_SEARCH,x` */
export function parsePath(path: string): Route {
  const [area = '', name = '', ...rest] = path.split('/').filter(Boolean).map(decode);
  const sub = rest.join('/');
  if (area === 'in' && name) return { kind: 'profile', slug: name.toLowerCase().normalize('NFC'), sub };
  if (area === 'company' && name) return { kind: 'company', slug: name.toLowerCase(), sub };
  if (area === 'sales') return salesRoute(name, rest[0] ?? '');
  if (area === 'messaging')
    return name === 'thread' && rest[0] ? { kind: 'thread', id: rest[0] } : { kind: 'messaging' };
  return { kind: others[area] ?? 'missing' };
}

const others: Readonly<Record<string, 'feed' | 'search' | 'authwall' | 'preload'>> = {
  '': 'feed',
  feed: 'feed',
  search: 'search',
  authwall: 'authwall',
  preload: 'preload',
};

function salesRoute(name: string, id: string): Route {
  if (name === 'lead' && id) return { kind: 'lead', id: id.split(',')[0] ?? id };
  return name === 'company' && id ? { kind: 'sales-account', id } : { kind: 'sales-home' };
}

/** Messages and companies are still in the older generation when profiles no longer are. */
export function shellOf({ kind }: Route, ui: Generation): Shell {
  if (kind === 'preload') return 'preload';
  if (kind === 'authwall') return 'guest';
  if (kind === 'lead' || kind === 'sales-account' || kind === 'sales-home') return 'sales';
  if (ui === 'guest') return 'guest';
  return kind === 'company' || kind === 'messaging' || kind === 'thread' ? 'ember' : ui;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
