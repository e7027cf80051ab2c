import { beforeEach, describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const press = (key: string) => visit.page.keyboard.press(key);
const possible = (product: string, name: string) =>
  visit.page.getByTitle(`Begin an opportunity for ${product} at ${name}`);

/** The cell that has the focus: its row and its column. */
const place = () =>
  visit.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell);

beforeEach(() => visit.page.setViewportSize({ width: 1000, height: 700 }));

describe('the white space', () => {
  test('says of each product what is owned, open and possible', async () => {
    await show('white-space');
    const row = visit.page.getByRole('row', { name: /^Arden Medical/ });
    expect(await row.getByRole('gridcell').allTextContents()).toEqual([
      'Open · €490k',
      'Owned',
      'Possible',
      'Owned',
    ]);
  });

  test('stands behind the forecast, at a press', async () => {
    await show('forecast');
    await visit.page.getByRole('radio', { name: 'White space' }).check();
    expect(await visit.page.getByRole('grid', { name: 'White space' }).count()).toBe(1);
  });

  test('makes an opportunity at one press, and not a second one at the next', async () => {
    await show('white-space');
    await possible('Tracking', 'Arden Medical').click();
    await press('Enter');
    expect(await did()).toMatchObject([
      [
        'change',
        'acc-arden',
        'Arden Medical',
        {
          type: 'opportunity.create',
          fields: { name: 'Tracking', productIds: ['prd-tracking'], kind: 'expansion', stage: 'Qualify' },
        },
        'Tracking is a new opportunity at Arden Medical.',
      ],
    ]);
    expect(await visit.page.getByText('Begun').count()).toBe(1);
  });

  test('takes what is sold to somebody who owns nothing for new business', async () => {
    await show('white-space');
    await possible('Service', 'Halden Bank').click();
    expect(await did()).toMatchObject([
      ['change', 'acc-halden', 'Halden Bank', { fields: { kind: 'new' } }, {}],
    ]);
  });

  test('is walked by the arrow keys, with one cell on the way of Tab', async () => {
    await show('white-space');
    await visit.page.getByRole('grid').getByRole('button').first().focus();
    expect(await place()).toBe('0:0');
    const steps: [key: string, place: string][] = [
      ['ArrowRight', '0:1'],
      ['ArrowDown', '1:1'],
      ['End', '1:3'],
      ['ArrowRight', '1:3'],
      ['Home', '1:0'],
      ['Control+End', '4:3'],
      ['PageUp', '0:3'],
    ];
    for (const [key, expected] of steps) {
      await press(key);
      await expect.poll(place).toBe(expected);
    }
    expect(await visit.page.locator('[data-cell] button[tabindex="0"]').count()).toBe(1);
  });

  test('opens what is open, to be changed there', async () => {
    await show('white-space');
    await visit.page.getByTitle('Open opportunities for Monitoring at Arden Medical').click();
    expect(
      await visit.page.getByTitle('Stage of Ward monitoring, 3 sites: press to change').isVisible(),
    ).toBe(true);
  });

  test('has no more than what is seen of ten thousand accounts, and gets to the last of them', async () => {
    await show('white-space-many');
    const rows = visit.page.locator('[role=row]');
    expect(await rows.count()).toBeLessThan(60);
    await visit.page.locator('[data-cell="0:0"] button').focus();
    await press('Control+End');
    await expect.poll(place).toBe('9999:3');
    expect(await rows.count()).toBeLessThan(60);
  });

  test('makes nothing where nothing may be written', async () => {
    await show('white-space-read-only');
    await visit.page.locator('[data-cell="4:0"] button').focus();
    await press('Enter');
    expect(await place()).toBe('4:0');
    expect(await did()).toEqual([]);
  });
});
