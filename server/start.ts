import { createAdaptorServer } from '@hono/node-server';
import type { HubspotApp } from './brokers/app.ts';
import { type Database, openDatabase, type Place } from './database/open.ts';
import { createApp } from './http/app.ts';
import { type Log, logToStdout } from './http/log.ts';
import type { Rate } from './http/rate.ts';
import { createHub } from './live/hub.ts';

export interface ServerOptions {
  place: Place;
  /** 0 takes any that is free. */
  port?: number;
  host?: string;
  log?: Log;
  /** Of each access token. */
  rate?: Rate;
  /** Seconds that an access token is good for. */
  accessLife?: number;
  /** Null: nobody is signed in to HubSpot by this server. */
  hubspot?: HubspotApp | null;
}

export interface RunningServer {
  /** `http://127.0.0.1:8787` */
  url: string;
  db: Database;
  /** Ends the streams, lets requests that are under way end, then closes the database. */
  close(): Promise<void>;
}

const RATE: Rate = { burst: 500, perSecond: 100 };

/** Requests that have not ended by then, in milliseconds, are cut off at closing. */
const PATIENCE = 10_000;

/** Starts the Account API. Rejects when the database does not open or the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    place,
    port = 0,
    host = '127.0.0.1',
    log = logToStdout,
    rate = RATE,
    accessLife,
    hubspot = null,
  } = options;
  const hub = createHub();
  const db = await openDatabase(place, hub);
  let open = true;
  const app = createApp({
    db,
    hub,
    log,
    rate,
    hubspot,
    isOpen: () => open,
    ...(accessLife !== undefined && { accessLife }),
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    await listen(server, port, host);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    url: urlOf(server, host),
    db,
    async close() {
      if (!open) return;
      open = false;
      hub.close();
      await stop(server);
      await db.destroy();
    },
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

function listen(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, () => resolve());
  return promise;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const cutOff = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE);
  await promise;
  clearTimeout(cutOff);
}
