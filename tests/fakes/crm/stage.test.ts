import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';
import { startStage } from './stage.ts';

test('a request is answered as it is told to be, and stands in the ledger with what it came to', async () => {
  await using stage = await startStage(({ method, path, query, text }) =>
    path === '/gone' ? { status: 204 } : { status: 201, body: { method, q: query.get('q'), text } },
  );
  const answer = await fetch(`${stage.address}/made?q=a%20b`, { method: 'POST', body: '{"x":1}' });
  expect([answer.status, await answer.json()]).toEqual([201, { method: 'POST', q: 'a b', text: '{"x":1}' }]);
  const empty = await fetch(`${stage.address}/gone`);
  expect([empty.status, await empty.text(), empty.headers.get('content-type')]).toEqual([204, '', null]);
  expect(stage.ledger).toEqual([
    { method: 'POST', path: '/made', query: 'q=a+b', status: 201 },
    { method: 'GET', path: '/gone', query: '', status: 204 },
  ]);
});

test('so many are allowed in any window, however they lie in it', () => {
  let now = 0;
  const allowance = createAllowance(3, 1000, () => now);
  expect([allowance.take(), allowance.take(), allowance.remaining()]).toEqual([true, true, 1]);
  now = 900;
  expect([allowance.take(), allowance.take(), allowance.wait()]).toEqual([true, false, 100]);
  now = 1000;
  expect([allowance.take(2), allowance.take()]).toEqual([true, false]);
  allowance.spend(10);
  expect(allowance.remaining()).toBe(0);
});
