import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../server/sample/random.ts';
import type { RequestFault } from './faults.ts';
import { createTally } from './tally.ts';
import { startWay, type Way } from './way.ts';

const answer = JSON.stringify({ recordId: 'r', version: '1' });
let asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.method ?? '');
  response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
});
let next: RequestFault | null = null;
let way: Way;
const tally = createTally();

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const random = { ...createRandom(1), below: () => 1 };
  way = await startWay({ upstream, random, nextFault: () => next, tally, posted: () => undefined });
});

afterAll(async () => {
  await way.close();
  server.close();
  server.closeAllConnections();
});

/** What a client makes of it: the status and whether the body is whole, or that there is no answer. */
async function post(): Promise<string> {
  try {
    const response = await fetch(`${way.url}/v1/changes`, { method: 'POST', body: '{}' });
    const text = await response.text();
    return text === answer ? `${response.status} whole` : `${response.status}`;
  } catch {
    return 'none';
  }
}

describe('on the way of a write', () => {
  test.each<[RequestFault | 'nothing', string, number]>([
    ['nothing', '200 whole', 1],
    ['cut before', 'none', 0],
    ['cut after', 'none', 1],
    ['truncated answer', 'none', 1],
    ['no answer for long', 'none', 1],
    ['500', '500', 0],
    ['503', '503', 0],
    ['502 after it was done', '502', 1],
    ['delivered twice', '200 whole', 2],
    ['web page', '200', 0],
    ['429 with Retry-After', '429', 0],
    ['401', '401', 0],
  ])('%s: the client sees %s, the server %i of it', async (fault, seen, times) => {
    asked = [];
    next = fault === 'nothing' ? null : fault;
    expect(await post()).toBe(seen);
    expect(asked).toHaveLength(times);
  });

  test('nothing goes wrong with what is no write', async () => {
    next = 'cut before';
    expect((await fetch(`${way.url}/v1/token`, { method: 'POST' })).status).toBe(200);
  });

  test('nothing at all comes through while the connection is lost, and everything once all is well', async () => {
    next = null;
    way.lose(60_000);
    expect(await post()).toBe('none');
    await expect(fetch(way.url)).rejects.toThrow();
    way.heal();
    next = 'cut before';
    expect(await post()).toBe('200 whole');
    expect((await fetch(way.url)).status).toBe(200);
  });
});
