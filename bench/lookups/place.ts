import pg from 'pg';
import type { Place } from '../../server/database/open.ts';
import { startCluster } from '../../server/testing/cluster.ts';

export interface BenchPlace {
  name: string;
  place: Place;
  stop(): void;
}

/** The embedded database in memory, and a PostgreSQL of our own where one is installed. */
export async function benchPlaces(): Promise<BenchPlace[]> {
  const embedded: BenchPlace = { name: 'PGlite', place: 'memory', stop: () => undefined };
  const cluster = startCluster();
  if (!cluster) return [embedded];
  const client = new pg.Client(cluster.url);
  await client.connect();
  await client.query('create database bench');
  await client.end();
  const place = { url: cluster.url.replace('/postgres?', '/bench?') };
  return [embedded, { name: 'PostgreSQL', place, stop: cluster.stop }];
}
