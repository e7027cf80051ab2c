import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { makeCertificate } from '../../sample-sites/certificate.ts';
import type { Way } from '../way.ts';

export const peerOrigin = 'https://crm.example.com';

export interface PeerSite {
  port: number;
  close(): Promise<void>;
}

/** The peer's own site, with its page and its worker; what is written to it goes on over the way. */
export async function startPeerSite(way: Pick<Way, 'handle'>): Promise<PeerSite> {
  const worker = await buildWorker();
  const server = createServer(
    await makeCertificate(),
    (request: IncomingMessage, response: ServerResponse) => {
      if (request.method === 'POST') return way.handle(request, response);
      const [type, body] = request.url === '/worker.js' ? ['text/javascript', worker] : ['text/html', page];
      return response.writeHead(200, { 'content-type': type }).end(body);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const page = '<!doctype html><meta charset="utf-8"><title>Writes</title>';

async function buildWorker(): Promise<string> {
  const here = import.meta.dirname;
  const output = join(here, '../../../.cache/storm-peer');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: output,
      emptyOutDir: true,
      lib: { entry: join(here, 'worker.ts'), formats: ['iife'], name: 'peer', fileName: () => 'worker.js' },
    },
  });
  return readFile(join(output, 'worker.js'), 'utf8');
}
