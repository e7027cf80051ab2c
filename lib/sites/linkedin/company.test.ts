// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import { company } from './company.ts';
import { arden, companyPage, maria, sdui, show, www } from './fixture.ts';

function read(path: string) {
  const url = new URL(path, www);
  const sighting = company.ready(document, url) ? company.read(document, url) : undefined;
  if (sighting) expect(Sighting.parse(sighting)).toEqual(sighting);
  return sighting;
}

const seen = {
  name: 'Arden Medical',
  domain: 'arden-medical.com',
  linkedinSlug: 'arden-medical',
  linkedinId: '1441',
};

describe('a company’s page', () => {
  test.each([
    ['/company/arden-medical/', 'arden-medical'],
    ['/company/Arden-Medical/people/', 'arden-medical'],
    ['/company/1441/', '1441'],
  ])('at %s is of the company that its tabs are of', (path, key) => {
    show(companyPage(arden));
    expect(read(path)).toMatchObject({ key, title: 'Arden Medical', people: [], companies: [seen] });
  });

  test.each([['/company/brightlane/'], ['/company/14410/'], ['/company/999/'], ['/company/someone-else/']])(
    'is of nobody yet at %s',
    (path) => {
      show(companyPage(arden));
      expect(read(path)).toBeUndefined();
    },
  );

  test.each([
    ['none', []],
    ['those of branches as well', ['1441', '2207']],
  ])('has no number when its links have %s', (_case, numbers) => {
    show(companyPage({ ...arden, numbers }));
    expect(read('/company/arden-medical/')?.companies).toEqual([{ ...seen, linkedinId: null }]);
    expect(read('/company/1441/')).toMatchObject({
      key: 'arden-medical',
      companies: [{ doubt: 'disagreement' }],
    });
  });

  test.each([
    ['(3) Brightlane Logistics: About | LinkedIn', 'disagreement'],
    ['(3) Arden Medical: About | LinkedIn', undefined],
    ['(3) Arden: Über uns | LinkedIn', undefined],
    ['Company | LinkedIn', undefined],
    ['LinkedIn', undefined],
    ['', undefined],
  ])('titled “%s” has doubt: %s', (title, doubt) => {
    show(companyPage(arden), title);
    for (const path of ['/company/arden-medical/', '/company/1441/'])
      expect(read(path)?.companies[0]?.doubt).toBe(doubt);
  });

  test.each([
    [arden, 'nav tabs number website'],
    [{ ...arden, numbers: [], websites: [] }, 'nav tabs'],
  ])('tells what was found: %j', (business, how) => {
    show(companyPage(business));
    expect(read('/company/arden-medical/')?.how).toBe(how);
  });

  test('that knows itself by number alone is that number', () => {
    show(companyPage({ ...arden, slug: '1441', numbers: [] }));
    expect(read('/company/1441/')?.companies).toEqual([{ ...seen, linkedinSlug: null }]);
    expect(read('/company/arden-medical/')).toBeUndefined();
  });

  test('is not a profile, nor is a profile one', () => {
    show(sdui(maria));
    expect(read('/company/1441/')).toBeUndefined();
  });
});

describe('the website of a company', () => {
  test.each([
    [['https://www.arden-medical.com/'], 'arden-medical.com'],
    [['http://Arden-Medical.com'], 'arden-medical.com'],
    [['https://arden-medical.com/en/?utm_source=linkedin'], 'arden-medical.com'],
    [['https://arden-medical.com/pt-BR'], 'arden-medical.com'],
    [
      ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Farden-medical%2Ecom%2F&x=1'],
      'arden-medical.com',
    ],
    [['/redir/redirect?url=https%3A%2F%2Farden-medical%2Ecom'], 'arden-medical.com'],
    [['https://arden-medical.com/', 'https://shop.arden-medical.com/'], 'arden-medical.com'],
    [['https://arden-medical.com/', 'https://brightlane.com/'], null],
    [['https://arden-medical.com/', 'https://not-arden-medical.com/'], null],
    [['https://www.facebook.com/arden'], null],
    [['https://sites.example/view/arden'], null],
    [['https://www.linkedin.com/'], null],
    [['/redir/redirect?url=javascript%3Aalert(1)'], null],
    [['mailto:info@arden-medical.com'], null],
    [['https://['], null],
    [[], null],
  ])('linked by %j is %s', (websites, domain) => {
    show(companyPage({ ...arden, websites }));
    expect(read('/company/arden-medical/')?.companies[0]?.domain).toBe(domain);
  });
});

describe('a company’s page as strangers see it', () => {
  const page = (canonical: string) => `<head><link rel="canonical" href="${canonical}"></head><main><section>
    <h1>Arden Medical</h1></section><dl><dd><a href="/redir/redirect?url=https%3A%2F%2Farden-medical.com">x</a></dd>
    </dl></main>`;

  test('is of what its canonical address is of', () => {
    show(page('https://www.linkedin.com/company/arden-medical'));
    expect(read('https://uk.linkedin.com/company/arden-medical')).toMatchObject({
      key: 'arden-medical',
      companies: [{ ...seen, linkedinId: null }],
    });
    expect(read('/company/brightlane')).toBeUndefined();
  });

  test('is of nobody when it is the wall, or a profile', () => {
    show(page('/authwall'));
    expect(read('/company/arden-medical')).toBeNull();
    show(page('/in/arden-medical'));
    expect(read('/company/arden-medical')).toBeNull();
  });
});
