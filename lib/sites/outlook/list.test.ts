// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { alex, inbox, maria, pane, row, show, unaddressed, urs } from './fixture.ts';
import { outlook } from './index.ts';

const read = () => {
  const url = new URL(inbox);
  return outlook.pages.find(({ isPage }) => isPage(url))?.read(document, url);
};
const rows = [
  row({ subject: 'One', from: [maria, urs], key: 'a', selected: false }),
  row({ subject: 'Two', from: [alex], key: 'b', selected: false }),
  row({ subject: 'Three', from: [unaddressed(maria)], key: 'c', selected: false }),
].join('');

test('a folder is those whom its rows name with an address', () => {
  show(rows);
  expect(read()).toMatchObject({ page: 'outlook/list', key: 'mail', viewer: alex.email });
  expect(read()?.people.map(({ email, part, self }) => [email, part, self])).toEqual([
    [maria.email, 'row', false],
    [urs.email, 'row', false],
    [alex.email, 'row', true],
  ]);
});

test('a folder of names, or of a name that is an address, is nobody', () => {
  show(
    row({
      subject: 'One',
      from: [unaddressed(maria), { name: maria.email, email: maria.email }],
      selected: false,
    }),
  );
  expect(read()).toBeUndefined();
});

test('a folder with a mail open is that mail and no list', () => {
  show(rows + row({ subject: 'Four', from: [urs], key: 'd' }) + pane({ subject: 'Four', from: urs }));
  expect(read()).toMatchObject({ page: 'outlook/message', key: 'd' });
});

test('a folder whose pane is not yet that of its row is nobody, rather than its rows', () => {
  show(rows + row({ subject: 'Four', from: [urs], key: 'd' }) + pane({ subject: 'One', from: maria }));
  expect(read()).toBeUndefined();
});
