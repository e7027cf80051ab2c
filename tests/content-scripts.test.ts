import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import calendar from '../entrypoints/calendar.content.ts';
import gmail from '../entrypoints/gmail.content.ts';
import linkedin from '../entrypoints/linkedin.content.ts';
import outlook from '../entrypoints/outlook.content.ts';
import { SiteName } from '../lib/model/index.ts';
import { siteAt, siteHosts, sitePatterns } from '../lib/sites/origins.ts';

const scripts = { gmail, calendar, linkedin, outlook };

describe('content scripts', () => {
  test('are one for each site', () => {
    const files = readdirSync(join(import.meta.dirname, '../entrypoints')).filter((name) =>
      name.includes('.content.'),
    );
    expect(files.map((name) => name.split('.')[0])).toEqual([...SiteName.options].sort());
  });

  // Written out in each of them, because a list of all hosts would be carried into every page.
  test.each(SiteName.options)('of %s run at its hosts, in the main frame, before the page', (site) => {
    const { matches, runAt, allFrames = false } = scripts[site];
    expect(matches).toEqual(sitePatterns(site));
    expect(runAt).toBe('document_start');
    expect(allFrames).toBe(false);
  });
});

describe('the site of an address', () => {
  test.each([
    ['https://mail.google.com/mail/u/0/', 'gmail'],
    ['https://calendar.google.com/calendar/u/0/r', 'calendar'],
    ['https://www.linkedin.com/in/maria/', 'linkedin'],
    ['https://de.linkedin.com/in/maria/', 'linkedin'],
    ['https://outlook.cloud.microsoft/mail/', 'outlook'],
    ['https://linkedin.com.evil.io/', undefined],
    ['https://evillinkedin.com/', undefined],
    ['https://linkedin.com/', undefined],
    ['http://mail.google.com/', undefined],
    ['https://mail.google.com:8443/', undefined],
    ['https://google.com/', undefined],
    ['https://user:secret@mail.google.com.evil.io/', undefined],
    ['chrome-extension://abc/panel.html', undefined],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('%s is %s', (address, site) => expect(siteAt(address)).toBe(site));

  test('is found for every host there is', () => {
    for (const [site, hosts] of Object.entries(siteHosts))
      for (const host of hosts) expect(siteAt(`https://${host.replace('*.', 'www.')}/`)).toBe(site);
  });
});
