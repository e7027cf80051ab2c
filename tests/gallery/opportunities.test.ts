import { describe, expect, test } from 'vitest';
import { refusal } from './acts.ts';
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

  test('has its save in sight in a low window, too', async () => {
    await visit.page.setViewportSize({ width: 360, height: 420 });
    await show('opportunities');
    await edit('Stage').click();
    const button = visit.page.getByRole('button', { name: 'Save' });
    await expect.poll(() => button.isVisible()).toBe(true);
    const [save, box] = [await button.boundingBox(), await dialog().boundingBox()];
    expect(box && save && save.y + save.height <= box.y + box.height && box.y + box.height <= 420).toBe(true);
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
    expect(await visit.page.getByRole('button', { name: /^New opportunity/ }).count()).toBe(0);
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

test('a new opportunity is begun under the others, in a form that takes its products', async () => {
  await show('opportunities-none');
  await visit.page.getByRole('button', { name: 'New opportunity at Arden Medical' }).press('Enter');
  expect(await did()).toEqual([['write.open', 'opportunity']]);
  await show('opportunity-form');
  await visit.page.getByRole('checkbox', { name: 'Service' }).press('Space');
  await visit.page.getByRole('radio', { name: 'Renewal' }).press('Space');
  expect(await did()).toMatchObject([
    ['write.type', { kind: 'opportunity', values: { productIds: ['prd-monitoring', 'prd-service'] } }],
    ['write.type', { kind: 'opportunity', values: { kind: 'renewal' } }],
  ]);
});

test('what was typed where it is refused stays there, with what to do', async () => {
  await show('opportunities');
  await visit.page
    .getByTitle(/^Next step of .*press to change$/)
    .first()
    .click();
  const step = visit.page.getByLabel('Next step', { exact: true });
  await step.fill('Call Maria, but refuse this');
  await press('Enter');
  await visit.page.getByText(refusal).waitFor();
  expect(await step.inputValue()).toBe('Call Maria, but refuse this');
  await step.fill('Call Maria');
  await press('Enter');
  await expect.poll(() => step.count()).toBe(0);
});
