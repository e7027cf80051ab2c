import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { contextOf, put, save, send } from './writing.ts';

const ardenId = 'acc-arden-medical';
const frame2024 = 'Monitoring and service 2024–2026';

test.beforeEach(({ connect }) => connect());

test('a renewal’s clock is beside the mail, its talks go on by a press, and a new contract is made with its amount', {
  tag: '@once',
}, async ({ page, panel, api }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const attention = frame.getByRole('region', { name: 'Needs attention' });
  await expect(attention).toContainText(frame2024);
  await expect(attention).toContainText('Negotiating, step 4 of 6');
  const agreed = attention.getByRole('button', { name: 'Set negotiation to Agreed' });
  await send(frame, () => agreed.click({ timeout: 3000 }));
  await expect(attention).toContainText('Agreed, step 5 of 6');
  const negotiation = async () =>
    (await contextOf(api, ardenId)).contracts.find(({ name }) => name === frame2024)?.negotiation;
  await frame.getByRole('button', { name: 'Add contract' }).click();
  await put(frame.getByLabel('Value of the whole term'), '90.000');
  const name = frame.getByLabel('Name', { exact: true });
  await put(name, 'Spare pumps 2027');
  await name.press('Control+Enter');
  await expect(frame.getByText('This can be read in two ways.')).toBeVisible();
  await put(frame.getByLabel('Value of the whole term'), '90,000');
  await save(frame, name);
  const made = async () =>
    (await contextOf(api, ardenId)).contracts.find((contract) => contract.name === 'Spare pumps 2027')?.value;
  // Each is held back for as long as it can be undone: both at once.
  await expect.poll(negotiation).toBe('agreed');
  await expect.poll(made).toEqual({ amount: 90_000, currency: 'EUR' });
});
