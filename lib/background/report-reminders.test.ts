import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts } from '../../tests/builders/facts.ts';
import { buildAccount } from '../../tests/builders/records.ts';
import type { ReportChoice } from '../work/report/choice.ts';

const shown: { name: string; title: string; message: string }[] = [];
const opened: string[] = [];

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const notifications = {
    create: async (name: string, { title, message }: { title: string; message: string }) =>
      void shown.push({ name, title, message }),
    clear: async () => true,
  };
  const tabs = { create: async ({ url }: { url: string }) => void opened.push(url) };
  return { default: { ...fakeBrowser, notifications, tabs } };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settings } = await import('../storage.ts');
const { changeSchedules, readSchedules } = await import('../reports/kept-schedules.ts');
const { createReportReminders, openReport } = await import('./report-reminders.ts');

const me = { address: 'https://api.example', workspace: 'w', email: 'alex@example.com' };
const connect = (over: Partial<typeof me> = {}) =>
  settings.set('connection', {
    ...{ kind: 'server', token: 't', ownerId: 'own-alex', name: 'Alex', ownDomains: [], scopes: [] },
    ...me,
    ...over,
  });

const arden: ReportChoice = {
  kind: 'status',
  audience: 'client',
  scope: { of: 'account', id: 'acc-arden' },
};
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const onMondays = (choice = arden, n = 1) =>
  changeSchedules({ act: 'add', id: id(n), choice, rhythm: { every: 'week', day: 1 } });

const accounts = async () => [
  buildFacts({ account: buildAccount({ id: 'acc-arden', name: 'Arden Medical' }) }),
];

/** A worker that wakes at this hour; what it knows of itself is what an earlier one has left on the disk. */
async function wake(hour: string): Promise<void> {
  vi.setSystemTime(new Date(hour));
  await createReportReminders(accounts).look();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  // A Tuesday.
  vi.setSystemTime(new Date('2026-11-24T14:30:00'));
  fakeBrowser.reset();
  shown.length = 0;
  opened.length = 0;
  await connect();
});
afterEach(() => void vi.useRealTimers());

describe('a report that is due', () => {
  test('is told of on its day, once, however often the browser looks', async () => {
    await onMondays();
    await wake('2026-11-29T23:59:00');
    expect(shown).toEqual([]);
    for (const hour of ['2026-11-30T00:05:00', '2026-11-30T00:10:00', '2026-12-06T18:00:00'])
      await wake(hour);
    expect(shown).toEqual([
      {
        name: 'report:status/client/account/acc-arden',
        title: 'A status report is due',
        message: 'The draft for Arden Medical is ready. Nothing is sent by itself.',
      },
    ]);
    await wake('2026-12-07T09:00:00');
    expect(shown).toHaveLength(2);
  });

  test('is told of late, and once, where the browser was closed on its day and for weeks after', async () => {
    await onMondays();
    await wake('2026-12-24T10:00:00');
    expect(shown).toHaveLength(1);
    await wake('2026-12-25T10:00:00');
    expect(shown).toHaveLength(1);
  });

  test('is told of to nobody else, and to nobody once it was removed', async () => {
    await onMondays();
    await connect({ email: 'dana@example.com' });
    await wake('2026-11-30T09:00:00');
    expect(shown).toEqual([]);
    await connect();
    await changeSchedules({ act: 'remove', id: id(1) });
    await wake('2026-11-30T09:00:00');
    expect(shown).toEqual([]);
  });

  test('is kept as told before it is told, so that none is told twice', async () => {
    await onMondays();
    await wake('2026-11-30T09:00:00');
    expect(await readSchedules()).toMatchObject([{ told: '2026-11-30' }]);
  });

  test('of an account that is not known here is told of without its name', async () => {
    await onMondays({ ...arden, scope: { of: 'account', id: 'acc-gone' } });
    await wake('2026-11-30T09:00:00');
    expect(shown).toMatchObject([{ message: 'The draft is ready. Nothing is sent by itself.' }]);
  });

  test('is opened as a draft by a press, and a press on another notification opens none', async () => {
    await openReport('report:status/client/account/acc-arden');
    await openReport('renewal:acc-arden:ctr-1');
    expect(opened).toEqual([
      fakeBrowser.runtime.getURL('/portfolio.html#/reports/status/client/account/acc-arden'),
    ]);
  });
});
