import { expect, test } from 'vitest';
import { examples as calendarExamples } from './calendar/examples.ts';
import { calendar } from './calendar/index.ts';
import { examples as gmailExamples } from './gmail/examples.ts';
import { gmail } from './gmail/index.ts';
import { examples as linkedinExamples } from './linkedin/examples.ts';
import { linkedin } from './linkedin/index.ts';
import { siteAt } from './origins.ts';
import { examples as outlookExamples } from './outlook/examples.ts';
import { outlook } from './outlook/index.ts';

const sites = [
  { site: gmail, examples: gmailExamples },
  { site: calendar, examples: calendarExamples },
  { site: linkedin, examples: linkedinExamples },
  { site: outlook, examples: outlookExamples },
];
const pages = sites.flatMap(({ site }) => site.pages);
const all = sites.flatMap(({ examples }) =>
  Object.entries(examples).flatMap(([name, urls]) => urls.map((url) => [url, name] as const)),
);

test.each(all)('%s is %s and no other page of any site', (example, name) => {
  expect(pages.filter(({ isPage }) => isPage(new URL(example))).map((page) => page.name)).toEqual([name]);
});

test('every page has an example, and every example is of a site that may report', () => {
  expect(new Set(all.map(([, name]) => name))).toEqual(new Set(pages.map(({ name }) => name)));
  for (const [example, name] of all) expect(siteAt(example)).toBe(name.split('/')[0]);
});
