import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { twin } from '../way.ts';

/** A server as most are: it carries out what it is sent, as often as it is sent. */
export interface PeerLedger {
  url: string;
  /** Ids in the order in which they were carried out. */
  readonly arrived: readonly string[];
  /** How many were carried out once more because the network delivered a request twice. */
  readonly twins: number;
  close(): Promise<void>;
}

const Body = z.object({ ids: z.array(z.string()) });

export async function startPeerLedger(): Promise<PeerLedger> {
  const arrived: string[] = [];
  let twins = 0;
  const server = createServer(async (request, response) => {
    const { ids } = Body.parse(await json(request));
    if (twin in request.headers) twins += ids.length;
    else arrived.push(...ids);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    get twins() {
      return twins;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
