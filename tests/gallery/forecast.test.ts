import { beforeEach, describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const radio = (name: string) => visit.page.getByRole('radio', { name, exact: true });
const row = (name: string) => visit.page.getByRole('row', { name });
const card = (name: string) => visit.page.getByRole('region', { name, exact: true }).first();

beforeEach(() => visit.page.setViewportSize({ width: 1200, height: 900 }));

describe('the forecast', () => {
  test('begins with the person’s own quarter against its target', async () => {
    await show('forecast');
    const text = await card('Q4 2026 against target').textContent();
    expect(text).toContain('37 days left');
    expect(text).toContain('of €1.76m');
    // 610,000 EUR and 420,000 GBP by 1.15 are won, 490,000 EUR are committed.
    expect(text).toContain('Won ≈ €1.09m · committed €490k · gap ≈ €177k');
  });

  test('is of another period, of everyone and in other groups at a press', async () => {
    await show('forecast');
    await radio('Everyone’s').check();
    await radio('2026').check();
    await radio('Person').check();
    expect(await card('2026 against target').textContent()).toContain('of €6.76m');
    expect(await row('Dana Whitfield').count()).toBe(1);
    await radio('Territory').check();
    expect(await visit.page.getByRole('rowheader', { name: 'Nordics' }).count()).toBe(1);
  });

  test('explains a figure by what it is the sum of and by its rate', async () => {
    await show('forecast');
    await row('Northgate Foods').getByRole('button', { name: '≈ €483k' }).focus();
    await expect
      .poll(() => visit.page.getByRole('tooltip').textContent())
      .toContain('£420,000 × 1.15 = €483,000, rate of 1 Oct');
  });

  test('opens a group into its opportunities, which are changed there', async () => {
    await show('forecast');
    await row('Arden Medical').getByRole('button', { name: 'Arden Medical' }).press('Enter');
    await visit.page.getByTitle('Amount of Renewal 2027: press to change').click();
    await visit.page.getByLabel('Amount', { exact: true }).fill('500k');
    await visit.page.getByLabel('Why?').fill('Fourth site');
    await visit.page.keyboard.press('Enter');
    expect(await did()).toMatchObject([
      [
        'change',
        'acc-arden',
        'Arden Medical',
        { recordId: 'opp-arden-1', reason: 'Fourth site', fields: { amount: { amount: 500_000 } } },
        'Amount of Renewal 2027 changed.',
      ],
    ]);
  });

  test('names what is in no figure, and has it at hand', async () => {
    await show('forecast-team');
    const apart = card('In no figure');
    expect(await apart.locator('summary').count()).toBe(5);
    await apart.getByText('1 opportunity has no close date.').click();
    expect(await apart.getByTitle('Close date of Pilot: press to change').isVisible()).toBe(true);
  });

  test('has each chart as a table', async () => {
    await show('forecast');
    await visit.page.getByText('As a table').click();
    const said = visit.page.getByRole('table', { name: 'Result and forecast against target, by quarter' });
    expect(await said.getByRole('row', { name: /^Q3 2026/ }).textContent()).toBe(
      'Q3 2026€749k€0€0€749k€950k',
    );
  });

  test('shows many groups in steps', async () => {
    await show('forecast-many');
    const rows = visit.page.getByRole('region', { name: 'By account' }).getByRole('rowheader');
    expect(await rows.count()).toBe(51);
    await visit.page.getByRole('button', { name: 'Show 50 more' }).click();
    expect(await rows.count()).toBe(101);
  });

  test.each([
    ['forecast-no-targets', 'No targets are set'],
    ['forecast-nothing', 'No opportunity is open or was won'],
    ['forecast-no-rates', '2 opportunities are in a currency without a rate'],
  ])('as %s says so', async (state, words) => {
    await show(state);
    expect(await visit.page.getByText(words).count()).toBe(1);
  });
});
