import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyKey, personKey } from '../../match/linkedin.ts';
import { addressOf, isMemberId, placeOf } from './address.ts';

const at = (href: string) => {
  const place = placeOf(href);
  return place && `${place.kind} ${place.id}`;
};

describe('where a link leads to', () => {
  test.each([
    ['/in/maria-lopes/', 'in maria-lopes'],
    ['https://www.linkedin.com/in/Maria-Lopes', 'in maria-lopes'],
    ['https://de.linkedin.com/in/jonas-kern?trk=x#y', 'in jonas-kern'],
    ['https://linkedin.com/in/jonas-kern/en/', 'in jonas-kern'],
    ['/in/jonas-kern/overlay/contact-info/', 'in jonas-kern'],
    ['/in/ren%C3%A9-dubois/', 'in rené-dubois'],
    ['/in/rene%CC%81-dubois/', 'in rené-dubois'],
    ['/in/rené-dubois/', 'in rené-dubois'],
    ['/in/%E7%8E%8B%E5%B0%8F%E6%98%8E/', 'in 王小明'],
    ['/in/melanie/', 'in melanie'],
    ['/mwlite/in/jonas-kern', 'in jonas-kern'],
    ['/mwlite/profile/in/jonas-kern', 'in jonas-kern'],
    ['/company/1441/people/', 'company 1441'],
    ['/company/arden-medical', 'company arden-medical'],
    ['/sales/lead/ACwAAB3dHF,NAME_SEARCH,a1B2', 'sales/lead acwaab3dhf'],
    ['/sales/company/1441', 'sales/company 1441'],
    ['/messaging/thread/2-ZGQ4==/', 'messaging/thread 2-zgq4=='],
  ])('%s is %s', (href, expected) => expect(at(href)).toBe(expected));

  test.each([
    [null],
    [''],
    ['/in/'],
    ['/in//details'],
    ['/in/me/'],
    ['/in/unavailable/'],
    ['/company/setup/new/'],
    ['/company/1441/admin/dashboard/'],
    ['/messaging/thread/new/'],
    ['/messaging/compose/?recipient=1'],
    ['/school/porto/'],
    ['/public-profile/in/maria-lopes/'],
    ['/redir/redirect?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fmaria-lopes'],
    ['/feed/?to=/in/maria-lopes/'],
    ['/in/maria%20lopes/'],
    ['/in/maria%2Flopes/'],
    ['/in/100%-jonas/'],
    ['/in/%254donas/'],
    [`/in/${'m'.repeat(201)}/`],
    ['https://linkedin.com.evil.example/in/maria-lopes/'],
    ['https://notlinkedin.com/in/maria-lopes/'],
    ['javascript:alert(1)'],
    ['https://['],
  ])('%s is of nobody', (href) => expect(placeOf(href)).toBeUndefined());

  test.each([
    ['/in/ACoAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f/', true],
    ['/in/acoaab3dhfvbjkmz9chdspopzmso0t0btahdh4f/', false],
    ['/in/ACoAA-short/', false],
    ['/in/acoa-lopes/', false],
  ])('%s is by a member’s id: %s', (href, expected) => {
    const place = placeOf(href);
    expect(place && isMemberId(place)).toBe(expected);
  });
});

test('slugs are spelt as matching spells them, however the page writes them', () => {
  // `.` and `..` are no names in any address: `/in/./about/` is `/in/about/` before anybody reads it.
  const letters = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !/^\.{1,2}$/.test(text));
  fc.assert(
    fc.property(letters, (text) => {
      const written = encodeURIComponent(text.toWellFormed());
      for (const [kind, keyOf, key] of [
        ['in', personKey, 'l'],
        ['company', companyKey, 'c'],
      ] as const) {
        const place = placeOf(`/${kind}/${written}/about/`);
        if (place) expect(keyOf(written)).toBe(`${key}:${place.id}`);
        if (place) expect(keyOf(place.id)).toBe(`${key}:${place.id}`);
      }
    }),
  );
});

test('no address throws, and what it is about is never too long', () => {
  const areas = ['', 'in/', 'company/', 'sales/lead/', 'messaging/thread/', 'mwlite/in/'];
  fc.assert(
    fc.property(fc.constantFrom(...areas), fc.string({ unit: 'grapheme', maxLength: 600 }), (area, rest) => {
      const url = new URL(`https://www.linkedin.com/${area}${rest}`);
      expect(addressOf(url).length).toBeGreaterThan(0);
      expect(addressOf(url).length).toBeLessThanOrEqual(300);
    }),
  );
});

test('every part of a profile has one and the same address', () => {
  const parts = [
    '',
    'details/experience/',
    'overlay/contact-info/',
    'recent-activity/all/',
    'en/',
    'edit/intro/',
  ];
  const addresses = parts.map((part) =>
    addressOf(new URL(`https://www.linkedin.com/in/maria-lopes/${part}`)),
  );
  expect(new Set(addresses)).toEqual(new Set(['in/maria-lopes']));
});
