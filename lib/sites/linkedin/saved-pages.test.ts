// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import { show } from './fixture.ts';
import { linkedin } from './index.ts';

/** Pages that others saved; kept beside the project, not in it. */
const folder = `${process.cwd()}/../shared/pages`;
const isThere = existsSync(`${folder}/expected.json`);

interface Expected {
  url: string;
  person?: { slug: string; name: string; headline?: string; company?: string; own?: boolean } | null;
  company?: { slug: string; name: string; website: string };
  neverCompanyIds?: string[];
}

const expected: Record<string, Expected> = isThere
  ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
  : {};
const saved = Object.entries(expected).filter(([name]) => name.startsWith('linkedin/'));

function readAt(address: string) {
  const url = new URL(address);
  const page = linkedin.pages.find(({ isPage }) => isPage(url));
  return page?.ready(document, url) ? page.read(document, url) : undefined;
}

const load = (name: string) => show(readFileSync(`${folder}/${name}`, 'utf8'));

describe('saved pages of LinkedIn', () => {
  test('are all here', ({ skip }) => {
    skip(
      !isThere,
      'there are no saved pages beside the project; the readers are tested on made-up ones only',
    );
    expect(saved).toHaveLength(10);
  });

  test.each(saved)('%s is of whom it is known to be of, and of nobody at another address', (name, page) => {
    load(name);
    const sighting = readAt(page.url);
    if (sighting) expect(Sighting.parse(sighting)).toEqual(sighting);
    const ids = sighting?.companies.map(({ linkedinId }) => linkedinId) ?? [];
    for (const id of page.neverCompanyIds ?? []) expect(ids).not.toContain(id);
    if (page.person) expectPerson(sighting, page.person);
    if (page.company) expectCompany(sighting, page.company);
    if (page.person === null) expect(sighting ?? null).toBeNull();
    expect(readAt('https://www.linkedin.com/in/maria-lopes/') ?? null).toBeNull();
    expect(readAt('https://www.linkedin.com/company/arden-medical/') ?? null).toBeNull();
  });

  test.each(saved.filter(([, { person }]) => person === null))(
    '%s says itself that nobody is there',
    (name) => {
      load(name);
      expect(readAt('https://www.linkedin.com/in/woleoplaki/')).toBeNull();
    },
  );
});

function expectPerson(sighting: Sighting | null | undefined, person: NonNullable<Expected['person']>) {
  const { slug: linkedinSlug, name, headline, company, own = false } = person;
  expect(sighting?.key).toBe(linkedinSlug);
  expect(sighting?.people).toHaveLength(1);
  const [seen] = sighting?.people ?? [];
  expect(seen).toMatchObject({ linkedinSlug, self: own, part: 'profile', doubt: null });
  // What is known of the page leaves out the end of long lines, and little pictures.
  expect(seen?.name?.slice(0, name.length)).toBe(name);
  expect(seen?.headline?.slice(0, headline?.length ?? 0) ?? '').toBe(headline ?? '');
  const [at] = sighting?.companies ?? [];
  if (company) expect(at?.name?.slice(0, company.length)).toBe(company);
  if (own) expect(sighting?.companies).toEqual([]);
}

function expectCompany(sighting: Sighting | null | undefined, company: NonNullable<Expected['company']>) {
  const { slug, name, website: domain } = company;
  expect(sighting?.people).toEqual([]);
  expect(sighting?.companies).toEqual([{ name, domain, linkedinSlug: slug, linkedinId: null }]);
}
