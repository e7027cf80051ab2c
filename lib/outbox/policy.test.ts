import type { RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { buildNoteCreate, buildNoteUpdate, buildQueued } from '../../tests/builders/queued.ts';
import { startLoopback, withoutAccess } from '../../tests/fakes/loopback.ts';
import { Change } from '../model/index.ts';
import { SourceError, type SourceFault } from '../sources/error.ts';
import { createServerSource } from '../sources/server.ts';
import { type Outcome, verdictOf } from './policy.ts';
import { Trouble } from './queued.ts';

const NOW = 1_000_000_000_000;
const moment = { now: NOW, random: 0.5, online: true };
const item = buildQueued({ tries: 1 });
const edit = buildQueued({ change: buildNoteUpdate(2, 'not-1', '3') });
const account = buildQueued({
  change: Change.parse({
    id: buildNoteCreate(5).id,
    type: 'account.update',
    recordId: 'acc-arden',
    baseVersion: '1',
    fields: { tier: 'Key account' },
  }),
});
const removal = buildQueued({
  change: Change.parse({
    id: buildNoteCreate(6).id,
    type: 'note.delete',
    recordId: 'not-1',
    baseVersion: '1',
  }),
});

const failing = (fault: SourceFault, said = 'Said by the source.'): Outcome => ({
  error: new SourceError(fault, said),
});
const into = { id: 'acc-north', name: 'Northwind' };

describe('every fault has its verdict and its sentence', () => {
  test.each([
    ['a new note', item, { kind: 'signed-out' }, 'sign-in', 'signed-out', /^Said by the source\..*signed in/],
    ['a new note', item, { kind: 'forbidden' }, 'aside', 'forbidden', /^Said by the source\..*safe here/],
    [
      'a new note',
      item,
      { kind: 'rate-limited', until: NOW + 7000 },
      'gate',
      'rate-limited',
      /^Said .*safe here/,
    ],
    [
      'a new note',
      item,
      { kind: 'rejected', fields: { body: 'too long' } },
      'aside',
      'rejected',
      /^Said .*edit and send/,
    ],
    [
      'a new note',
      item,
      { kind: 'rejected', fields: { accountId: 'gone' } },
      'aside',
      'rejected',
      /^This account .*deleted/,
    ],
    [
      'a new note',
      item,
      { kind: 'not-found' },
      'aside',
      'not-found',
      /^This account .*deleted.*copy.*move.*discard/,
    ],
    ['an account', account, { kind: 'not-found' }, 'aside', 'not-found', /^This account .*deleted/],
    ['an edit', edit, { kind: 'not-found' }, 'aside', 'not-found', /^What you changed .*deleted/],
    ['a delete', removal, { kind: 'not-found' }, 'aside', 'not-found', /^This is no longer there/],
    [
      'a new note',
      item,
      { kind: 'merged', into },
      'aside',
      'merged',
      /^This account is now part of Northwind\..*move/,
    ],
    ['a new note', item, { kind: 'too-large' }, 'aside', 'too-large', /^Said .*edit/],
    ['a new note', item, { kind: 'start-over' }, 'postpone', 'bad-answer', /by itself/],
    [
      'an edit',
      edit,
      { kind: 'conflict', current: { body: 'b' } },
      'aside',
      'conflict',
      /^Said .*Both versions/,
    ],
    ['a new note', item, { kind: 'unreachable' }, 'gate', 'unreachable', /cannot be reached.*by themselves/],
    [
      'a new note',
      item,
      { kind: 'outcome-unknown' },
      'postpone',
      'outcome-unknown',
      /^Said .*nothing is saved twice/,
    ],
    ['a new note', item, { kind: 'bad-answer' }, 'postpone', 'bad-answer', /^Said .*by itself/],
    [
      'a new note',
      item,
      { kind: 'away', untouched: true },
      'postpone',
      'away',
      /^Said .*nothing else waits for them.*discard/,
    ],
    [
      'a new note',
      item,
      { kind: 'away', untouched: false },
      'postpone',
      'away',
      /^Said .*nothing is saved twice.*nothing else waits for it/,
    ],
  ] as const)('%s that is answered so: number %#', (_name, queued, fault, what, kind, sentence) => {
    const verdict = verdictOf(queued, failing(fault), moment);
    const trouble = 'trouble' in verdict ? verdict.trouble : undefined;
    expect([verdict.what, trouble?.kind]).toEqual([what, kind]);
    expect(trouble?.sentence).toMatch(sentence);
    expect(Trouble.parse(trouble)).toEqual(trouble);
  });
});

test('what the person needs to decide is kept with it', () => {
  const kept = (fault: SourceFault) => verdictOf(edit, failing(fault), moment);
  expect(kept({ kind: 'rejected', fields: { body: 'no' } })).toMatchObject({
    trouble: { fields: { body: 'no' } },
  });
  expect(kept({ kind: 'conflict', current: { a: 1 } })).toMatchObject({ trouble: { current: { a: 1 } } });
  expect(kept({ kind: 'merged', into })).toMatchObject({ trouble: { into } });
});

test('a sentence of the source is cut before it is too long to keep', () => {
  const verdict = verdictOf(item, failing({ kind: 'forbidden' }, 'x'.repeat(9000)), moment);
  expect(Trouble.safeParse('trouble' in verdict && verdict.trouble).success).toBe(true);
});

describe('a wait', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [5, 16_000],
    [9, 150_000],
    [500, 150_000],
  ])('after %i tries is anything up to twice the one before, half of it here: %i ms', (tries, wait) => {
    const verdict = verdictOf({ ...item, tries }, failing({ kind: 'outcome-unknown' }), moment);
    expect(verdict).toMatchObject({ what: 'postpone', notBefore: NOW + wait });
  });

  test.each([
    [NOW + 7001, NOW + 7001],
    [NOW + 3_600_000, NOW + 3_600_000],
    [NOW + 3_600_001, NOW + 3_600_000],
  ])('that the source asks for until %i is as long, and no longer than an hour', (until, expected) => {
    expect(verdictOf(item, failing({ kind: 'rate-limited', until }), moment)).toMatchObject({
      what: 'gate',
      until: expected,
    });
  });

  test.each([
    ['that has not been asked is five minutes', { untouched: true }, 300_000],
    ['that says until when is as long', { untouched: true, until: NOW + 7001 }, 7001],
    ['that wants none is a second', { untouched: true, until: NOW - 1 }, 1000],
    ['that wants a day is an hour', { untouched: true, until: NOW + 86_400_000 }, 3_600_000],
    ['that may have taken it is as without an answer', { untouched: false }, 16_000],
  ])('for a source beside %s', (_name, fault, wait) => {
    const verdict = verdictOf({ ...item, tries: 5 }, failing({ kind: 'away', ...fault }), moment);
    expect(verdict).toMatchObject({ what: 'postpone', notBefore: NOW + wait });
  });

  test('for a source beside is of it alone, also while the browser is offline', () => {
    const verdict = verdictOf(item, failing({ kind: 'away', untouched: false }), {
      ...moment,
      online: false,
    });
    expect(verdict).toMatchObject({ what: 'postpone', trouble: { kind: 'away', untouched: false } });
  });

  test('without an answer while the browser is offline is one of all', () => {
    const offline = { ...moment, online: false };
    const verdict = verdictOf(item, failing({ kind: 'outcome-unknown' }), offline);
    expect(verdict).toMatchObject({ what: 'gate', trouble: { kind: 'unreachable' } });
    // A refusal is an answer, whatever the browser believes.
    expect(verdictOf(item, failing({ kind: 'forbidden' }), offline)).toMatchObject({ what: 'aside' });
  });
});

describe('a new record that is said to be there already', () => {
  const { change } = item;
  const fields = 'fields' in change ? change.fields : {};
  const current = { id: change.recordId, version: '7', updatedAt: 'x', link: null, ...fields };
  test.each([
    ['is our own when it has the same fields', current, 'done'],
    ['and when the source leaves out what is empty', { ...current, contactId: undefined }, 'done'],
    ['is not when one of them differs', { ...current, body: 'other' }, 'aside'],
    ['nor when it is another record', { ...current, id: 'not-9' }, 'aside'],
    ['nor when it was not shown', undefined, 'aside'],
    ['nor when it has no version', { ...current, version: undefined }, 'aside'],
  ])('%s', (_name, shown, what) => {
    expect(verdictOf(item, failing({ kind: 'conflict', current: shown }), moment).what).toBe(what);
  });

  test('is taken with the version that it has', () => {
    const verdict = verdictOf(item, failing({ kind: 'conflict', current }), moment);
    expect(verdict).toEqual({ what: 'done', applied: { recordId: change.recordId, version: '7' } });
  });

  test('says nothing of an edit with the same fields', () => {
    const same = { id: 'not-1', version: '9', body: 'edit 2' };
    expect(verdictOf(edit, failing({ kind: 'conflict', current: same }), moment).what).toBe('aside');
  });
});

test('what no source may throw keeps the change as well', () => {
  expect(verdictOf(item, { error: new TypeError('x') }, moment)).toMatchObject({
    what: 'postpone',
    trouble: { kind: 'bad-answer' },
  });
});

const problem =
  (status: number, body: object = {}, headers: object = {}): RequestListener =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify(body));

async function askOf(answer: RequestListener, times = 1) {
  await using server = await startLoopback(withoutAccess(answer));
  const source = createServerSource({ address: server.address, token: 'ks_secret' });
  const { signal } = new AbortController();
  const verdicts = [];
  for (let i = 0; i < times; i++) {
    const outcome = await source.apply(item.change, item.accountId, signal).then(
      (applied) => ({ applied }),
      (error: unknown) => ({ error }),
    );
    verdicts.push(verdictOf(item, outcome, { ...moment, now: Date.now() }));
  }
  return verdicts;
}

describe('what a server says over the wire comes to', () => {
  const errors = [{ field: 'body', message: 'This is too long.' }];
  const gone = [{ field: 'accountId', message: 'This account is not in your workspace.' }];
  test.each([
    ['400', problem(400, { detail: 'Not right.', errors }), 'aside', 'rejected', /^Not right\. Your words/],
    ['401: a token that was revoked', problem(401), 'sign-in', 'signed-out', /^Sign in again/],
    ['403', problem(403, { detail: 'You may only read.' }), 'aside', 'forbidden', /^You may only read\./],
    ['404: an account that was deleted', problem(404), 'aside', 'not-found', /^This account .* deleted/],
    ['409', problem(409, { current: { id: 'x', version: '2' } }), 'aside', 'conflict', /^Someone else/],
    ['413', problem(413), 'aside', 'too-large', /^This is more than the server takes/],
    ['422', problem(422, { detail: 'Fields.', errors }), 'aside', 'rejected', /^Fields\./],
    ['422: an account that was deleted', problem(422, { errors: gone }), 'aside', 'rejected', /deleted/],
    ['429', problem(429, {}, { 'retry-after': '7' }), 'gate', 'rate-limited', /patience/],
    ['500', problem(500), 'postpone', 'outcome-unknown', /^The server failed/],
    ['503', problem(503), 'postpone', 'outcome-unknown', /^The server failed/],
    [
      'a web page',
      (_request: unknown, r: ServerResponse) => r.end('<p>'),
      'postpone',
      'outcome-unknown',
      /lost/,
    ],
    [
      'a lost answer',
      (_request: unknown, r: ServerResponse) => r.destroy(),
      'postpone',
      'outcome-unknown',
      /^The connection broke.*nothing is saved twice/,
    ],
  ] as const)('%s', async (_name, answer, what, kind, sentence) => {
    const [verdict] = await askOf(answer as RequestListener);
    expect(verdict).toMatchObject({ what, trouble: { kind, sentence: expect.stringMatching(sentence) } });
  });

  test('a merged account: the one that has its records now', async () => {
    const [verdict] = await askOf(problem(404, { type: '/problems/merged', into, detail: 'Merged.' }));
    expect(verdict).toMatchObject({ what: 'aside', trouble: { kind: 'merged', into } });
  });

  test('a wrong clock: the wait is measured by the server’s own Date', async () => {
    const date = 'Tue, 01 Jan 2036 00:00:00 GMT';
    const after = 'Tue, 01 Jan 2036 00:00:30 GMT';
    const before = Date.now();
    const [verdict] = await askOf(problem(429, {}, { date, 'retry-after': after }));
    const until = verdict?.what === 'gate' ? verdict.until : 0;
    expect([until >= before + 30_000, until <= Date.now() + 30_000]).toEqual([true, true]);
  });
});

/** As our server does: an id has one effect for good, and the same answer. */
function ledger(
  effects: Map<string, number>,
  damage: (body: string, response: ServerResponse, nth: number) => void,
) {
  let nth = 0;
  const listen: RequestListener = async (request, response) => {
    const { id, recordId } = JSON.parse(await text(request));
    if (!effects.has(id)) effects.set(id, effects.size + 1);
    response.writeHead(200, { 'content-type': 'application/json' });
    damage(JSON.stringify({ recordId, version: String(effects.get(id)) }), response, ++nth);
  };
  return listen;
}

describe('asked again under the same id', () => {
  const applied = { recordId: item.change.recordId, version: '1' };
  test.each([
    ['after an answer that was lost', (_: string, response: ServerResponse) => response.destroy()],
    ['after one that came twice', (body: string, response: ServerResponse) => response.end(body + body)],
    [
      'after one that was cut off',
      (body: string, response: ServerResponse) => response.end(body.slice(0, 9)),
    ],
  ])('%s, a change is done, and was done once', async (_name, damage) => {
    const effects = new Map<string, number>();
    const verdicts = await askOf(
      ledger(effects, (body, response, nth) => (nth === 1 ? damage(body, response) : response.end(body))),
      2,
    );
    expect(verdicts).toMatchObject([
      { what: 'postpone', trouble: { kind: 'outcome-unknown' } },
      { what: 'done', applied },
    ]);
    expect(effects.size).toBe(1);
  });

  test('a change that had been answered already is done once more, with no effect', async () => {
    const effects = new Map<string, number>();
    const verdicts = await askOf(
      ledger(effects, (body, response) => response.end(body)),
      2,
    );
    expect(verdicts).toEqual([
      { what: 'done', applied },
      { what: 'done', applied },
    ]);
    expect(effects.size).toBe(1);
  });
});
