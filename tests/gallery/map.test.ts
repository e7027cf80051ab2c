import { beforeEach, describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const chart = () => visit.page.getByRole('region', { name: 'Org chart' });
const card = (name: string) => chart().locator('article', { hasText: name });
const name = (of: string) => chart().locator('[data-person]', { hasText: of });
const press = (key: string) => visit.page.keyboard.press(key);
const focused = () => visit.page.evaluate(() => document.activeElement?.getAttribute('data-person'));

beforeEach(() => visit.page.setViewportSize({ width: 1200, height: 900 }));

/** Takes hold of a card by an empty spot, once it stands still. */
async function grab(who: string): Promise<void> {
  await card(who).hover({ position: { x: 90, y: 60 } });
  await visit.page.mouse.down();
}

async function drag(who: string, onto: string): Promise<void> {
  await grab(who);
  const to = await card(onto).boundingBox();
  if (!to) throw new Error(`${onto} is not there.`);
  const { mouse } = visit.page;
  await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await mouse.move(to.x + to.width / 2 + 4, to.y + to.height / 2);
  await mouse.up();
}

describe('the org chart', () => {
  test('has everybody, with what is known of them', async () => {
    await show('map');
    expect(await chart().locator('article').count()).toBe(10);
    const helen = await card('Helen Brandt').textContent();
    for (const part of [
      'COO',
      'Sponsor',
      'High influence · Neutral',
      'Last contact 71 days ago',
      'Strength 26 of 100',
    ])
      expect(helen).toContain(part);
  });

  test('is walked through with the arrow keys, and Tab leads to one person only', async () => {
    await show('map');
    await name('Helen Brandt').focus();
    const way: (string | null | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await press(key);
      way.push((await focused())?.replace('con-', ''));
    }
    expect(way).toEqual([
      'emeka-obi',
      'maria-lopes',
      'nadia-roth',
      'maria-lopes',
      'helen-brandt',
      'helen-brandt',
    ]);
    expect(await chart().locator('[data-person][tabindex="0"]').count()).toBe(1);
  });

  test('moves somebody by the keyboard: M, a few letters, Enter', async () => {
    await show('map');
    await name('Sabine Ott').focus();
    await press('m');
    await visit.page.keyboard.type('stef');
    await press('Enter');
    expect(await did()).toEqual([['change', 'con-sabine-ott', { reportsToId: 'con-stefan-aigner' }]]);
    expect(await focused()).toBe('con-sabine-ott');
  });

  test('moves somebody by dragging the card onto another', async () => {
    await show('map');
    await drag('Sabine Ott', 'Jonas Kern');
    expect(await did()).toEqual([['change', 'con-sabine-ott', { reportsToId: 'con-jonas-kern' }]]);
  });

  test('refuses a loop with a sentence, and leaves everybody where they are', async () => {
    await show('map');
    const before = await card('Helen Brandt').boundingBox();
    await drag('Helen Brandt', 'Nadia Roth');
    expect(await did()).toEqual([]);
    expect(await visit.page.getByRole('status').first().textContent()).toBe(
      'Nadia Roth already reports to Helen Brandt, directly or by others: nobody can report to themselves.',
    );
    expect((await card('Helen Brandt').boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  });

  test('asks nothing of whoever is being moved, and marks on whom they would be put', async () => {
    await show('map');
    await grab('Helen Brandt');
    const to = await card('Nadia Roth').boundingBox();
    await visit.page.mouse.move((to?.x ?? 0) + 100, (to?.y ?? 0) + 40, { steps: 6 });
    expect(await visit.page.getByRole('tooltip').isVisible()).toBe(false);
    expect(await card('Nadia Roth').getAttribute('class')).toContain('border-bad ');
    await visit.page.mouse.up();
    expect(await card('Nadia Roth').getAttribute('class')).not.toContain('border-bad ');
  });

  test('moves somebody by dragging the upper end of their line onto another', async () => {
    await show('map');
    await card('Jonas Kern').hover();
    const [from, to] = await Promise.all([
      card('Stefan Aigner').boundingBox(),
      card('Helen Brandt').boundingBox(),
    ]);
    const { mouse } = visit.page;
    await mouse.move((from?.x ?? 0) + (from?.width ?? 0) / 2, (from?.y ?? 0) + (from?.height ?? 0) + 12);
    await mouse.down();
    await mouse.move((to?.x ?? 0) + (to?.width ?? 0) / 2, (to?.y ?? 0) + (to?.height ?? 0), { steps: 8 });
    await mouse.up();
    expect(await did()).toEqual([['change', 'con-jonas-kern', { reportsToId: 'con-helen-brandt' }]]);
  });

  test('changes nothing where a card is dropped beside all others', async () => {
    await show('map');
    await grab('Sabine Ott');
    const { mouse } = visit.page;
    await mouse.move(1000, 760, { steps: 5 });
    await mouse.up();
    expect(await did()).toEqual([]);
  });

  test('lets role, influence and stance be set from the menu of a person', async () => {
    await show('map');
    await card('Petra Simic').getByRole('button', { name: 'More for Petra Simic' }).click();
    await visit.page.getByRole('menuitem', { name: 'Role, influence, stance…' }).click();
    await visit.page.getByLabel('User', { exact: true }).check();
    await visit.page.getByRole('radio', { name: 'Some influence' }).check();
    await visit.page.getByRole('radio', { name: 'Supporter' }).check();
    await visit.page.getByRole('button', { name: 'Save' }).click();
    expect(await did()).toEqual([
      ['change', 'con-petra-simic', { roles: ['user'], influence: 'medium', stance: 'supporter' }],
    ]);
    expect(await card('Petra Simic').textContent()).toContain('Some influence · Supporter');
  });

  test('puts somebody at the top from their menu', async () => {
    await show('map');
    await card('Jonas Kern').getByRole('button', { name: 'More for Jonas Kern' }).click();
    await visit.page.getByRole('menuitem', { name: 'Move to the top' }).click();
    expect(await did()).toEqual([['change', 'con-jonas-kern', { reportsToId: null }]]);
  });

  test('can only be read where the source takes no change', async () => {
    await show('map-read-only');
    await card('Sabine Ott')
      .getByRole('button', { name: /Strength/ })
      .hover();
    expect(await visit.page.getByRole('tooltip').count()).toBe(1);
    await name('Sabine Ott').press('m');
    await name('Sabine Ott').press('Enter');
    await drag('Sabine Ott', 'Jonas Kern');
    expect(await visit.page.getByRole('dialog').count()).toBe(0);
    expect(await did()).toEqual([]);
  });

  test('shows the last of a hundred once the keyboard comes to them', async () => {
    await show('map-100');
    await name('Person 0 Example').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await press(key);
    const [box, person] = await Promise.all([chart().boundingBox(), chart().locator(':focus').boundingBox()]);
    expect(box && person && person.y >= box.y && person.y + person.height <= box.y + box.height).toBe(true);
  });

  test('brings no style element, which the extension’s own pages do not allow', async () => {
    await show('map');
    expect(await visit.page.locator('style').count()).toBe(0);
  });
});

describe('the list of the same people', () => {
  const tree = () => visit.page.getByRole('tree', { name: 'Stakeholder map' });
  const item = (of: string) => tree().getByRole('treeitem', { name: of });

  test('is a tree with levels', async () => {
    await show('map');
    const levels = await tree()
      .getByRole('treeitem')
      .evaluateAll((all) =>
        all.map((each) => `${each.getAttribute('aria-level')} ${each.querySelector('bdi')?.textContent}`),
      );
    expect(levels.slice(0, 5)).toEqual([
      '1 Helen Brandt',
      '2 Dr Emeka Obi',
      '2 Maria Lopes',
      '3 Nadia Roth',
      '4 Franziska Moll',
    ]);
  });

  test('is walked through with the arrow keys and edited by Enter and M', async () => {
    await show('map');
    await item('Helen Brandt').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft']) await press(key);
    expect(await item('Maria Lopes').evaluate((each) => each === document.activeElement)).toBe(true);
    await press('Enter');
    expect(await visit.page.getByRole('dialog').getByRole('heading').textContent()).toBe(
      'Maria Lopes in the map',
    );
    await press('Escape');
    await press('m');
    expect(await visit.page.getByRole('dialog').getByRole('heading').textContent()).toBe(
      'Whom does Maria Lopes report to?',
    );
  });
});

test('both sides tell on focus who spoke with whom, how often and from where', async () => {
  await show('sides');
  await visit.page.getByRole('button', { name: /^You and Maria Lopes/ }).focus();
  expect(await visit.page.getByRole('tooltip').textContent()).toBe(
    'You and Maria Lopes: 3 contacts1 message from them2 meetings and callsLast 3 days ago',
  );
  expect(await visit.page.getByText('Nobody of ours has spoken with Helen Brandt.').count()).toBe(1);
});

test('the formula says each number that is reckoned with', async () => {
  await show('formula');
  const text = await visit.page.locator('main').textContent();
  for (const part of [
    'at most 35',
    'half of them after 30 days',
    'adds 20% of what',
    'at most 15',
    '180 days',
  ])
    expect(text).toContain(part);
});
