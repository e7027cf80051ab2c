// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import { hash, show } from './fixture.ts';
import { gmail } from './index.ts';

/** Pages that others saved; kept beside the project, not in it. */
const folder = `${process.cwd()}/../shared/pages`;
const isThere = existsSync(`${folder}/expected.json`);

interface Expected {
  people?: { email: string; name?: string; part: string }[];
  rows?: { email: string; name?: string }[];
  rowsInclude?: string[];
  neverPeople?: string[];
}

const expected: Record<string, Expected> = isThere
  ? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
  : {};
const saved = Object.entries(expected).filter(([name]) => name.startsWith('gmail/'));

function read(name: string, { people }: Expected) {
  show(readFileSync(`${folder}/${name}`, 'utf8'), 'Gmail');
  const url = new URL(`https://mail.google.com/mail/u/0/#inbox${people ? `/${hash}` : ''}`);
  const layer = gmail.layers[0]?.read(document, url, null);
  return layer ?? gmail.pages.find(({ isPage }) => isPage(url))?.read(document, url);
}

describe('saved pages of Gmail', () => {
  test('are all here', ({ skip }) => {
    skip(
      !isThere,
      'there are no saved pages beside the project; the readers are tested on made-up ones only',
    );
    expect(saved).toHaveLength(5);
  });

  test.each(saved)('%s holds whom it is known to hold', (name, page) => {
    const sighting = read(name, page);
    const found = sighting?.people ?? [];
    for (const person of page.people ?? page.rows ?? [])
      expect(found).toContainEqual(expect.objectContaining(person));
    if (page.people) expect(found).toHaveLength(page.people.length);
    if (page.rows) expect(found).toHaveLength(page.rows.length);
    for (const email of page.rowsInclude ?? []) expect(found.map((one) => one.email)).toContain(email);
    for (const email of page.neverPeople ?? []) expect(found.map((one) => one.email)).not.toContain(email);
    if (sighting) expect(Sighting.parse(sighting)).toEqual(sighting);
  });
});
