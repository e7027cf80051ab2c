import { describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

declare const galleryBecome: (state: string) => void;

const visit = visitGallery();
const { show, did } = visit;
const become = (state: string) => visit.page.evaluate((name) => galleryBecome(name), state);
const press = (key: string) => visit.page.keyboard.press(key);
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
const field = (name: string) => visit.page.getByLabel(name, { exact: true });
const note = () => visit.page.getByRole('textbox', { name: 'Write a note on Arden Medical' });

/** What the focus is on: a field by its label, a button by what is on it. */
const focused = () =>
  visit.page.evaluate(() => {
    const at = document.activeElement;
    if (
      at instanceof HTMLInputElement ||
      at instanceof HTMLTextAreaElement ||
      at instanceof HTMLSelectElement
    ) {
      const [label] = at.labels ?? [];
      if (label) return label.textContent;
    }
    return at?.getAttribute('aria-label') ?? at?.textContent;
  });

describe('the line to write a note on', () => {
  test('stays what it is when the Tab key comes by, and opens at the first letter', async () => {
    await show('account');
    await note().focus();
    expect(await did()).toEqual([]);
    await press('H');
    expect(await did()).toEqual([['write.open', 'note']]);
  });

  test('opens on a press', async () => {
    await show('account');
    await note().click();
    expect(await did()).toEqual([['write.open', 'note']]);
  });

  test('keeps what is typed before its form is there, and its place', async () => {
    await show('account');
    await note().pressSequentially('Helen');
    const before = await note().boundingBox();
    await become('note-empty');
    const after = await note().boundingBox();
    expect(await did()).toMatchObject([
      ['write.open', 'note'],
      ['write.type', { kind: 'note', values: { body: 'Helen' } }],
    ]);
    expect([after?.x, after?.y, after?.width]).toEqual([before?.x, before?.y, before?.width]);
    expect(await focused()).toBe('Write a note on Arden Medical');
  });

  test('puts it behind what the draft holds already', async () => {
    await show('account');
    await note().pressSequentially('And Jonas.');
    await become('note-keeping');
    expect((await did()).at(-1)).toMatchObject([
      'write.type',
      { values: { body: 'Helen agrees\nAnd Jonas.' } },
    ]);
  });

  test('saves once its form is there, where that was asked for before', async () => {
    await show('account');
    await note().pressSequentially('Helen');
    await press('Control+Enter');
    await become('note-empty');
    await become('note-keeping');
    expect((await did()).at(-1)).toEqual(['write.save']);
  });

  test('is there while the account itself can’t be had, and not where it must not be seen', async () => {
    await show('offline-unseen');
    expect(await note().count()).toBe(1);
    await show('forbidden');
    expect(await note().count()).toBe(0);
  });

  test('is there for reading only where nothing may be written', async () => {
    await show('read-only');
    expect(await visit.page.getByRole('textbox').count()).toBe(0);
    expect(await visit.page.getByText('may only read').count()).toBe(1);
    expect(await visit.page.getByRole('button', { name: /^More for this (note|task)/ }).count()).toBe(0);
  });
});

describe('every form', () => {
  const forms = ['note', 'log', 'task', 'escalation', 'contact-new', 'account-new'];

  test.each(forms)(
    'as %s is saved by Ctrl+Enter and by the Apple key, wherever the focus is',
    async (state) => {
      await show(state);
      await visit.page.locator('form').getByRole('textbox').first().focus();
      await press('Control+Enter');
      await visit.page.locator('form').getByRole('textbox').last().focus();
      await press('Meta+Enter');
      expect(await did()).toEqual([['write.save'], ['write.save']]);
    },
  );

  test.each(forms)('as %s is put away by Escape, and the panel stays', async (state) => {
    await show(state);
    await press('Escape');
    expect(await did()).toEqual([['write.close']]);
  });

  test.each([
    ['note', 'Write a note on Arden Medical'],
    ['log', 'What was it about?'],
    ['log-wrong', 'Subject'],
    ['task', 'What'],
    ['escalation', 'What is wrong?'],
    ['contact-new', 'Name'],
    ['contact-wrong', 'Name'],
    ['account-new', 'Name'],
  ])('as %s begins with the focus on “%s”', async (state, label) => {
    await show(state);
    await expect.poll(focused).toBe(label);
  });

  test('does not save a second time while it is being saved', async () => {
    await show('note-saving');
    await note().press('Control+Enter');
    await button('Save note').press('Enter');
    expect(await did()).toEqual([]);
  });

  test('tells what was typed, with all that was there', async () => {
    await show('task');
    await field('Who does it').selectOption('Dana Whitfield');
    expect(await did()).toMatchObject([
      ['write.type', { kind: 'task', values: { assigneeId: 'own-dana', due: 'Friday' } }],
    ]);
  });

  test('gives the focus back to what opened it', async () => {
    await show('account');
    await button('Task').focus();
    await become('task');
    await expect.poll(focused).toBe('What');
    await become('account');
    await expect.poll(focused).toBe('Write a note on Arden Medical');
  });
});

describe('what is wrong with a form', () => {
  test('is said beside its field, and the first such field has the focus after a save', async () => {
    await show('log');
    await field('Next step').focus();
    await press('Control+Enter');
    await become('log-wrong');
    await expect.poll(focused).toBe('Subject');
    const subject = field('Subject');
    expect(await subject.getAttribute('aria-invalid')).toBe('true');
    const described = await subject.getAttribute('aria-describedby');
    expect(await visit.page.locator(`[id="${described}"]`).textContent()).toBe(
      'Say in a few words what it was.',
    );
  });

  test('leaves the focus alone where nobody has saved', async () => {
    await show('log');
    await field('Next step').focus();
    await become('log-wrong');
    expect(await focused()).toBe('Next step');
  });
});

describe('a date in words', () => {
  test.each([
    ['log-body', '→ Tue 8 Dec'],
    ['task', '→ Fri 27 Nov'],
    ['escalation', '→ tomorrow 16:00'],
  ])('in %s is read as %s', async (state, read) => {
    await show(state);
    expect(await visit.page.getByText(read, { exact: true }).count()).toBe(1);
  });

  test('that is none says so only when it is saved', async () => {
    await show('task-wrong');
    expect(await visit.page.locator('form').textContent()).not.toMatch(/→|doesn’t understand/);
  });
});

describe('an interaction', () => {
  test('that was logged already says so, and can be logged again', async () => {
    await show('log-again');
    expect(await visit.page.getByText('Already logged by Priya Raman on 20 Nov.').count()).toBe(1);
    await button('Log again').click();
    expect(await did()).toEqual([['write.save']]);
  });

  test('takes the kind by the arrow keys', async () => {
    await show('log-meeting');
    await visit.page.getByRole('radio', { name: 'Meeting' }).focus();
    await press('ArrowLeft');
    expect(await did()).toMatchObject([['write.type', { values: { kind: 'call' } }]]);
  });

  test('sends the e-mail’s text only if that is ticked, and shows it before', async () => {
    await show('log-body');
    expect(await visit.page.getByText('the board meets on 4 December').first().isVisible()).toBe(false);
    await visit.page.getByText('Show the text').click();
    expect(await visit.page.getByText('the board meets on 4 December').first().isVisible()).toBe(true);
    await visit.page.getByRole('checkbox', { name: 'Include the e-mail’s text' }).press('Space');
    expect(await did()).toMatchObject([['write.type', { values: { withBody: false } }]]);
  });

  test('loses somebody who was not there', async () => {
    await show('log-body');
    await button('Remove Jonas Kern').click();
    expect(await did()).toMatchObject([['write.type', { values: { contactIds: ['con-maria'] } }]]);
  });
});

describe('what is typed', () => {
  test('is thrown away only when that is said twice', async () => {
    await show('note');
    await button('Discard').click();
    await expect.poll(focused).toBe('Keep');
    await press('Escape');
    await expect.poll(focused).toBe('Discard');
    expect(await did()).toEqual([]);
    await button('Discard').click();
    await visit.page
      .getByRole('group', { name: 'Discard for good?' })
      .getByRole('button', { name: 'Discard' })
      .click();
    expect(await did()).toEqual([['write.discard']]);
  });

  test('says aloud when it could not be kept, and is quiet about it otherwise', async () => {
    await show('note-not-kept');
    expect(await visit.page.getByRole('alert').textContent()).toContain('Not kept');
    await show('note');
    expect([await visit.page.getByRole('alert').count(), await visit.page.getByText('Kept').count()]).toEqual(
      [0, 1],
    );
  });
});

describe('what will be sent', () => {
  const sheet = () => visit.page.getByRole('dialog');

  test('is asked for in the form, and has the focus and keeps it', async () => {
    await show('note');
    await button('What will be sent?').click();
    expect(await did()).toEqual([['write.showSheet']]);
    await become('sheet');
    await expect.poll(focused).toBe('Send');
    for (let presses = 0; presses < 6; presses += 1) {
      await press('Tab');
      expect(
        await visit.page.evaluate(() => document.activeElement?.closest('form, main, footer') ?? null),
      ).toBe(null);
    }
  });

  test('is named after where it goes', async () => {
    await show('sheet');
    await expect
      .poll(() => sheet().getByRole('heading', { level: 2 }).textContent())
      .toBe('This will be sent to Account API at accounts.example.com');
  });

  test.each([
    ['Send', 'write.confirm'],
    ['Back', 'write.back'],
  ])('%s', async (name, event) => {
    await show('sheet-first');
    await sheet().getByRole('button', { name }).click();
    expect(await did()).toEqual([[event]]);
  });

  test('goes back on Escape, once, and stays until the form is there again', async () => {
    await show('sheet');
    await press('Escape');
    expect(await did()).toEqual([['write.back']]);
    expect(await sheet().isVisible()).toBe(true);
    await press('Escape');
    expect(await sheet().isVisible()).toBe(true);
  });

  test('leaves the focus on the line for the next note once it is sent', async () => {
    await show('note');
    await button('Save note').focus();
    await become('sheet-first');
    await expect.poll(focused).toBe('Send');
    await become('note-saved');
    await expect.poll(focused).toBe('Write a note on Arden Medical');
  });

  test('gives the focus back to the form', async () => {
    await show('note');
    await button('What will be sent?').focus();
    await become('sheet');
    await expect.poll(focused).toBe('Send');
    await become('note');
    await expect.poll(focused).toBe('What will be sent?');
  });
});

describe('the person’s own records', () => {
  test.each([
    [
      'More for this note: Board wants one vendor for monitoring by',
      'Edit',
      ['write.edit', 'note', 'not-board'],
    ],
    [
      'More for this note: Board wants one vendor for monitoring by',
      'Delete',
      ['write.remove', 'note', 'not-board'],
    ],
    ['More for this interaction: QBR Arden', 'Edit', ['write.edit', 'interaction', 'int-meet']],
    ['More for this case: Dosing pumps out of calibration', 'Edit', ['write.edit', 'case', 'cas-pumps']],
    [
      'More for this task: calibration report for site Basel',
      'Assign to Dana Whitfield',
      ['write.assign', 'tas-report', 'own-dana'],
    ],
  ])('have in “%s” the entry “%s”', async (menu, entry, event) => {
    await show('account');
    await button(menu).focus();
    await press('Enter');
    await visit.page.getByRole('menuitem', { name: entry }).press('Enter');
    expect(await did()).toEqual([event]);
  });

  test('are the only ones that have a menu', async () => {
    await show('account');
    const names = await visit.page
      .getByRole('button', { name: /^More for this (note|interaction)/ })
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(names).toHaveLength(5);
    expect(names.join()).not.toMatch(/Nadia prefers|Congratulated/);
  });

  test('have nothing for axe to find in their menus', async () => {
    await show('account');
    await button('More for this task: calibration report for site Basel').click();
    await addAxe(visit.page);
    expect(await violationsOf(visit.page)).toEqual([]);
  });

  test('of which a task is ticked at its start, and the tick is taken back there', async () => {
    await show('account');
    await visit.page.getByRole('checkbox', { name: 'Done: calibration report for site Basel' }).click();
    await show('marks');
    await visit.page
      .getByRole('checkbox', { name: 'Done: calibration report for site Basel', checked: true })
      .click();
    expect(await did()).toEqual([['write.done', 'tas-report', false]]);
  });

  test('that were refused lead to the outbox', async () => {
    await show('marks');
    await button('Not sent').click();
    expect(await did()).toEqual([['queue.show']]);
  });
});

test('a new person of the page can be added, by the place on the page', async () => {
  await show('account');
  await button('Add t.weiss@arden-med.de as a contact').click();
  expect(await did()).toEqual([['write.addPerson', 2]]);
});

test.each([
  ['unknown', 'New account', ['write.addAccount', 'lantern-freight.com']],
  ['unknown-many', 'New account: supplier-1.example', ['write.addAccount', 'supplier-1.example']],
  ['question', 'New account', ['write.addAccount', 'brightlane.io']],
])('in %s a domain becomes an account by “%s”', async (state, name, event) => {
  await show(state);
  await button(name).click();
  expect(await did()).toEqual([event]);
});

test.each([
  ['Log this e-mail', ['write.open', 'interaction']],
  ['Call', ['write.openAs', { interaction: 'call' }]],
  ['Task', ['write.open', 'task']],
  ['Escalation', ['write.open', 'case']],
])('under the line, “%s” opens its form', async (name, event) => {
  await show('account');
  await button(name).click();
  expect(await did()).toEqual([event]);
});

test('a letter typed into a form moves nothing above it', async () => {
  const tops: (number | undefined)[] = [];
  for (const state of ['account', 'note-empty', 'note', 'note-saving', 'note-wrong']) {
    await show(state);
    tops.push((await note().boundingBox())?.y);
  }
  expect(new Set(tops).size).toBe(1);
});
