import { describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const coverage = () => visit.page.getByRole('list', { name: 'Last contact by role' }).getByRole('button');
const explained = () => visit.page.getByRole('tooltip').textContent();

describe('the seats of an account', () => {
  test('stand out where nobody has them, nobody was met, or it was too long ago for the tier', async () => {
    await show('thin-coverage');
    expect(await coverage().allTextContents()).toEqual(['Sponsornever', 'Decision61 days', 'Championnone']);
    const red = await coverage().evaluateAll((all) => all.map((seat) => seat.className.includes('text-bad')));
    expect(red).toEqual([true, true, true]);
  });

  test('tell on focus who holds them and how often is expected', async () => {
    await show('thin-coverage');
    await coverage().nth(1).focus();
    expect(await explained()).toBe(
      'Maria LopesLast contact 61 days ago. Goal for this account: at least every 60 days.',
    );
    await coverage().nth(2).focus();
    expect(await explained()).toBe('Nobody is noted as champion.');
  });
});

describe('the people of a thread', () => {
  test('have those left off behind them, who decides first', async () => {
    await show('thin-coverage');
    await visit.page.getByRole('button', { name: 'Left off' }).focus();
    expect(await explained()).toContain('Stakeholders with a role or high influence who are not here.');
    const after = visit.page.locator('h3:has-text("Left off") ~ ul li').getByRole('link');
    expect(await after.allTextContents()).toEqual(['Helen Brandt', 'Stefan Aigner']);
  });

  test('tell how close we are, and what makes that up', async () => {
    await show('account');
    await visit.page.getByRole('button', { name: /^Last contact 3 days ago\. Strength 77 of 100/ }).focus();
    const text = await explained();
    for (const part of ['Last contact', '33 of 35', '3 contacts in 90 days', '3 from them, 2 from us'])
      expect(text).toContain(part);
  });
});

describe('somebody’s place in the map', () => {
  test('is changed from their role by the keyboard alone, and only what is other is sent', async () => {
    await show('account');
    await visit.page.getByRole('button', { name: /change the role of Jonas Kern/ }).press('Enter');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Space');
    await visit.page.getByLabel('Filter people').fill('hel');
    await visit.page.keyboard.press('Enter');
    expect(await did()).toEqual([
      [
        'write.change',
        {
          type: 'contact.update',
          recordId: 'con-jonas',
          baseVersion: '1',
          fields: { roles: ['decision-maker', 'influencer'], reportsToId: 'con-helen' },
        },
        'Changed: Jonas Kern.',
      ],
    ]);
  });

  test('is left as it is by Escape, which closes nothing else and gives the focus back', async () => {
    await show('account');
    const role = visit.page.getByRole('button', { name: /change the role of Jonas Kern/ });
    await role.press('Enter');
    await visit.page.keyboard.press('Space');
    await visit.page.keyboard.press('Escape');
    expect(await visit.page.getByRole('dialog').count()).toBe(0);
    expect(await did()).toEqual([]);
    expect(await role.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('sends nothing where nothing was changed', async () => {
    await show('account');
    await visit.page.getByRole('button', { name: 'Set role: Luis Ferrer' }).click();
    await visit.page.getByRole('button', { name: 'Save' }).click();
    expect(await did()).toEqual([]);
  });

  test('can’t be below those who report to them', async () => {
    await show('sample');
    await visit.page.getByRole('button', { name: 'Map' }).click();
    await visit.page.getByRole('button', { name: /change the role of Maria Lopes/ }).click();
    expect(await visit.page.getByRole('radio', { name: /Nadia Roth/ }).isDisabled()).toBe(true);
    expect(await visit.page.getByRole('radio', { name: /Helen Brandt/ }).isChecked()).toBe(true);
    await visit.page.getByLabel('Filter people').fill('nad');
    await visit.page.keyboard.press('Enter');
    expect(await did()).toEqual([]);
  });

  test('has the formula of strength beside it, which Escape puts away', async () => {
    await show('sample');
    await visit.page.getByRole('button', { name: 'Map' }).click();
    await visit.page.getByRole('button', { name: 'How strength is worked out' }).click();
    expect(await visit.page.getByRole('dialog').textContent()).toContain('half of them after 30 days');
    await visit.page.keyboard.press('Escape');
    expect(await visit.page.getByRole('dialog').count()).toBe(0);
    expect(await did()).toEqual([]);
  });

  test('is shown on a page of its own', async () => {
    await show('sample');
    await visit.page.getByRole('button', { name: 'Map' }).press('Enter');
    await visit.page.getByRole('button', { name: 'Open on a page of its own' }).click();
    expect(await did()).toEqual([['openAccount', 'acc-arden-medical', 'map']]);
  });
});
