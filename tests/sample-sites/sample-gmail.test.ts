import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleAccounts } from '../../server/sample/accounts.ts';
import { sampleContacts } from '../../server/sample/people/index.ts';
import { getSampleThread, sampleMailboxes, sampleThreadAddress } from './gmail/mail/index.ts';
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

describe('the sample sites', () => {
  test.each([
    ['mail.google.com', '/mail/u/0/', 200, 'alex.reuter@norvane-systems.com'],
    ['MAIL.google.com:443', '/mail/u/0/', 200, 'alex.reuter@norvane-systems.com'],
    ['mail.google.com', '/mail/u/1/?hl=de', 200, 'alex.reuter.home@gmail.com'],
    ['mail.google.com', '/mail/u/0/d/AEoRXRTkeysideSampleTeam/', 200, 'dach-accounts@norvane-systems.com'],
    ['mail.google.com', '/mail/b/AEoRXRTkeysideSampleTeam/u/0/', 200, 'dach-accounts@norvane-systems.com'],
    ['mail.google.com', '/mail/u/7/', 404, 'No account'],
    ['mail.google.com', '/_sample/page/main.ts', 200, 'readSettings'],
    ['mail.google.com', '/_sample/page/../../server.ts', 302, ''],
    ['mail.google.com', '/_sample/page/..%2fsite.ts', 404, 'No such file'],
    ['crm.example.com', '/account/acc-arden-medical', 200, 'Record account/acc-arden-medical in the CRM'],
    ['crm.example.com', '/account', 404, 'a page for each record'],
    ['crm.example.com', '/note/%3Cb%3E', 200, 'Record note/&#60;b&#62; in the CRM'],
    ['mail.google.com.evil.io', '/mail/u/0/', 404, 'There is no sample site'],
    ['constructor', '/', 404, 'There is no sample site'],
  ])('at %s %s say %i', async (host, path, status, text) => {
    const got = await get(host, path);
    expect(got.status).toBe(status);
    expect(got.body).toContain(text);
  });

  test('serve the page’s scripts without their types', async () => {
    const { body, headers } = await get('mail.google.com', '/_sample/page/route.ts');
    expect(headers['content-type']).toContain('text/javascript');
    expect(body).not.toMatch(/\binterface\b|: Route\b/);
  });

  test('forbid foreign frames, inline scripts and strings as markup, as Gmail does', async () => {
    const { headers, body } = await get('mail.google.com', '/mail/u/0/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`frame-src 'self'`);
    expect(policy).toContain(`require-trusted-types-for 'script'`);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(body.match(/<script nonce="([^"]+)"/)?.[1]).toBe(nonce);
  });

  test('never let mail end the script that carries it', async () => {
    const { body } = await get('mail.google.com', '/mail/u/0/');
    expect(body).not.toContain('<img src=x');
    expect(body.match(/<script/g)).toHaveLength(3);
  });
});

describe('the sample mail', () => {
  const threads = sampleMailboxes.flatMap((box) => box.threads);
  const messages = threads.flatMap((thread) => thread.messages);

  test('has about forty threads in the inbox', () => {
    const inbox = sampleMailboxes[0]?.threads.filter(({ folder }) => folder === 'inbox') ?? [];
    expect(inbox.length).toBeGreaterThanOrEqual(40);
  });

  test('gives every thread and message ids and addresses of its own', () => {
    const all = [...threads, ...messages];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length);
    expect(new Set(threads.map(({ key }) => key)).size).toBe(threads.length);
  });

  test('has ids in the shapes of Gmail', () => {
    for (const { id, hash } of [...threads, ...messages]) {
      expect(BigInt(id).toString(16)).toMatch(/^19[0-9a-f]{14}$/);
      expect(hash).toMatch(/^FMfcgz[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{26}$/);
    }
  });

  test('knows its addresses from one run to the next', () => {
    expect(sampleThreadAddress('arden-roi')).toBe(
      'https://mail.google.com/mail/u/0/#inbox/FMfcgzKLlKzCvPDrTPsVvKrjrWsVjTGF',
    );
  });

  test.each([
    ['forty-messages', 40, 0],
    ['crowd', 1, 10_000],
  ])('has in %s %i messages and a crowd of %i', (key, count, crowd) => {
    const { messages } = getSampleThread(key);
    expect(messages).toHaveLength(count);
    expect(messages[0]?.crowd).toBe(crowd);
  });

  test('is about the sample portfolio: known contacts, an alias domain, an unknown one that only looks alike', () => {
    const seen = new Set(
      messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc].map(({ email }) => email)),
    );
    const known = sampleContacts.filter(({ emails }) => emails.some((email) => seen.has(email)));
    expect(known.length).toBeGreaterThan(40);
    const domains = new Set(
      sampleAccounts.flatMap(({ domains, aliasDomains }) => [...domains, ...aliasDomains]),
    );
    expect(domains).toContain('arden-med.de');
    expect(seen).toContain('t.weiss@arden-med.de');
    expect(seen).toContain('marta@brightlane.io');
    expect(domains).not.toContain('brightlane.io');
  });
});
