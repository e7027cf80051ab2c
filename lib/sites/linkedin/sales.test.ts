// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import type { Page } from '../page.ts';
import { show, www } from './fixture.ts';
import { lead, salesAccount } from './sales.ts';

/** No real page of Sales Navigator has been seen: this is what others say of its marks. */
const leadPage = ({
  top = '',
  role = '<a data-anonymize="company-name" href="/sales/company/1441">Arden</a>',
}) => `
  <section data-sn-view-name="feature-lead-top-card"><h1 data-anonymize="person-name">Maria Lopes</h1>
    <span data-anonymize="headline">Buyer</span>${top}</section>
  <section data-sn-view-name="lead-current-role">${role}</section>
  <section data-sn-view-name="lead-similar-leads"><a data-anonymize="person-name" href="/in/jonas-kern/">Jonas Kern</a>
    <a data-anonymize="company-name" href="/sales/company/2207">Brightlane</a></section>`;

function read(page: Page, path: string) {
  const url = new URL(path, www);
  const sighting = page.ready(document, url) ? page.read(document, url) : undefined;
  if (sighting) expect(Sighting.parse(sighting)).toEqual(sighting);
  return sighting;
}

const path = '/sales/lead/ACwAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f,NAME_SEARCH,a1B2';

describe('a lead', () => {
  test('is known by name, and the employer by number', () => {
    show(leadPage({}));
    expect(read(lead, path)).toMatchObject({
      link: 'https://www.linkedin.com/sales/lead/ACwAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f/',
      people: [{ name: 'Maria Lopes', headline: 'Buyer', linkedinSlug: null, doubt: 'name-only' }],
      companies: [{ name: 'Arden', linkedinId: '1441', linkedinSlug: null }],
    });
  });

  test.each([
    ['<a href="https://www.linkedin.com/in/maria-lopes">profile</a>', 'maria-lopes', null],
    ['<a href="/in/maria-lopes">1</a><a href="/in/jonas-kern">2</a>', null, 'name-only'],
    ['<a href="/in/ACoAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f">1</a>', null, 'name-only'],
    ['<a href="https://evil.example/in/maria-lopes">1</a>', null, 'name-only'],
  ])('whose head links %s has the slug %s', (top, linkedinSlug, doubt) => {
    show(leadPage({ top }));
    expect(read(lead, path)?.people).toMatchObject([{ linkedinSlug, doubt }]);
  });

  test.each([
    ['<span data-anonymize="company-name">Arden</span>'],
    [
      '<a data-anonymize="company-name" href="/sales/company/1">A</a><a data-anonymize="company-name" href="/sales/company/2">B</a>',
    ],
  ])('whose present role is %s has no employer for certain', (role) => {
    show(leadPage({ role }));
    expect(read(lead, path)?.companies).toEqual([]);
  });

  test('is nobody before there is a name', () => {
    show(
      '<section data-sn-view-name="feature-lead-top-card"><h1 data-anonymize="person-name"> </h1></section>',
    );
    expect(read(lead, path)).toBeUndefined();
  });
});

describe('the title of a page', () => {
  test.each([
    ['Jonas Kern | Sales Navigator', 'disagreement'],
    ['Maria Lopes | Sales Navigator', undefined],
    ['Lopes, Maria, Buyer | Sales Navigator', undefined],
    ['Lead | Sales Navigator', undefined],
    ['Sales Navigator', undefined],
    ['', undefined],
  ])('“%s” gives a lead doubt: %s', (title, doubt) => {
    show(leadPage({ top: '<a href="/in/maria-lopes">profile</a>' }), title);
    expect(read(lead, path)).toMatchObject({
      people: [{ doubt: doubt ?? null }],
      companies: [{ name: 'Arden' }],
    });
    expect(read(lead, path)?.companies[0]?.doubt).toBe(doubt);
  });

  test.each([
    ['Brightlane Logistics | Sales Navigator', 'disagreement'],
    ['Arden Medical | Sales Navigator', undefined],
    ['Sales Navigator', undefined],
  ])('“%s” gives an account doubt: %s', (title, doubt) => {
    show('<div data-anonymize="company-name">Arden Medical</div>', title);
    expect(read(salesAccount, '/sales/company/1441')?.companies[0]?.doubt).toBe(doubt);
  });
});

test.each([
  [leadPage({}), 'person-name current-role'],
  [leadPage({ role: '' }), 'person-name'],
  [leadPage({ role: '', top: '<a href="/in/maria-lopes">x</a>' }), 'person-name profile-link'],
])('a lead tells what was found: %#', (html, how) => {
  show(html);
  expect(read(lead, path)?.how).toBe(how);
});

test('an account is nobody while the page of a lead is there still', () => {
  show(leadPage({}));
  expect(read(salesAccount, '/sales/company/1441')).toBeUndefined();
});

test('an account is the number of the address, under the page’s first name and website', () => {
  show(`<div data-anonymize="company-name">Arden Medical</div>
    <a data-control-name="visit_company_website" href="https://arden-medical.com">x</a>
    <div data-anonymize="company-name">Brightlane</div>`);
  expect(read(salesAccount, '/sales/company/1441')).toMatchObject({
    key: 'Arden Medical',
    people: [],
    companies: [
      { name: 'Arden Medical', linkedinId: '1441', linkedinSlug: null, domain: 'arden-medical.com' },
    ],
  });
  show('<main></main>');
  expect(read(salesAccount, '/sales/company/1441')).toBeUndefined();
});
