import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleAccounts } from '../../server/sample/accounts.ts';
import { sampleContacts } from '../../server/sample/people/index.ts';
import { outlookMailbox } from './outlook/mail/index.ts';
import { readSettings } from './outlook/page/settings.ts';
import { languages, wordsOf } from './outlook/page/words.ts';
import { outlookPages } from './outlook/pages.ts';
import { type SampleSites, startSampleSites } from './server.ts';

let sites: SampleSites;
beforeAll(async () => {
  sites = await startSampleSites();
});
afterAll(() => sites.close());

interface Got {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

function get(host: string, path: string): Promise<Got> {
  return new Promise((done, failed) => {
    const options = {
      host: '127.0.0.1',
      port: sites.port,
      path,
      headers: { host },
      rejectUnauthorized: false,
    };
    const call = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on('error', failed).end();
  });
}

const mail = 'alex.reuter@norvane-systems.com';

describe('the sample Outlook', () => {
  test.each([
    ['outlook.office.com', '/mail/', 200, mail],
    ['outlook.office365.com', '/mail/inbox/id/AAQk%2B%3D', 200, mail],
    ['outlook.live.com', '/mail/0/', 200, mail],
    ['outlook.cloud.microsoft', '/calendar/view/week', 200, mail],
    ['outlook.office.com', '/mail/deeplink/read/AAMk%2B%3D?hl=de', 200, mail],
    ['outlook.office.com', '/', 302, ''],
    ['outlook.office.com', '/owa/', 200, 'Outlook Web App'],
    ['outlook.office.com', '/people/', 404, 'mail and a calendar'],
    ['outlook.office.com', '/mailbox', 404, 'mail and a calendar'],
    ['outlook.office.com', '/_sample/page/main.ts', 200, 'readSettings'],
    ['outlook.office.com', '/_sample/page/mail.css', 200, '.row'],
    ['outlook.office.com', '/_sample/page/..%2fsite.ts', 404, 'No such file'],
    ['outlook.office.com.evil.io', '/mail/', 404, 'There is no sample site'],
  ])('at %s %s says %i', async (host, path, status, text) => {
    const got = await get(host, path);
    expect(got.status).toBe(status);
    expect(got.body).toContain(text);
  });

  test('serves the page’s scripts without their types', async () => {
    const { body, headers } = await get('outlook.office.com', '/_sample/page/route.ts');
    expect(headers['content-type']).toContain('text/javascript');
    expect(body).not.toMatch(/\binterface\b|: Route\b/);
  });

  test('forbids foreign frames, inline scripts and strings as markup', async () => {
    const { headers, body } = await get('outlook.office.com', '/mail/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`frame-src 'self'`);
    expect(policy).toContain(`require-trusted-types-for 'script'`);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(body.match(/<script type="module" nonce="([^"]+)"/)?.[1]).toBe(nonce);
  });

  test('never lets mail end the script that carries it', async () => {
    const { body } = await get('outlook.office.com', '/mail/');
    expect(body).not.toContain('<img src=x');
    expect(body.match(/<script/g)).toHaveLength(2);
  });

  test('has every word in every language', () => {
    for (const language of languages)
      for (const word of Object.values(wordsOf(language))) expect(word).not.toBe('');
    const panes = languages.map((language) => wordsOf(language).readingPane);
    expect(new Set(panes).size).toBe(languages.length);
  });

  test.each([
    ['', { gen: '2026', hl: 'en', delay: 30, addresses: 'shown', address: 'first', storm: 0 }],
    ['gen=2023&hl=ar&delay=random&storm=200', { gen: '2023', hl: 'ar', delay: 'random', storm: 200 }],
    ['gen=1999&hl=xx&delay=-4&storm=x', { gen: '2026', hl: 'en', delay: 30, storm: 0 }],
  ])('is set by %j', (search, expected) => expect(readSettings(search)).toMatchObject(expected));
});

describe('its mailbox', () => {
  const { conversations, meetings } = outlookMailbox;

  test('gives every mail and event a key and ids of its own', () => {
    const all = [...conversations, ...meetings];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(new Set(all.map(({ itemId }) => itemId)).size).toBe(all.length);
    expect(new Set(conversations.map(({ conversationId }) => conversationId)).size).toBe(
      conversations.length,
    );
  });

  test('has more mails than a screen can hold, and ids that an address has to escape', () => {
    expect(conversations.length).toBeGreaterThan(200);
    for (const { conversationId } of conversations) {
      expect(conversationId).toMatch(/^AAQk[\w+/]+=*$/);
      expect(encodeURIComponent(conversationId)).not.toBe(conversationId);
    }
  });

  test('has one subject of two clients', () => {
    const twins = conversations.filter(({ subject }) => subject === 'Termin nächste Woche');
    expect(twins.map(({ key }) => key)).toEqual(['twin-arden', 'twin-zurberg']);
  });
});

describe('its pages', () => {
  const known = new Set(sampleAccounts.map(({ id }) => id));

  test.each(outlookPages)('$key names accounts that there are', ({ shown, names }) => {
    for (const { accountId, certainty } of [shown, names]) {
      if (accountId !== null) expect(known).toContain(accountId);
      expect(accountId === null && certainty === 'certain').toBe(false);
      expect(accountId !== null && ['none', 'own', 'several'].includes(certainty)).toBe(false);
    }
    expect(names.certainty).not.toBe('certain');
  });

  test('are of every certainty', () => {
    const all = new Set(outlookPages.map(({ shown }) => shown.certainty));
    expect(all).toEqual(new Set(['certain', 'question', 'several', 'none', 'own']));
  });

  test('are mostly about people of the sample portfolio', () => {
    const emails = new Set(sampleContacts.flatMap(({ emails }) => emails));
    const about = outlookMailbox.conversations.filter(({ messages }) =>
      messages.some(({ from, to }) => [from, ...to].some(({ email }) => emails.has(email))),
    );
    expect(about.length).toBeGreaterThan(150);
  });
});
