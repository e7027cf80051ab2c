import { sampleThreadAddress } from '../sample-sites/gmail/mail/index.ts';
import { expect, test } from './fixture.ts';

test('the account of a thread stands beside it', async ({ connect, page, panel }) => {
  await connect();
  await page.goto(sampleThreadAddress('arden-roi'));
  const beside = await panel();
  await expect(beside.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
});

test('what was seen once is there when the API is not, also after the worker was stopped', async ({
  connect,
  extension,
  faults,
  page,
  panel,
}) => {
  await connect();
  await page.goto(sampleThreadAddress('arden-roi'));
  await expect((await panel()).getByText('Maria Lopes').first()).toBeVisible();
  faults.always({ cut: 'before' });
  await extension.stopWorker();
  await page.reload();
  await expect((await panel()).getByText('Maria Lopes').first()).toBeVisible();
});
