import { beforeEach, describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show } = visit;
const text = () => visit.page.locator('main').innerText();
const buttons = async () => {
  const all = await visit.page.getByRole('button').allTextContents();
  return all.filter((name) => /Take over/.test(name));
};

beforeEach(() => visit.page.setViewportSize({ width: 1280, height: 900 }));

describe('the last look before a file is taken over', () => {
  test('says first which server would be left, that nothing for it is lost, and how to come back', async () => {
    await show('import-preview-server');
    const said = await text();
    for (const words of [
      'You are connected to Northbeam Software at accounts.northbeam-software.com',
      'this connection ends',
      'goes out once you are connected there again',
      'disconnect the workbook under Settings',
    ])
      expect(said).toContain(words);
    expect(said.indexOf('this connection ends')).toBeLessThan(said.indexOf('What this file will do'));
    expect(await buttons()).toEqual([
      'Take over and use beside Northbeam Software',
      'Take over and switch to the workbook',
      'Take over and stay connected',
    ]);
  });

  test('names the CRM that would be left, and says of it to sign in again, not of a token', async () => {
    await show('import-preview-crm');
    expect(await text()).toContain('You are connected to Northbeam Software in Salesforce');
    expect(await text()).toContain('sign in to Salesforce again');
    expect(await text()).not.toContain('token');
  });

  test('offers no place beside where there is none left, and does not speak of it', async () => {
    await show('import-preview-full');
    expect(await buttons()).toEqual(['Take over and switch to the workbook', 'Take over and stay connected']);
    expect(await text()).not.toContain('beside');
  });

  test('asks nothing where the workbook stands beside already', async () => {
    await show('import-preview-beside');
    expect(await buttons()).toEqual(['Take over']);
    expect(await text()).not.toContain('this connection ends');
  });

  test.each(['import-preview', 'import-preview-nothing'])(
    'says none of it where nothing is left: %s',
    async (state) => {
      await show(state);
      expect(await text()).not.toContain('connect');
      expect(await buttons()).toEqual(['Take over']);
    },
  );
});

test('a file that was put by leads to the settings, not to a portfolio that does not show it', async () => {
  await show('import-done-server');
  expect(await text()).toContain('You are still connected to Northbeam Software');
  expect(await visit.page.getByRole('link').allTextContents()).toEqual(['Open the settings']);
  for (const state of ['import-done', 'import-done-beside']) {
    await show(state);
    expect(await visit.page.getByRole('link').allTextContents()).toEqual(['Open the portfolio']);
  }
});

test('the settings say what a switch to the workbook ends, and only where it ends something', async () => {
  await show('workbook-server');
  expect(await text()).toContain('Switching ends the connection to Northbeam Software.');
  await show('workbook-apart');
  expect(await text()).not.toContain('Switching');
});
