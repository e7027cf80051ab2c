/**
 * What an address is of, in one spelling, whoever's mailbox or calendar it was taken from and whatever view was open;
 * null for what is no address.
 */
export function placeKey(link: string | null): string | null {
  const url = URL.parse(link ?? '');
  if (!url) return null;
  for (const keyOf of [gmail, calendar, linkedin, outlook]) {
    const key = keyOf(url);
    if (key) return key;
  }
  return `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** `#inbox/FMfcg…`, `#label/Clients/FMfcg…`, `#all/18c…?compose=new`, and `th=%23thread-f:…` of a window of its own. */
function gmail(url: URL): string | undefined {
  if (url.hostname !== 'mail.google.com') return undefined;
  const shown = url.hash.replace(/\?.*$/, '').split('/');
  const thread = url.searchParams.get('th') ?? (shown.length > 1 ? shown.at(-1) : undefined);
  return thread && `gmail:${hexadecimal(decoded(thread).replace(/^#/, ''))}`;
}

/** A thread's id is written in decimal in some addresses. */
function hexadecimal(thread: string): string {
  const decimal = /^thread-f:(\d{15,20})$/.exec(thread)?.[1];
  return decimal ? BigInt(decimal).toString(16) : thread;
}

/** `/r/eventedit/<id>`, `/event?eid=<id>`: the id has the event, its repetition, and the address of one guest. */
function calendar(url: URL): string | undefined {
  if (url.hostname !== 'calendar.google.com' && !url.pathname.startsWith('/calendar/')) return undefined;
  const written = /\/eventedit\/([^/]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('eid');
  if (!written) return undefined;
  const id = decoded(written);
  return `calendar:${/^([!-~]+) [!-~]+$/.exec(fromBase64(id))?.[1] ?? id}`;
}

function linkedin(url: URL): string | undefined {
  if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return undefined;
  const [, kind, slug] = /\/(in|company|sales\/lead|sales\/company)\/([^/,]+)/.exec(url.pathname) ?? [];
  // The ids of Sales Navigator are case-sensitive.
  const name = slug && decoded(slug).normalize('NFC');
  return name && `linkedin:${kind}/${kind?.startsWith('sales') ? name : name.toLowerCase()}`;
}

function outlook(url: URL): string | undefined {
  if (!/^outlook\.(office\.com|office365\.com|live\.com|cloud\.microsoft)$/.test(url.hostname))
    return undefined;
  const id = /\/(?:id|read|item)\/([^/]+)/.exec(url.pathname)?.[1];
  return id && `outlook:${decoded(id)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
