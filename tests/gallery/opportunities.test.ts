import { describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const press = (key: string) => visit.page.keyboard.press(key);
const edit = (field: string) =>
  visit.page.getByTitle(`${field} of Ward monitoring, 3 sites: press to change`);
const dialog = () => visit.page.getByRole('dialog');
const why = () => visit.page.getByLabel('Why?');

describe('an opportunity in the panel', () => {
  test('gets another stage by keyboard alone, with its reason', async () => {
    await show('opportunities');
    await edit('Stage').press('Enter');
    await expect.poll(() => dialog().isVisible()).toBe(true);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Tab');
    await visit.page.keyboard.type('Helen said yes');
    await press('Enter');
    expect(await did()).toMatchObject([
      [
        'write.change',
        {
          type: 'opportunity.update',
          recordId: 'opp-ward',
          baseVersion: '1',
          reason: 'Helen said yes',
          fields: { stage: 'Verbal', probability: 90, forecastCategory: null },
        },
        'Ward monitoring, 3 sites is in another stage.',
      ],
    ]);
    expect(await dialog().count()).toBe(0);
  });

  test('is not changed without a reason, which is asked for beside its field', async () => {
    await show('opportunities');
    await edit('Amount').click();
    await visit.page.getByLabel('Amount', { exact: true }).fill('700k');
    await press('Enter');
    await expect.poll(() => why().getAttribute('aria-invalid')).toBe('true');
    expect(await visit.page.getByText('→ €700,000').count()).toBe(1);
    expect(await did()).toEqual([]);
  });

  test('keeps what was typed when its editor is put away, and leaves the panel open', async () => {
    await show('opportunities');
    await edit('Next step').click();
    await visit.page.getByLabel('Next step', { exact: true }).fill('Call Helen');
    await press('Escape');
    expect(await dialog().count()).toBe(0);
    expect(await did()).toEqual([]);
    await edit('Next step').press('Enter');
    expect(await visit.page.getByLabel('Next step', { exact: true }).inputValue()).toBe('Call Helen');
  });

  test('has its close date in words or picked', async () => {
    await show('opportunities');
    await edit('Close date').click();
    await visit.page.getByLabel('Close date', { exact: true }).fill('end of quarter');
    expect(await visit.page.getByLabel('Pick the close date').inputValue()).toBe('2026-12-31');
    await visit.page.getByLabel('Pick the close date').fill('2027-02-01');
    await why().fill('Board moved');
    await press('Enter');
    expect(await did()).toMatchObject([['write.change', { fields: { closeDate: '2027-02-01' } }, {}]]);
  });

  test('tells its history once somebody asks', async () => {
    await show('opportunities');
    expect(await visit.page.getByText('Third site joined').isVisible()).toBe(false);
    await visit.page.getByText('2 changes').click();
    expect(await visit.page.getByText('Amount: €420,000 → €640,000').isVisible()).toBe(true);
    expect(await visit.page.getByText('Third site joined').isVisible()).toBe(true);
  });

  test('is text and nothing else where nothing may be written', async () => {
    await show('opportunities-read-only');
    expect(await visit.page.getByTitle(/press to change$/).count()).toBe(0);
    expect(await visit.page.getByTitle(/^New opportunity/).count()).toBe(0);
  });

  test.each(['Stage', 'Amount', 'Close date', 'Forecast category', 'Next step'])(
    'has an editor of its %s in which axe finds nothing',
    async (field) => {
      await show('opportunities');
      await edit(field).click();
      await addAxe(visit.page);
      expect(await violationsOf(visit.page)).toEqual([]);
      const box = await dialog().boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    },
  );
});

test('a new opportunity is begun under the others', async () => {
  await show('opportunities-none');
  await visit.page.getByTitle('New opportunity at Arden Medical').click();
  await visit.page.getByLabel('Name', { exact: true }).fill('Basel phase 2');
  await press('Enter');
  expect(await did()).toMatchObject([
    ['write.change', { type: 'opportunity.create', fields: { name: 'Basel phase 2', stage: 'Qualify' } }, {}],
  ]);
});

test('what was typed for a new opportunity is there again, until it has become one of those listed', async () => {
  await show('account');
  const name = visit.page.getByLabel('Name', { exact: true });
  const reopened = async (typed: string) => {
    await visit.page.getByTitle('New opportunity at Arden Medical').click();
    await name.fill(typed);
    await press('Escape');
    await visit.page.getByTitle('New opportunity at Arden Medical').click();
    const found = await name.inputValue();
    await press('Escape');
    return found;
  };
  expect(await reopened('Basel phase 2')).toBe('Basel phase 2');
  expect(await reopened('Ward monitoring, 3 sites')).toBe('');
});
