import { crmPlaces } from './crm-places.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

test('a field that the company has made is chosen and read from then on, the connection is tested, and how much is read ahead is set', {
  tag: '@once',
}, async ({ page, panel, extension }) => {
  const start = crmPlaces.hubspot;
  if (!start) throw new Error('no HubSpot');
  await using place = await start();
  const { address: api, key, person } = place;
  const options = await page.context().newPage();
  await options.goto(`${extension.origin}/options.html`);
  await options.evaluate((body) => chrome.runtime.sendMessage({ kind: 'connect-crm', body }), {
    ...{ by: 'key', crm: 'hubspot', api, key, person },
  });
  await expect(options.getByText(/Up to date as of/)).toBeVisible();

  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByText('Helen Moreau').first()).toBeVisible();
  await expect(frame.getByText('Platinum')).toHaveCount(0);

  await options.bringToFront();
  await options.getByRole('button', { name: 'Choose fields…' }).click();
  const tier = options.getByLabel('Tier', { exact: true });
  await expect(tier).toHaveValue('');
  await options.getByRole('button', { name: 'Take the suggestion' }).click();
  await expect(tier).toHaveValue('customer_tier');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByText('Keyside reads with these fields from now on.')).toBeVisible();
  await expect(options.getByText('1 thing is kept in a field you chose.')).toBeVisible();

  await page.bringToFront();
  await page.reload();
  await expect((await panel()).getByText('Platinum').first()).toBeVisible();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Test the connection' }).click();
  await expect(options.getByText('All that Keyside needs of HubSpot is there.')).toBeVisible();
  place.loseRight('crm.objects.deals.read');
  await options.getByRole('button', { name: 'Test it again' }).click();
  await expect(options.getByText(/lacks the scope crm\.objects\.deals\.read/)).toBeVisible();

  await options
    .getByLabel('Of what your company may ask HubSpot in a day, Keyside may use to read ahead')
    .selectOption({ value: '0.5' });
  await expect(options.getByText('Saved; it holds at once.')).toBeVisible();
  await options.close();
});
