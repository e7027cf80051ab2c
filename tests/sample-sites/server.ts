import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, notFound } from './answer.ts';
import { createBundler } from './bundle.ts';
import { makeCertificate } from './certificate.ts';
import { sampleSites } from './hosts.ts';
import { createLent } from './lent.ts';

export interface SampleSites {
  port: number;
  /** Tells of every request that comes in, with its whole address. */
  watch(signal: AbortSignal, asked: (address: string) => void): void;
  /** Until the signal aborts, a host leads to another server on this machine; see {@link crmHosts} for those that can. */
  lend(host: string, address: string, signal: AbortSignal): void;
  /** Once nothing that was asked for is still to be answered. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the sample sites by Host header on 127.0.0.1. A browser started with
 * `--host-resolver-rules="MAP mail.google.com:443 127.0.0.1:PORT, MAP crm.example.com:443 127.0.0.1:PORT"` and told to
 * ignore certificate errors is then truly at https://mail.google.com/. Port 0, the default, takes a free one.
 */
export async function startSampleSites({ port = 0 }: { port?: number } = {}): Promise<SampleSites> {
  const watching = new Set<(address: string) => void>();
  const bundle = createBundler();
  const { lend, passOn } = createLent();
  const open = new Set<unknown>();
  const waiting = new Set<() => void>();
  const server = createServer(await makeCertificate(), async (request, response) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      if (open.size > 0) return;
      for (const go of waiting) go();
      waiting.clear();
    });
    for (const asked of watching) asked(`https://${request.headers.host}${request.url}`);
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (passOn(host, request, response)) return;
    const { status, headers, body, entry } = answerSafely(host, request.url ?? '/');
    // One that can't be bundled is sent as it is, and its browser says what is wrong with it.
    const sent = entry ? await bundle(entry).catch(() => body) : body;
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : sent);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    watch(signal, asked) {
      watching.add(asked);
      signal.addEventListener('abort', () => watching.delete(asked));
    },
    lend,
    idle: () => (open.size === 0 ? Promise.resolve() : new Promise((go) => waiting.add(go))),
    close: () => close(server),
  };
}

function answerSafely(name: string, path: string): Answer {
  const answer = Object.hasOwn(sampleSites, name) ? sampleSites[name] : undefined;
  const url = URL.parse(path, `https://${name}`);
  if (!answer || !url) return notFound(`There is no sample site at ${name}.`);
  return answer(url);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done, failed) => {
    server.close((error) => (error ? failed(error) : done()));
    server.closeAllConnections();
  });
}
