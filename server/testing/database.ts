import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * Makes a database in a cluster; answers its connection string. It is empty, or a copy of the one named, which nobody may
 * be connected to meanwhile.
 */
export async function makeDatabase(cluster: string, copyOf = 'template1'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(cluster);
  await client.connect();
  try {
    await client.query(`create database ${name} template ${copyOf}`);
  } finally {
    await client.end();
  }
  return cluster.replace('/postgres?', `/${name}?`);
}

/** Name of the database that a connection string of `makeDatabase` leads to. */
export const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
