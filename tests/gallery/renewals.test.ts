import { describe, expect, test } from 'vitest';
import { refusal } from './acts.ts';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const named = (name: string | RegExp) => visit.page.getByRole('button', { name });

const changed = (fields: object, sentence: string) => [
  'write.change',
  { type: 'contract.update', recordId: 'ctr-0', baseVersion: '1', fields },
  sentence,
];

describe('a contract in its window', () => {
  test('is said with its days, its value, its price clause and how far the talks are', async () => {
    await show('renewal-near');
    const attention = visit.page.getByRole('region', { name: 'Needs attention' });
    const text = await attention.innerText();
    for (const part of [
      'Notice in 18 days',
      'in 46 days',
      '12 Dec',
      '€480,000',
      'consumer price index',
      'Negotiating, step 4 of 6',
    ])
      expect(text).toContain(part);
    await visit.page.getByRole('button', { name: 'in 18 days' }).focus();
    expect(await visit.page.getByRole('tooltip').textContent()).toBe(
      'The last day on which either side may give notice.',
    );
  });

  test('goes to another step of its talks by a press', async () => {
    await show('renewal-near');
    await named('Set negotiation to Agreed').first().press('Enter');
    await named('Set negotiation to Negotiating').first().press('Enter');
    expect(await did()).toEqual([changed({ negotiation: 'agreed' }, 'Negotiation: Agreed.')]);
  });
});

describe('what a contract says of its renewal', () => {
  const open = async () => {
    await show('renewal-near');
    await visit.page.getByTitle('Details of Frame contract 2024').click();
  };

  test('is changed where it stands, by the keyboard alone, and not before it can be understood', async () => {
    await open();
    await named('Change Notice by: Frame contract 2024').press('Enter');
    const field = visit.page.getByLabel('Notice by', { exact: true });
    await field.fill('1 Jan 2030');
    await field.press('Enter');
    expect(await visit.page.getByText('This is after the contract’s end.').count()).toBe(1);
    await field.fill('10 Dec 2026');
    await field.press('Enter');
    expect(await did()).toEqual([changed({ noticeDate: '2026-12-10' }, 'Notice date changed.')]);
  });

  test('keeps what was typed where the save is refused, with what to do, until it is saved', async () => {
    await open();
    await named('Change Price clause: Frame contract 2024').click();
    const field = visit.page.getByLabel('Price clause', { exact: true });
    await field.fill('CPI, but refuse this');
    await named('Save').press('Enter');
    await visit.page.getByText(refusal).waitFor();
    expect(await field.inputValue()).toBe('CPI, but refuse this');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('CPI');
    expect(await visit.page.getByText(refusal).count()).toBe(0);
    await named('Save').press('Enter');
    await expect.poll(() => field.count()).toBe(0);
    expect((await did()).length).toBe(2);
  });

  test('is left as it is by Escape, which gives the focus back and closes nothing else', async () => {
    await open();
    const change = named('Change Price clause: Frame contract 2024');
    await change.click();
    await visit.page.getByLabel('Price clause').fill('Other words');
    await visit.page.keyboard.press('Escape');
    expect(await change.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await did()).toEqual([]);
  });

  test('says by a tick whether it renews by itself', async () => {
    await open();
    await visit.page.getByRole('checkbox', { name: 'Renews by itself' }).click();
    expect(await did()).toEqual([changed({ autoRenews: false }, 'It no longer renews by itself.')]);
  });
});

test('a contract names what it pays for, and what is sold no more by its id', async () => {
  await show('contract-details');
  await visit.page.getByText('Service, Not in the list: prd-sold-no-more').waitFor();
});

test('the products of a contract are ticked with the keyboard, and one that is sold no more stays', async () => {
  await show('portfolio-contract');
  const box = (name: string) => visit.page.getByRole('checkbox', { name });
  expect(await box('Not in the list: prd-sold-no-more').isChecked()).toBe(true);
  await box('Remote monitoring').focus();
  await visit.page.keyboard.press('Space');
  expect(await did()).toMatchObject([
    ['write.type', { values: { productIds: ['prd-service', 'prd-sold-no-more', 'prd-monitoring'] } }],
  ]);
});

describe('an initiative', () => {
  test('has all that was said of it behind its name, and the client’s words go into the reply without ours', async () => {
    await show('initiatives');
    await visit.page.getByTitle('Updates of Basel site live on remote calibration').click();
    expect(await visit.page.getByText('nobody had told the wards').count()).toBe(1);
    await named(/^Insert into reply/)
      .first()
      .click();
    const [[kind, words] = []] = (await did()) as [string, string][];
    expect(kind).toBe('insert');
    expect(words).toContain('14 of 35 pumps');
    expect(words).not.toContain('two people short');
    expect(await visit.page.getByText('Inserted into your reply.').count()).toBe(1);
  });

  test('asks before its words go into the thread of another client, whom it names, and puts none there by mistake', async () => {
    await show('initiatives-elsewhere');
    await visit.page.getByTitle('Updates of Basel site live on remote calibration').click();
    const insert = named(/^Insert into reply/).first();
    await insert.press('Enter');
    const question = visit.page.getByRole('group', {
      name: 'This thread is with Osterkamp Logistics; these words are about Arden Medical.',
    });
    expect(await question.isVisible()).toBe(true);
    // The focus is on what changes nothing.
    await visit.page.keyboard.press('Enter');
    expect([await question.count(), await did()]).toEqual([0, []]);
    await insert.press('Enter');
    await named('Insert all the same').press('Enter');
    const [[kind] = []] = (await did()) as [string, string][];
    expect(kind).toBe('insert');
    expect(await visit.page.getByText('Inserted into your reply.').count()).toBe(1);
  });

  test('is written about in a form of its own', async () => {
    await show('initiatives');
    await visit.page.getByTitle('Updates of Train 40 ward nurses').click();
    await named('Write update: Train 40 ward nurses').press('Enter');
    expect(await did()).toEqual([['write.edit', 'update', 'ini-1']]);
  });
});

test('a renewal ahead is reached by keyboard, says itself, and a table has all of them', async () => {
  await show('renewals-ahead');
  const first = named(/^Arden Medical, Frame contract 2024: ends/).first();
  await first.focus();
  const said = (await first.getAttribute('aria-label')) ?? '';
  expect(await visit.page.getByText(said).count()).toBe(1);
  await visit.page.locator('summary').click();
  // Its rows are made with the browser's word that it is open.
  await expect.poll(() => visit.page.getByRole('row').count()).toBe(10);
});
