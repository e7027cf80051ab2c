/** Where in the mailbox the page is, from the address's hash. */
export interface Route {
  /** `inbox`, `sent`, `search/renewal`, `label/Clients` */
  list: string;
  /** The opaque id of what is open. */
  open: string | null;
}

/** `#inbox/FMfcgz…`, `#search/offer/FMfcgz…`, `#inbox?compose=new` */
export function parseHash(hash: string): Route {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decode);
  const named = parts[0] === 'search' || parts[0] === 'label';
  return {
    list: parts.slice(0, named ? 2 : 1).join('/') || 'inbox',
    open: parts[named ? 2 : 1] ?? null,
  };
}

export function hashOf({ list, open }: Route): string {
  const path = list.split('/').map(encodeURIComponent).join('/');
  return open ? `#${path}/${open}` : `#${path}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
