import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts } from '../../tests/builders/facts.ts';
import { buildAccount, buildContract } from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import type { Contract } from '../model/index.ts';

interface Shown {
  name: string;
  title: string;
  message: string;
}
const shown: Shown[] = [];
const icon = { text: '', tabs: [] as string[] };
let isDark = false;

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const notifications = {
    create: async (name: string, { title, message }: Shown) => {
      if (isDark) throw new Error('No notifications here.');
      shown.push({ name, title, message });
    },
    clear: async () => true,
  };
  const action = {
    setBadgeText: async ({ text }: { text: string }) => {
      icon.text = text;
    },
    setBadgeBackgroundColor: async () => undefined,
  };
  const tabs = { create: async ({ url }: { url: string }) => void icon.tabs.push(url) };
  return { default: { ...fakeBrowser, notifications, action, tabs } };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settings } = await import('../storage.ts');
const { createRenewalReminders, openReminder } = await import('./renewal-reminders.ts');

const ending: Partial<Contract> = { endDate: '2027-08-31', noticeDate: '2027-05-31' };
const facts = (id: string, over: Partial<Contract> = {}) =>
  buildFacts({
    account: buildAccount({ id, name: `Account ${id}` }),
    contracts: [buildContract({ id: `ctr-${id}`, ...ending, ...over })],
  });

/** A worker that wakes on this day; what it knows of itself is what an earlier one has left on the disk. */
function worker(day: string, accounts = [facts('a')], connection = 'me') {
  const workspace = buildWorkspace();
  const known = async () => ({ connection, accounts, workspace });
  const parts = { own: known, connection: async () => connection };
  return createRenewalReminders(parts, () => new Date(`${day}T09:00:00`).getTime());
}

const nobody = { own: async () => null, connection: async () => null };

/** Contracts that are known, of which nothing was told yet. */
const told = Object.fromEntries(['a', 'b', 'c', 'd', 'a:b/c'].map((id) => [`ctr-${id}`, '' as const]));
const reminded = (...connections: string[]) =>
  settings.set('reminded', Object.fromEntries(connections.map((key) => [key, { told, unseen: [] }])));
const messages = () => shown.map(({ message }) => message);

beforeEach(async () => {
  fakeBrowser.reset();
  shown.length = 0;
  Object.assign(icon, { text: '', tabs: [] });
  isDark = false;
  await reminded('me');
});

describe('a renewal is told of', () => {
  test('once, however often the worker wakes on that day and after it', async () => {
    for (const day of ['2027-02-27', '2027-02-28', '2027-02-28', '2027-03-01', '2027-04-30'])
      await worker(day).look();
    expect(messages()).toEqual([
      'Frame contract 2024: the renewal is within its window. It ends on 31 August.',
    ]);
  });

  test('once though two wake-ups look at the same time, of one worker and of two', async () => {
    const one = worker('2027-02-28');
    await Promise.all([one.look(), one.look(), worker('2027-02-28').look()]);
    expect(shown).toHaveLength(1);
  });

  test('on each of its days', async () => {
    const days = [
      '2027-05-01',
      '2027-05-17',
      '2027-05-24',
      '2027-05-30',
      '2027-05-31',
      '2027-08-01',
      '2027-08-24',
    ];
    for (const day of days) await worker(day).look();
    expect(messages().map((message) => message.replace('Frame contract 2024', '…'))).toEqual([
      '…: notice in 30 days, by 31 May.',
      '…: notice in 14 days, by 31 May.',
      '…: notice in 7 days, by 31 May.',
      '…: notice in 1 day, by 31 May.',
      '…: today is the last day for notice.',
      '… renews by itself in 30 days, after 31 August.',
      '… renews by itself in 7 days, after 31 August.',
    ]);
  });

  test('as the latest only where days passed while the browser was closed, and as it stands now', async () => {
    await worker('2027-02-28').look();
    await worker('2027-05-29').look();
    expect(messages().slice(1)).toEqual(['Frame contract 2024: notice in 2 days, by 31 May.']);
    await worker('2027-06-10').look();
    expect(messages().at(-1)).toBe('Frame contract 2024: the last day for notice was 31 May.');
  });

  test('together with others where it is more than three', async () => {
    await worker(
      '2027-02-28',
      ['a', 'b', 'c', 'd'].map((id) => facts(id)),
    ).look();
    expect(shown).toEqual([
      {
        name: 'renewals',
        title: '4 renewals need you',
        message: 'Account a, Account b, Account c and Account d',
      },
    ]);
    expect(icon.text).toBe('4');
  });

  test('not where it is signed, a draft or long over', async () => {
    const none = [
      facts('a', { negotiation: 'signed' }),
      facts('b', { status: 'draft' }),
      facts('c', { endDate: '2026-01-01' }),
    ];
    await worker('2027-05-31', none).look();
    expect(shown).toEqual([]);
  });

  test('not at once of all that has been due for long, when a contract is first known', async () => {
    const accounts = [facts('old'), facts('new', { noticeDate: '2027-05-24' })];
    await worker('2027-04-27', accounts).look();
    expect(shown.map(({ title }) => title)).toEqual(['Account new']);
    await worker('2027-04-28', accounts).look();
    expect(shown).toHaveLength(1);
  });

  test('not again after a crash between the disk and the notification; the icon still counts it', async () => {
    isDark = true;
    await expect(worker('2027-02-28').look()).rejects.toThrow('No notifications here.');
    isDark = false;
    await worker('2027-02-28').look();
    expect([shown.length, icon.text]).toEqual([0, '1']);
  });

  test('only on the icon where the person wants no notifications', async () => {
    await settings.set('remind', false);
    await worker('2027-02-28').look();
    expect([shown.length, icon.text]).toEqual([0, '1']);
    await settings.set('remind', true);
    await worker('2027-02-28').look();
    expect(shown).toEqual([]);
  });

  test('by each connection for itself', async () => {
    await reminded('me', 'you');
    await worker('2027-02-28').look();
    await worker('2027-02-28', [facts('a')], 'you').look();
    expect(shown).toHaveLength(2);
  });

  test('to nobody while nobody is connected', async () => {
    await createRenewalReminders(nobody).look();
    expect([shown.length, icon.text]).toEqual([0, '']);
  });
});

describe('the number on the icon', () => {
  test('counts what was not looked at, and goes when somebody looks', async () => {
    await worker('2027-02-28', [facts('a'), facts('b')]).look();
    expect(icon.text).toBe('2');
    await worker('2027-05-01', [facts('a'), facts('b')]).look();
    expect(icon.text).toBe('2');
    await worker('2027-05-01').seen();
    expect(icon.text).toBe('');
    await worker('2027-05-02', [facts('a'), facts('b')]).look();
    expect(icon.text).toBe('');
  });

  test('is there again after a restart', async () => {
    await worker('2027-02-28').look();
    icon.text = '';
    await worker('2027-03-01').showCount();
    expect(icon.text).toBe('1');
  });

  test('counts nothing of a connection that has ended, and counts it again with the next sign-in', async () => {
    await worker('2027-02-28').look();
    await createRenewalReminders(nobody).showCount();
    expect(icon.text).toBe('');
    await worker('2027-03-01', [], 'you').showCount();
    expect(icon.text).toBe('');
    await worker('2027-03-01').showCount();
    expect(icon.text).toBe('1');
  });
});

describe('a press on a notification', () => {
  test('opens its account on the full page', async () => {
    await worker('2027-02-28', [facts('a:b/c')]).look();
    await openReminder(shown[0]?.name ?? '');
    expect(icon.tabs).toEqual([expect.stringMatching(/\/portfolio\.html#\/accounts\/a%3Ab%2Fc$/)]);
  });

  test('opens the renewals where it told of many', async () => {
    await openReminder('renewals');
    expect(icon.tabs).toEqual([expect.stringMatching(/\/portfolio\.html#\/renewals$/)]);
  });

  test('that is not ours opens nothing', async () => {
    await openReminder('other');
    expect(icon.tabs).toEqual([]);
  });
});
