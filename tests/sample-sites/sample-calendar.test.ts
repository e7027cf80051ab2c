import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleAccounts } from '../../server/sample/accounts.ts';
import { sampleContacts } from '../../server/sample/people/index.ts';
import { sampleEvents } from './calendar/events/index.ts';
import { spanOf } from './calendar/events/when.ts';
import { calendarPages } from './calendar/events.ts';
import { type SampleSites, startSampleSites } from './server.ts';

/** Month from 0. */
type Clock = [year: number, month: number, day: number, hour: number, minute?: number];

let sites: SampleSites;
beforeAll(async () => {
  sites = await startSampleSites();
});
afterAll(() => sites.close());

function get(path: string): Promise<{ status: number; policy: string; type: string; body: string }> {
  return new Promise((done, failed) => {
    const headers = { host: 'calendar.google.com' };
    const options = { host: '127.0.0.1', port: sites.port, path, headers, rejectUnauthorized: false };
    const call = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      const { statusCode = 0, headers: got } = response;
      const policy = String(got['content-security-policy'] ?? '');
      response.on('end', () => done({ status: statusCode, policy, type: String(got['content-type']), body }));
    });
    call.on('error', failed).end();
  });
}

describe('the sample Calendar', () => {
  test.each([
    ['/calendar/u/0/r', 200, 'alex.reuter@norvane-systems.com'],
    ['/calendar/u/0/r/week/2026/11/24?hl=de', 200, 'sample-calendar'],
    ['/calendar/r/month', 200, 'sample-calendar'],
    ['/calendar/u/0/r/eventedit', 200, 'sample-calendar'],
    ['/calendar/u/3/r', 404, 'No account'],
    ['/', 302, ''],
    ['/calendar', 302, ''],
    ['/_sample/calendar/page/main.ts', 200, 'showCalendar'],
    ['/_sample/gmail/page/dom.ts', 200, 'createElement'],
    ['/_sample/calendar/site.ts', 404, 'No such file'],
    ['/_sample/outlook/page/main.ts', 404, 'No such file'],
    ['/_sample/calendar/page/..%2fsite.ts', 404, 'No such file'],
  ])('at %s says %i', async (path, status, text) => {
    const got = await get(path);
    expect(got.status).toBe(status);
    expect(got.body).toContain(text);
  });

  test('serves the page’s scripts without their types, and all of its styles', async () => {
    const { body, type } = await get('/_sample/calendar/page/route.ts');
    expect(type).toContain('text/javascript');
    expect(body).not.toMatch(/\binterface\b|: Route\b/);
    const styles = (await get('/calendar/u/0/r')).body.matchAll(/href="(\/_sample[^"]+\.css)"/g);
    const answers = await Promise.all([...styles].map(([, href = '']) => get(href)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  test('forbids foreign frames, inline scripts and strings as markup', async () => {
    const { policy, body } = await get('/calendar/u/0/r');
    expect(policy).toContain(`frame-src 'self'`);
    expect(policy).toContain(`require-trusted-types-for 'script'`);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(body.match(/<script type="module" nonce="([^"]+)"/)?.[1]).toBe(nonce);
  });

  test('never lets a title end the script that carries it', async () => {
    const { body } = await get('/calendar/u/0/r');
    expect(body).not.toContain('<img src=x');
    expect(body.match(/<script/g)).toHaveLength(2);
  });
});

describe('the sample events', () => {
  const tuesday = new Date(2026, 10, 24, 9);
  const events = sampleEvents(tuesday);

  test('have ids of their own, in the shapes of Calendar', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const { id, written, repeats } of events) {
      expect(id).toMatch(repeats ? /^[0-9a-f]{26}_\d{8}T\d{6}Z$/ : /^[0-9a-f]{26}$/);
      expect(atob(written).split(' ')[0]).toBe(id);
      expect(written).not.toContain('=');
    }
  });

  test.each<[when: string, weeks: number, start: Clock, end: Clock]>([
    ['today 10:00-11:00', 0, [2026, 10, 24, 10], [2026, 10, 24, 11]],
    ['tomorrow 10:00-11:00', 0, [2026, 10, 25, 10], [2026, 10, 25, 11]],
    ['mon 9:30-10:00', 0, [2026, 10, 23, 9, 30], [2026, 10, 23, 10]],
    ['last fri 9:30-10:00', 0, [2026, 10, 20, 9, 30], [2026, 10, 20, 10]],
    ['next sun 9:30-10:00', 1, [2026, 11, 13, 9, 30], [2026, 11, 13, 10]],
  ])('are %s, %i weeks on', (when, weeks, start, end) => {
    const [from, to] = [start, end].map((parts) => new Date(...parts).toISOString());
    expect(spanOf(when, tuesday, weeks)).toEqual({ start: from, end: to });
  });

  test('without hours are days', () => {
    expect(spanOf('next wed..next fri', tuesday)).toEqual({ start: '2026-12-02', end: '2026-12-04' });
    expect(() => spanOf('someday 9:00-10:00', tuesday)).toThrow('no day called someday');
  });

  test('begin before they end, and fill the week that is looked at', () => {
    for (const { start, end } of events) expect(start <= end).toBe(true);
    const week = events.filter(({ start }) => start >= '2026-11-23' && start < '2026-11-28');
    expect(week.length).toBeGreaterThan(20);
  });

  test('are about the sample portfolio', () => {
    const accounts = new Set(sampleAccounts.map(({ id }) => id));
    const expected = calendarPages.flatMap(({ account }) => (account ? [account] : []));
    expect(new Set(expected).size).toBeGreaterThan(10);
    for (const account of expected) expect(accounts).toContain(account);
    const known = new Set(sampleContacts.flatMap(({ emails }) => emails));
    const guests = new Set(events.flatMap((event) => event.guests.map(({ email }) => email ?? '')));
    expect([...guests].filter((email) => known.has(email)).length).toBeGreaterThan(25);
  });

  test.each([
    ['certain', 10],
    ['question', 1],
    ['several', 2],
    ['none', 3],
    ['own', 3],
  ])('are %s at least %i times', (certainty, least) => {
    expect(calendarPages.filter((page) => page.certainty === certainty).length).toBeGreaterThanOrEqual(least);
  });
});
