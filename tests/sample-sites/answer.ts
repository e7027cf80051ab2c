/** What a sample site says to a request. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** The file that this is, where a page begins with it: it may be sent with all that it imports. */
  entry?: string;
}

/** A page, never cached: what is edited here shows on reload. */
export function html(body: string, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  return { status, headers: { ...sameForAll, 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
}

/** A script, style or data file. */
export function file(type: string, body: string): Answer {
  return { status: 200, headers: { ...sameForAll, 'Content-Type': `${type}; charset=utf-8` }, body };
}

export function redirect(to: string): Answer {
  return { status: 302, headers: { ...sameForAll, Location: to }, body: '' };
}

export function notFound(what: string): Answer {
  return html(
    `<!doctype html><meta charset="utf-8"><title>Not found</title><p>${escapeHtml(what)}</p>`,
    {},
    404,
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const sameForAll = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
