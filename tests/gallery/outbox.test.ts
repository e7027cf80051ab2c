import { describe, expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

declare const galleryBecome: (state: string) => void;

const visit = visitGallery();
const { show, did } = visit;
const become = (state: string) => visit.page.evaluate((name) => galleryBecome(name), state);
const press = (key: string) => visit.page.keyboard.press(key);
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
const foot = () => visit.page.getByRole('contentinfo');
const focused = () =>
  visit.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

describe('the foot', () => {
  test.each([
    ['waiting', '2 changes waiting'],
    ['waiting-offline', 'Offline · 2 changes waiting'],
    ['waiting-signed-out', 'Signed out · 2 changes waiting'],
    ['needs-you', '1 change needs you'],
  ])('in %s says “%s”, and shows them', async (state, words) => {
    await show(state);
    expect(await foot().getByRole('status').textContent()).toBe(words);
    await button('Show what has not been sent').click();
    expect(await did()).toEqual([['queue.show']]);
  });

  test('says nothing of what is just being sent', async () => {
    await show('just-sending');
    expect(await foot().textContent()).toContain('Account API');
    expect(await foot().getByRole('status').textContent()).toBe('');
  });

  test('has room for what matters in a narrow panel', async () => {
    await show('waiting-offline');
    await visit.page.setViewportSize({ width: 280, height: 700 });
    const words = foot().getByText('2 changes waiting').last();
    expect(await words.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
  });
});

test.each([
  ['waiting-signed-out', '2 changes are safe and will be sent when you sign in.'],
  ['waiting-offline', '2 changes are safe and will be sent once that is over.'],
])('in %s the problem says that nothing is lost', async (state, sentence) => {
  await show(state);
  expect(await visit.page.getByRole('main').getByRole('status').first().textContent()).toContain(sentence);
});

describe('the outbox', () => {
  test('has the focus when it is opened, and gives it back', async () => {
    await show('waiting');
    await button('Show what has not been sent').focus();
    await become('outbox-one');
    await expect.poll(focused).toBe('Back');
    await press('Enter');
    expect(await did()).toEqual([['queue.hide']]);
  });

  test('is closed by Escape, and the panel stays', async () => {
    await show('outbox');
    await press('Escape');
    expect(await did()).toEqual([['queue.hide']]);
  });

  test('hides what is under it from everybody', async () => {
    await show('outbox');
    expect(await visit.page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Not sent yet']);
    expect(await visit.page.getByRole('textbox').count()).toBe(0);
  });

  test.each([
    ['outbox-one', 'Retry now: Note, Arden Medical', ['queue.act', 'retry', 1]],
    ['outbox-one', 'Edit: Note, Arden Medical', ['queue.edit', 1]],
    ['outbox-beside', 'Retry now: Note, Arden Medical', ['queue.act', 'retry', 1]],
    ['outbox-beside', 'Edit: Note, Arden Medical', ['queue.edit', 1]],
    ['outbox-one', 'Arden Medical', ['queue.showAccount', 'acc-arden', 'Arden Medical']],
    ['outbox-conflict', 'Use mine: Change to a note, Arden Medical', ['queue.act', 'overwrite', 2]],
    ['outbox-conflict', 'Use theirs: Change to a note, Arden Medical', ['queue.act', 'discard', 2]],
    ['outbox-conflict', 'Keep both: Change to a note, Arden Medical', ['queue.act', 'keep-both', 2]],
    [
      'outbox-removal-conflict',
      'Delete it all the same: Deletion of a note, Arden Medical',
      ['queue.act', 'overwrite', 1],
    ],
    ['outbox-removal-conflict', 'Leave it: Deletion of a note, Arden Medical', ['queue.act', 'discard', 1]],
    ['outbox', 'Send it to Arden Group: Note, Arden Medical', ['queue.act', 'move', 3]],
  ])('in %s does “%s”', async (state, name, event) => {
    await show(state);
    await button(name).click();
    expect(await did()).toEqual([event]);
  });

  test('says of what waits for a source beside which that is, and that nothing else waits for it', async () => {
    await show('outbox-beside');
    const [note, call] = await visit.page.getByRole('article').allTextContents();
    expect(note).toMatch(
      /not connected any more.*sent by themselves once that source is there again.*discard/,
    );
    expect(call).toMatch(/for Northbeam CRM.*nothing is saved twice.*nothing else waits for it/);
  });

  test('discards only when that is said twice', async () => {
    await show('outbox-one');
    await button('Discard: Note, Arden Medical').click();
    await expect.poll(focused).toBe('Keep');
    await press('Escape');
    await expect.poll(focused).toBe('Discard: Note, Arden Medical');
    expect(await did()).toEqual([]);
    await press('Enter');
    await button('Discard').click();
    expect(await did()).toEqual([['queue.act', 'discard', 1]]);
  });

  test('copies the words of a change, and says so', async () => {
    await show('outbox-one');
    await button('Copy text: Note, Arden Medical').press('Enter');
    await expect.poll(() => visit.page.getByText('Copied').count()).toBe(2);
    await visit.page.context().grantPermissions(['clipboard-read']);
    expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Helen agrees to sponsor phase 2 if Basel is fixed by mid December.',
    );
    expect(await focused()).toBe('Copy text: Note, Arden Medical');
  });

  test('does not say that all is sent before its list has come', async () => {
    await show('outbox-opening');
    expect(await visit.page.getByText('Everything has been sent').count()).toBe(0);
    await become('outbox-empty');
    expect(await visit.page.getByText('Everything has been sent').count()).toBe(1);
  });

  test('keeps the words of what another version wrote', async () => {
    await show('outbox-unreadable');
    const item = visit.page.getByRole('article');
    expect(await item.textContent()).toContain('Helen agrees to sponsor phase 2.');
    await item.getByRole('button', { name: /^Discard/ }).click();
    await item.getByRole('button', { name: 'Discard', exact: true }).click();
    expect(await did()).toEqual([['queue.act', 'discard', 9]]);
  });

  test('can do nothing about what is under way but copy it', async () => {
    await show('outbox-sending');
    const first = visit.page.getByRole('article').first();
    expect(await first.getByRole('button').allTextContents()).toEqual(['Arden Medical', 'Copy text']);
  });

  test('says for whom a change is that belongs to another connection, and sends it to nobody', async () => {
    await show('outbox');
    const last = visit.page.getByRole('article').last();
    expect(await last.textContent()).toContain(
      'For Northbeam at accounts.example.com. Connect to it again to send.',
    );
    expect(await last.getByRole('button').allTextContents()).toEqual(['Copy text', 'Discard']);
  });

  test('shows of a conflict only what differs', async () => {
    await show('outbox-conflict');
    expect(
      await visit.page.getByRole('article').getByRole('heading', { level: 4 }).allTextContents(),
    ).toEqual(['Note']);
    expect(await visit.page.getByRole('definition').allTextContents()).toEqual([
      'Board wants one vendor for monitoring by Q2. Maria has the ROI sheet.',
      'Board wants one vendor for monitoring by Q3.',
    ]);
  });

  test('lists what was wrong with a change that was refused', async () => {
    await show('outbox');
    expect(await visit.page.getByRole('article').first().getByRole('listitem').allTextContents()).toEqual([
      'A subject may have 80 characters here.',
      'This time is in the future.',
    ]);
  });

  test('of 500 changes shows a few and counts the rest', async () => {
    await show('outbox-many');
    expect(await visit.page.getByRole('article').count()).toBeLessThan(40);
    expect(await visit.page.getByText('620 changes').count()).toBeGreaterThan(0);
  });

  test('shows text as text, whatever it holds', async () => {
    await show('outbox-hostile');
    expect(await visit.page.locator('img, article b').count()).toBe(0);
    expect(await visit.page.title()).toBe('Keyside gallery');
  });
});
