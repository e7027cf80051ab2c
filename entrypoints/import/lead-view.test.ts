import { expect, test } from 'vitest';
import type { Connection } from '../../lib/kept-values.ts';
import { leadOf } from './lead-view.ts';

const who = {
  ...{ workspace: 'Northbeam', name: 'Alex', email: 'alex@northbeam.example', ownerId: null },
  ownDomains: [],
};
const server: Connection = {
  ...{ kind: 'server', address: 'https://accounts.northbeam.example:8443', token: 'kst', scopes: [], ...who },
};
const crm: Connection = { ...server, kind: 'salesforce', address: 'https://northbeam.my.salesforce.com' };
const book = { ...server, kind: 'workbook', address: 'book:1', mark: 'b' } as const;

test.each([
  ['nothing', undefined],
  ['the workbook', book],
])('a file that comes in leaves nothing where %s is connected', (_, connection) => {
  expect(leadOf(connection)).toBeNull();
});

test('a server is named by its host and port, a CRM by its product', () => {
  expect(leadOf(server)).toMatchObject({
    place: 'accounts.northbeam.example:8443',
    isCrm: false,
    book: 'may',
  });
  expect(leadOf(crm)).toMatchObject({ place: 'Salesforce', isCrm: true, book: 'may' });
});

test('a workbook that stands beside a CRM is known to', () => {
  expect(leadOf({ ...crm, beside: [book] })).toMatchObject({ book: 'beside' });
});

test('beside three others no workbook may come', () => {
  const others = ['1', '2', '3'].map((mark) => ({ ...crm, mark }));
  expect(leadOf({ ...server, beside: others })).toMatchObject({ book: 'no-more' });
  expect(leadOf({ ...server, beside: others.slice(1) })).toMatchObject({ book: 'may' });
});
