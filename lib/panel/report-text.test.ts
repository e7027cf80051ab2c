import { describe, expect, test } from 'vitest';
import { reportText } from './report-text.ts';

const of = { version: '0.3.0', site: 'linkedin', skeleton: 'html\n body' } as const;

describe('the report of a page that can’t be read', () => {
  test('says what the page should have been, and how the last one was read', () => {
    const last = { page: 'linkedin/company', how: 'nav tabs' };
    expect(reportText({ ...of, page: 'linkedin/profile', last })).toBe(
      "Keyside 0.3.0, a page of linkedin that can't be read\nShould be: linkedin/profile\nRead last in this tab: linkedin/company, by: nav tabs\n\nhtml\n body",
    );
  });

  test('leaves out what is not known', () => {
    const nothing = { ...of, skeleton: null, page: null, last: null };
    expect(reportText(nothing)).toBe(
      "Keyside 0.3.0, a page of linkedin that can't be read\n\nThe browser does not let this page be looked at.",
    );
  });
});
