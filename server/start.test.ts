import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { seedSample } from './commands/seed-sample.ts';
import { startServer } from './start.ts';
import { readEvents } from './testing/events.ts';
import { makeEither } from './testing/places.ts';

const quiet = () => {};

const folder = mkdtempSync(join(tmpdir(), 'keyside-api-'));
/** Begun by the first test and used again by the last one: to begin one takes seconds. */
const place = { folder: join(folder, 'one') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the server', () => {
  test('keeps its data in a folder that one process at a time may use', async () => {
    const first = await startServer({ place, log: quiet });
    const { token } = await seedSample(first.db, new Date('2026-11-24T12:00:00Z'));
    await expect(startServer({ place, log: quiet })).rejects.toThrow('is in use');
    await first.close();
    const second = await startServer({ place, log: quiet });
    const answer = await fetch(`${second.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await answer.json()).toMatchObject({ name: 'Alex Reuter', ownerId: 'own-alex-reuter' });
    await second.close();
    await expect(fetch(`${second.url}/v1/me`)).rejects.toThrow('fetch failed');
  });

  test('says which port is taken', async () => {
    const first = await startServer({ place: await makeEither(), log: quiet });
    const port = Number(new URL(first.url).port);
    await expect(startServer({ place: await makeEither(), port, log: quiet })).rejects.toThrow(String(port));
    await first.close();
  });

  test('lets a request that is under way end before it closes, and takes no new one', async () => {
    const server = await startServer({ place: await makeEither(), log: quiet });
    const { token } = await seedSample(server.db, new Date('2026-11-24T12:00:00Z'));
    const answered = Promise.withResolvers<number | undefined>();
    const slow = request(`${server.url}/v1/lookup`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': 2 },
    });
    slow.on('response', (response) => answered.resolve(response.resume().statusCode));
    slow.on('error', answered.reject);
    slow.write('{');
    // The headers are there once the socket has sent them and another request has been answered after them.
    await fetch(`${server.url}/health/live`);
    const closed = server.close();
    slow.end('}');
    expect(await answered.promise).toBe(200);
    await closed;
  });

  test('ends the streams of those who follow changes when it closes, and does not wait for them to go', async () => {
    const server = await startServer({ place: await makeEither(), log: quiet });
    const { token } = await seedSample(server.db, new Date('2026-11-24T12:00:00Z'));
    const headers = { authorization: `Bearer ${token}` };
    const events = await readEvents(await fetch(`${server.url}/v1/events`, { headers }));
    await server.close();
    expect(await events.next()).toBeUndefined();
  });

  test('cuts off a body that grows beyond 1 MiB without saying so before', async () => {
    const server = await startServer({ place: await makeEither(), log: quiet });
    const { token } = await seedSample(server.db, new Date('2026-11-24T12:00:00Z'));
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"emails":["'));
      },
      pull(controller) {
        controller.enqueue(new Uint8Array(100_000).fill(120));
      },
    });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const options = { method: 'POST', headers, body, duplex: 'half' };
    const answer = await fetch(`${server.url}/v1/lookup`, options);
    expect(answer.status).toBe(413);
    await server.close();
  });
});

test('the program stops by itself when it is told to, and logs nothing but its address and requests', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: '0', DATA_DIR: place.folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listening = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk) => {
    output += chunk;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (url) listening.resolve(url);
  });
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await listening.promise;
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  expect(output).toContain('"route":"/health/ready"');
});
