import { expect, test } from 'vitest';
import { createShared } from './shared.ts';

const { signal } = new AbortController();

/** Requests that are answered when the test says so. */
function setUp() {
  const shared = createShared();
  const sent: PromiseWithResolvers<string>[] = [];
  const ask = (own: AbortSignal) => async () => {
    const answer = Promise.withResolvers<string>();
    own.addEventListener('abort', () => answer.reject(own.reason));
    sent.push(answer);
    return answer.promise;
  };
  const want = (own = signal, name = 'one') => shared(name, ask(own), own);
  return { shared, sent, ask, want };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('all who want the same at once get it from one request, and who comes later from another', async () => {
  const { sent, want } = setUp();
  const all = [want(), want(), want()];
  sent[0]?.resolve('first');
  expect(await Promise.all(all)).toEqual(['first', 'first', 'first']);
  const later = want();
  sent[1]?.resolve('second');
  expect(await later).toBe('second');
});

test('what has another name is another request', async () => {
  const { sent, want } = setUp();
  const all = [want(signal, 'one'), want(signal, 'other')];
  sent.forEach((answer, at) => void answer.resolve(String(at)));
  expect(await Promise.all(all)).toEqual(['0', '1']);
});

test('of those who wait for somebody who gives up one asks again, as often as that happens', async () => {
  const { sent, want } = setUp();
  const [first, second] = [new AbortController(), new AbortController()];
  const gone = Promise.allSettled([want(first.signal), want(second.signal)]);
  const others = Promise.all([want(), want(), want()]);
  first.abort();
  await settle();
  expect(sent).toHaveLength(2);
  second.abort();
  await settle();
  expect(sent).toHaveLength(3);
  sent[2]?.resolve('good');
  expect(await others).toEqual(['good', 'good', 'good']);
  expect((await gone).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('what is refused is asked once more for all who wait, and then refused to them', async () => {
  const { sent, want } = setUp();
  const all = Promise.allSettled([want(), want(), want(), want()]);
  sent[0]?.reject(new Error('no'));
  await settle();
  expect(sent).toHaveLength(2);
  sent[1]?.reject(new Error('still no'));
  const reasons = (await all).map((one) => one.status === 'rejected' && one.reason.message);
  expect(reasons).toEqual(['no', 'still no', 'still no', 'still no']);
  expect(sent).toHaveLength(2);
});

test('whoever gives up waits no longer, and takes nothing from those who go on', async () => {
  const { sent, want } = setUp();
  const other = want();
  const own = new AbortController();
  const mine = want(own.signal);
  own.abort(new Error('enough'));
  await expect(mine).rejects.toThrow('enough');
  await expect(want(own.signal)).rejects.toThrow('enough');
  sent[0]?.resolve('good');
  expect(await other).toBe('good');
  expect(sent).toHaveLength(1);
});

test('what is wanted anew is asked whoever asks already, and who comes after waits for that', async () => {
  const { shared, sent, ask, want } = setUp();
  const old = want();
  const fresh = shared('one', ask(signal), signal, true);
  const after = want();
  sent[0]?.resolve('old');
  expect(await old).toBe('old');
  const latest = want();
  sent[1]?.resolve('new');
  expect(await Promise.all([fresh, after, latest])).toEqual(['new', 'new', 'new']);
});
