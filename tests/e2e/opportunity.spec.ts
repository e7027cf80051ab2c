import type { Frame } from 'playwright';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { contextOf, put, send } from './writing.ts';

const ardenId = 'acc-arden-medical';

test.beforeEach(({ connect }) => connect());

/** From the editor, by Enter, and from the sheet that is shown before the first of a kind. */
async function saveEdit(frame: Frame, title: string, reason: string): Promise<void> {
  await send(frame, async () => {
    const why = frame.getByLabel('Why?');
    if (!(await why.isVisible())) await frame.getByTitle(title).click({ timeout: 3000 });
    await put(why, reason);
    await why.press('Enter');
  });
}

test('an opportunity gets another stage in the panel, with its reason, which its history keeps', {
  tag: '@once',
}, async ({ page, panel, api }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const [first] = (await contextOf(api, ardenId)).opportunities;
  const title = `Stage of ${first?.name}: press to change`;
  await frame.getByTitle(title).click();
  await frame.getByRole('radio', { name: 'Verbal' }).click();
  await saveEdit(frame, title, 'Helen said yes');
  await expect
    .poll(async () => (await contextOf(api, ardenId)).opportunities.find(({ id }) => id === first?.id))
    .toMatchObject({
      stage: 'Verbal',
      history: [
        {
          reason: 'Helen said yes',
          changes: expect.arrayContaining([{ field: 'stage', from: first?.stage, to: 'Verbal' }]),
        },
        ...(first?.history ?? []),
      ],
    });
});
