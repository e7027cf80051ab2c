import { describe, expect, test } from 'vitest';
import { SiteName } from '../lib/model/index.ts';
import { siteAt, siteHosts, sitePatterns } from '../lib/sites/origins.ts';

interface Script {
  default: { matches: string[]; runAt: string; allFrames?: boolean };
}
const scripts = import.meta.glob<Script>('../entrypoints/*.content.ts', { eager: true });

describe('content scripts', () => {
  test('are one for each site', () => {
    const names = Object.keys(scripts).map((path) => path.replace(/.*\/(\w+)\.content\.ts$/, '$1'));
    expect(names.sort()).toEqual([...SiteName.options].sort());
  });

  // Written out in each of them, because a list of all hosts would be carried into every page.
  test.each(SiteName.options)('of %s run at its hosts, in the main frame, before the page', (site) => {
    const script = scripts[`../entrypoints/${site}.content.ts`]?.default;
    expect(script?.matches).toEqual(sitePatterns(site));
    expect(script?.runAt).toBe('document_start');
    expect(script?.allFrames ?? false).toBe(false);
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
