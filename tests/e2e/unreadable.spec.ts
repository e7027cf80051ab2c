import type { BrowserContext, Frame, Page, Route } from 'playwright';
import type { TabView } from '../../lib/messages/view.ts';
import { expect, test } from './fixture.ts';

declare const sampleLinkedIn: { open(slug: string): void; arrive(): void };

const profile = 'https://www.linkedin.com/in/maria-lopes/?delay=0';
const says = 'Keyside can’t read this page yet.';
const label = 'Paste an address or a link, or type a name';

test.beforeEach(({ connect }) => connect());

test('a profile with unknown markup is told as such, reported without its words, and an account found by hand', {
  tag: '@once',
}, async ({ page, panel, extension }) => {
  // A page that says itself that nobody is there is not meant; it has been looked at for longer by then.
  const nobody = await page.context().newPage();
  await nobody.goto('https://www.linkedin.com/in/nobody-of-this-name/?delay=0');
  await expect(nobody).toHaveURL(/\/404\//);
  const told = async () => (await extension.session<TabView>('tab:')).map(({ unreadable }) => unreadable);
  await expect.poll(told).toEqual([false]);
  await page.bringToFront();
  await changeMarkup(page);
  await page.goto(profile);
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'LinkedIn has changed' })).toBeVisible();
  expect((await told()).sort()).toEqual([false, true]);
  await nobody.close();
  await expect(frame.getByText(says)).toBeVisible();
  // Nothing of the unknown page is believed, its address neither.
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toHaveCount(0);
  await copyReport(page, frame);
  await findByHand(frame);
  await page.goto('https://www.linkedin.com/in/fiona-caldwell/?delay=0');
  const next = await panel();
  await expect(next.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await expect(next.getByText(says)).toHaveCount(0);
  // The same without a load.
  await page.evaluate(() => sampleLinkedIn.open('maria-lopes'));
  await expect(next.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
});

async function copyReport(page: Page, frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Copy a report' }).click();
  const report = frame.getByRole('textbox', { name: 'Report of this page' });
  await expect(report).toHaveValue(/a page of linkedin that can't be read/);
  const text = await report.inputValue();
  // It does tell how the page is built.
  expect(text).toContain('section');
  expect(text).not.toMatch(/canary/i);
  await frame.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(frame.getByText('Copied.')).toBeVisible();
  expect(await pasted(page.context())).toBe(text);
  await page.bringToFront();
}

async function findByHand(frame: Frame): Promise<void> {
  const field = frame.getByRole('combobox', { name: label });
  await field.pressSequentially('brightlane');
  await frame.getByRole('option').first().click();
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await expect(frame.getByText('Picked by you')).toBeVisible();
  await frame.getByRole('button', { name: 'Back to this page' }).click();
  await expect(frame.getByText(says)).toBeVisible();
  await field.pressSequentially('maria.lopes@arden-medical.com');
  await expect(frame.getByRole('option').first()).toContainText('Arden Medical');
  await field.press('Enter');
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
}

test('a page that fills after all is shown, though it was thought to be unreadable', {
  tag: '@once',
}, async ({ page, panel }) => {
  await page.goto('https://www.linkedin.com/in/maria-lopes/?delay=600000');
  const frame = await panel();
  await expect(frame.getByText(says)).toBeVisible();
  await page.evaluate(() => sampleLinkedIn.arrive());
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await expect(frame.getByText(says)).toHaveCount(0);
});

/** The site serves the profile in a form that nobody has seen; what it says must not be handed on. */
async function changeMarkup(page: Page): Promise<void> {
  await page.route('**/in/maria-lopes/**', (route: Route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: unknown }),
  );
}

const unknown = `<!doctype html><html lang="en"><head><title>Canary Title | LinkedIn</title></head>
<body class="canary-class"><div id="canary-id"><section data-view="canary-value" title="canary tip">
<canary-element canary="1">Canary Person</canary-element><p aria-label="canary label">Works at canary Arden Medical</p>
<a href="https://canary.example/">canary link</a></section></div></body></html>`;

/** What the person would now paste elsewhere. */
async function pasted(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  const field = page.getByRole('textbox');
  await field.press('ControlOrMeta+V');
  const text = await field.inputValue();
  await page.close();
  return text;
}
