import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * Makes a database in a cluster; answers its connection string. It is empty, or a copy of the one named, which nobody may
 * be connected to meanwhile.
 */
export async function makeDatabase(cluster: string, copyOf = 'template1'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await tell(cluster, `create database ${name} template ${copyOf}`);
  return cluster.replace('/postgres?', `/${name}?`);
}

/** One that `makeDatabase` has made, with whoever is still connected to it. */
export const dropDatabase = (cluster: string, url: string): Promise<void> =>
  tell(cluster, `drop database ${databaseOf(url)} with (force)`);

async function tell(cluster: string, order: string): Promise<void> {
  const client = new pg.Client(cluster);
  await client.connect();
  try {
    await client.query(order);
  } finally {
    await client.end();
  }
}

/** Name of the database that a connection string of `makeDatabase` leads to. */
export const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
