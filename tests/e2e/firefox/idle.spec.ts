import { expect, test } from '../fixture.ts';
import { backToList, openThread } from '../gmail.ts';

test.beforeEach(({ connect }) => connect());

test('the panel goes on when the background was stopped because nobody needed it', async ({
  page,
  panel,
  extension,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
  await extension.idled();
  await backToList(page);
  await openThread(page, 'Daventry depot: second gateway');
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await extension.idled();
  await page.reload();
  await expect((await panel()).getByText('Daniel Okafor').first()).toBeVisible();
});
