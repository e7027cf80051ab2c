import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hosts of CRMs, at which something on this machine answers while a story lasts. */
export const crmHosts: readonly string[] = [
  '*.my.salesforce.com',
  'app.hubspot.com',
  'api.hubapi.com',
  ...['com', 'eu'].flatMap((centre) => [`accounts.zoho.${centre}`, `www.zohoapis.${centre}`]),
];

/** Names that lead to servers of others on this machine. */
export function createLent() {
  const lent = new Map<string, string>();
  return {
    /** Until the signal aborts, the host leads to the address. */
    lend(host: string, address: string, signal: AbortSignal): void {
      lent.set(host, address);
      signal.addEventListener('abort', () => lent.delete(host));
    },
    /** Whether the host is lent, and so the request answered elsewhere. */
    passOn(host: string, request: IncomingMessage, response: ServerResponse): boolean {
      const address = lent.get(host);
      if (address === undefined) return false;
      const { method, headers, url = '/' } = request;
      const passed = ask(new URL(url, address), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      // Whatever breaks breaks for who asked.
      passed.on('error', () => response.destroy());
      request.pipe(passed);
      return true;
    },
  };
}
