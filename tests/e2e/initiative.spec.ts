import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { contextOf, put, save } from './writing.ts';

const ardenId = 'acc-arden-medical';
const words = 'All pumps in Basel are recalibrated.';
/** What nobody outside must ever read. */
const canary = 'CANARY margin is thin';

test.beforeEach(({ connect }) => connect());

test('an update of an initiative is written, and its words for the client stand in the open reply without those for us', async ({
  page,
  panel,
  api,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const { initiatives } = await contextOf(api, ardenId);
  const name = initiatives[0]?.name ?? '';
  await frame.getByTitle(`Updates of ${name}`).click();
  await frame.getByRole('button', { name: `Write update: ${name}` }).click();
  await put(frame.getByLabel('For us alone', { exact: true }), canary);
  const field = frame.getByLabel('For the client and for us');
  await put(field, words);
  await save(frame, field);
  await expect
    .poll(async () => (await contextOf(api, ardenId)).initiatives[0]?.updates[0])
    .toMatchObject({
      body: words,
      internal: canary,
    });

  const update = frame.locator('li', { hasText: words }).last();
  await expect(update.getByText(canary)).toBeVisible();
  const insert = update.getByRole('button', { name: /^Insert into reply/ });
  await insert.click();
  await expect(update.getByText('No reply is open beside this.')).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Reply', exact: true }).last().click();
  const reply = page.getByRole('main').locator('[g_editable="true"]');
  await reply.click();
  await reply.pressSequentially('Dear Maria,');
  await insert.click();
  await expect(update.getByText('Inserted into your reply.')).toBeVisible();
  await expect(reply).toContainText(words);
  await expect(reply).toContainText('Dear Maria,');
  await expect(page.locator('body')).not.toContainText('CANARY');
});
