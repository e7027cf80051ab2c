import { describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const press = (name: string) => visit.page.getByRole('button', { name, exact: true }).first().click();

describe('a brief on paper', () => {
  test.each(['A4', 'Letter'])('takes no more than two pages of %s', async (format) => {
    await show('brief-page');
    const pdf = await visit.page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
  });

  test('has neither buttons nor a summary that was not asked for', async () => {
    await visit.page.emulateMedia({ media: 'print' });
    await show('brief-summary-writing');
    expect(await visit.page.getByRole('button').count()).toBe(0);
    expect(await visit.page.getByText('The board wants one', { exact: false }).isVisible()).toBe(false);
    await show('brief-summary-done');
    expect(await visit.page.getByText('Generated on this device.').isVisible()).toBe(true);
    await visit.page.emulateMedia({ media: 'screen' });
  });
});

describe('beside an event is pressed', () => {
  test.each([
    ['meeting-before', 'Print brief', ['openBrief']],
    ['meeting-after', 'Write the note', ['write.open', 'note']],
    ['meeting-after', 'Next step', ['write.open', 'task']],
    ['meeting-after', 'Log the meeting', ['write.open', 'interaction']],
    ['brief-page', 'Print', ['print']],
    ['brief-summary-ready', 'Sum up 3 notes', ['make']],
    ['brief-summary-downloading', 'Cancel', ['cancel']],
  ])('in %s: %s', async (state, name, event) => {
    await show(state);
    await press(name);
    expect((await did())[0]).toEqual(expect.arrayContaining(event));
  });

  test('a source of a summary, and its note has the focus', async () => {
    await show('brief-summary-done');
    await press('Note 2, 6 Nov');
    expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toContain(
      'steering committee',
    );
  });
});

test('a number of the brief says on focus what is behind it', async () => {
  await show('meeting-before');
  await visit.page.getByRole('button', { name: /17 e-mails/ }).focus();
  expect(await visit.page.getByRole('tooltip').textContent()).toContain('9 from them, 8 from us');
});
