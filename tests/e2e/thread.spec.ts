import { expect, test } from './fixture.ts';
import { backToList, openInbox, openThread, rowOf } from './gmail.ts';

declare const sampleGmail: { arrive(): void };

test.beforeEach(({ connect }) => connect());

test('a client’s thread shows the account: people, opportunities, notes, what burns', {
  tag: '@once',
}, async ({ page, panel }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await expect(frame.getByText('is a known contact')).toBeVisible();
  await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
  // It stands below the name or beside it, as there is room.
  await expect(frame.getByText('Decision maker').filter({ visible: true }).first()).toBeVisible();
  await expect(frame.getByText('Helen Brandt').first()).toBeVisible();
  // Another story agrees on it, after which its notice is no matter.
  await expect(frame.getByText(/^(Notice in 1|Renews in 4)\d days/)).toBeVisible();
  await expect(frame.getByText(/Escalation/).first()).toBeVisible();
  await expect(frame.getByRole('heading', { name: /Open opportunities/i })).toBeVisible();
  await expect(frame.getByRole('heading', { name: /Notes/i })).toBeVisible();
  const record = frame.locator('a[href^="https://crm.example.com/account/"]').first();
  await expect(record).toHaveAttribute('rel', /noreferrer/);
});

test('going from thread to thread shows the next account, and never the former one', {
  tag: '@once',
}, async ({ page, panel }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await backToList(page);
  await openThread(page, 'Daventry depot: second gateway');
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toHaveCount(0);
});

test('a slow thread shows nobody until it is there', { tag: '@once' }, async ({ page, panel }) => {
  await openInbox(page, 'delay=600000');
  await rowOf(page, 'ROI sheet for the board').click();
  await page.evaluate(() => sampleGmail.arrive());
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  // From one to the next, with no list between them.
  await page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('tr.zA')];
    rows.find((row) => row.textContent?.includes('Daventry depot'))?.click();
  });
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toHaveCount(0);
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toHaveCount(0);
  await page.evaluate(() => sampleGmail.arrive());
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
});

test('the panel makes way for the list of messages and comes back with the thread', { tag: '@once' }, async ({
  page,
  panel,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const element = await frame.frameElement();
  await expect.poll(() => element.isVisible()).toBe(true);
  await backToList(page);
  await expect.poll(() => element.isVisible()).toBe(false);
});

test('a thread with several clients lists them, and one is picked', { tag: '@once' }, async ({
  page,
  panel,
}) => {
  await openThread(page, 'Reference call: ward monitoring');
  const frame = await panel();
  const buttons = frame.getByRole('button').filter({ hasText: /Arden Medical|Wexcombe|Zürberg/ });
  await expect(buttons.first()).toBeVisible();
  expect(await buttons.count()).toBeGreaterThan(1);
  const name = (await buttons.first().textContent()) ?? '';
  await buttons.first().click();
  const heading = frame.getByRole('heading').first();
  await expect(heading).toBeVisible();
  expect(name).toContain((await heading.textContent()) ?? '-');
});

const readings: [subject: string, what: string, expected: RegExp][] = [
  ['Tags for the equipment library', 'a sub-domain', /Wexcombe University Hospitals/],
  ['Line 4 alarms again', 'a known contact at a free-mail address', /Tidewell Water/],
  ['Wartungsfenster im Januar', 'an alias domain', /Zürberg Kliniken/],
  ['Validation protocol for the stability chambers', 'one of three domains', /Castellmar Pharma/],
  ['Access to the Munich dashboard', 'a new person at an alias domain', /Arden Medical/],
  ['Light for your warehouse customers', 'an unknown domain that resembles a client’s', /brightlane\.io/],
  ['Change of bank details', 'a look-alike of a client’s domain', /arden-rnedical\.com/],
  ['Q4 forecast: numbers by Thursday', 'the own company', /own company|colleagues/i],
];

test('a thread of each kind is read for what it is', { tag: '@once' }, async ({ page, panel }) => {
  for (const [subject, what, expected] of readings) {
    await openThread(page, subject);
    const frame = await panel();
    // An account shown before is kept out of sight.
    const said = frame.getByText(expected).filter({ visible: true });
    await expect(said.first(), what).toBeVisible();
    await backToList(page);
    await expect(said, `after ${what}`).toHaveCount(0);
  }
});

test('a domain that only looks like a client’s never shows the client', { tag: '@once' }, async ({
  page,
  panel,
}) => {
  for (const subject of ['Change of bank details', 'Your invoice 88-2041 could not be paid']) {
    await openThread(page, subject);
    const frame = await panel();
    await expect(frame.getByText(/Nothing about this page has left/)).toBeVisible();
    await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toHaveCount(0);
    await openInbox(page);
  }
});

test('“not this account” is one click, is kept, and is undone in one click', { tag: '@once' }, async ({
  page,
  panel,
}) => {
  await openThread(page, 'Daventry depot: second gateway');
  const frame = await panel();
  const heading = frame.getByRole('heading', { name: 'Brightlane Logistics' });
  await frame.getByRole('button', { name: /Not this one/ }).click();
  await expect(heading).toHaveCount(0);
  await frame.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(heading).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
  await page.reload();
  await expect((await panel()).getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await (await panel()).getByRole('button', { name: /Not this one/ }).click();
  await expect((await panel()).getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await page.reload();
  await expect((await panel()).getByText(/brightlane\.com/).first()).toBeVisible();
  await expect((await panel()).getByRole('heading', { name: 'Brightlane Logistics' })).toHaveCount(0);
});

test('a page brought back by the back button goes on with the next thread', { tag: '@once' }, async ({
  page,
  panel,
}) => {
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await page.goto('https://crm.example.com/account/acc-arden-medical');
  await page.goBack();
  await page.getByRole('main').locator('h2.hP').first().waitFor();
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await backToList(page);
  await openThread(page, 'Daventry depot: second gateway');
  await expect((await panel()).getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
});

const appearances = [
  'pane=vertical',
  'pane=horizontal',
  'conversation=off',
  'hl=de',
  'hl=ja',
  'hl=ar',
  'ids=undefined',
  'thread=old&pane=vertical',
];

test('the account is found however Gmail is set up and in whatever language', { tag: '@once' }, async ({
  page,
  panel,
}) => {
  for (const settings of appearances) {
    await openThread(page, 'ROI sheet for the board', settings);
    const heading = (await panel()).getByRole('heading', { name: 'Arden Medical' });
    await expect(heading, settings).toBeVisible();
  }
});

test('a second mailbox is read with its own address', { tag: '@once' }, async ({
  page,
  panel,
  extension,
}) => {
  await page.goto('https://mail.google.com/mail/u/1/#inbox');
  await page.getByRole('main').locator('tr.zA').first().click();
  await page.getByRole('main').locator('h2.hP').first().waitFor();
  await panel();
  const tabs = await extension.session<{ sighting: { viewer: string | null } | null }>('tab:');
  const viewer = tabs.map(({ sighting }) => sighting?.viewer);
  expect(viewer).toEqual([expect.stringMatching(/@/)]);
  expect(viewer).not.toContain('alex.reuter@northbeam-software.com');
});
