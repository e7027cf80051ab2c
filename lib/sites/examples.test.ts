import { expect, test } from 'vitest';
import { gmail } from './gmail/index.ts';
import { siteOrigins } from './origins.ts';

const sites = [gmail];
const pages = sites.flatMap((site) => site.pages);
const examples = pages.flatMap(({ name, examples }) => examples.map((example) => [example, name] as const));

test.each(examples)('%s is %s and no other page of any site', (example, name) => {
  expect(pages.filter(({ isPage }) => isPage(new URL(example))).map((page) => page.name)).toEqual([name]);
});

test('every page has an example, and every example is of a site that may report', () => {
  expect(pages.filter((page) => page.examples.length === 0)).toEqual([]);
  for (const [example] of examples) expect(siteOrigins).toContain(new URL(example).origin);
});
