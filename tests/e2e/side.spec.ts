import { expect, test } from './fixture.ts';
import { backToList, openInbox, openThread } from './gmail.ts';
import { openSide } from './side.ts';

test.beforeEach(({ connect }) => connect());

// Firefox follows tabs and pages in the next one.
test('the side panel shows the account of the tab in front, and follows it', { tag: '@once' }, async ({
  page,
  extension,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const side = await openSide(extension);
  await expect.poll(side.text).toContain('Arden Medical');
  await backToList(page);
  await expect.poll(side.text).not.toContain('Arden Medical');
  await openThread(page, 'Daventry depot: second gateway');
  await expect.poll(side.text).toContain('Brightlane Logistics');
  await side.close();
});

test('beside another tab it shows that one’s account, and nobody’s where Keyside does not read', async ({
  page,
  context,
  extension,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const side = await openSide(extension);
  await expect.poll(side.text).toContain('Arden Medical');
  const other = await context.newPage();
  await expect.poll(side.text).toContain('does not read this page');
  expect(await side.text()).not.toContain('Arden Medical');
  await other.goto('https://crm.example.com/account/acc-arden-medical');
  await expect.poll(side.text).toContain('does not read this page');
  await openInbox(other);
  await expect.poll(side.text).toContain('Nobody to show');
  await page.bringToFront();
  await expect.poll(side.text).toContain('Arden Medical');
  // The same tab goes to a page that says nothing of itself.
  await page.goto('https://crm.example.com/account/acc-arden-medical');
  await expect.poll(side.text).toContain('does not read this page');
  expect(await side.text()).not.toContain('Arden Medical');
  await page.goBack();
  await expect.poll(side.text).toContain('Arden Medical');
  await other.close();
  await side.close();
});
