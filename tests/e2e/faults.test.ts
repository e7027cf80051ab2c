import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Faults, startFaults } from './faults.ts';

let arrived: string[] = [];
let left = Promise.withResolvers<void>();
const api = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  arrived.push(`${request.method} ${request.url} ${request.headers.authorization} ${body}`);
  if (request.url === '/v1/events') {
    request.socket.on('close', () => left.resolve());
    return response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: hello\n\n');
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"hello":"there"}');
});
let faults: Faults;
beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  faults = await startFaults(`http://127.0.0.1:${(api.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await faults.close();
  api.closeAllConnections();
  api.close();
});
beforeEach(() => {
  arrived = [];
  left = Promise.withResolvers();
  faults.reset();
});

const get = (path = '/v1/me?x=1') => fetch(`${faults.url}${path}`);

describe('the way to the API', () => {
  test('a healthy way changes nothing', async () => {
    const headers = { authorization: 'Bearer t', 'content-type': 'application/json' };
    const answer = await fetch(`${faults.url}/v1/changes?x=1`, { method: 'POST', headers, body: '{"a":1}' });
    expect(await answer.json()).toEqual({ hello: 'there' });
    expect(arrived).toEqual(['POST /v1/changes?x=1 Bearer t {"a":1}']);
    expect(faults.requests).toEqual(['POST /v1/changes']);
  });

  test('an answer can be replaced, once and for one path', async () => {
    faults.next({ status: 401, body: '{}' }, '/v1/me');
    expect((await get('/v1/search')).status).toBe(200);
    expect((await get()).status).toBe(401);
    expect((await get()).status).toBe(200);
    expect(arrived).toHaveLength(2);
  });

  test('a request cut off before never arrives', async () => {
    faults.next({ cut: 'before' });
    await expect(get()).rejects.toThrow();
    expect(arrived).toEqual([]);
  });

  test('a request cut off after has been carried out', async () => {
    faults.next({ cut: 'after' });
    await expect(get()).rejects.toThrow();
    expect(arrived).toHaveLength(1);
  });

  test('an answer can end in the middle', async () => {
    faults.always({ truncate: 5 });
    const answer = await get();
    await expect(answer.text()).rejects.toThrow();
  });

  test('what has no end is passed on as it comes, until it is not wanted any more', async () => {
    const caller = new AbortController();
    const answer = await fetch(`${faults.url}/v1/events`, { signal: caller.signal });
    const { value } = (await answer.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('event: hello\n\n');
    caller.abort();
    await left.promise;
  });

  test('a huge answer comes piece by piece', async () => {
    faults.next({ status: 200, body: Array.from({ length: 64 }, () => 'x'.repeat(65536)) });
    expect((await (await get()).text()).length).toBe(64 * 65536);
  });
});
