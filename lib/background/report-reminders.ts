import browser from 'webextension-polyfill';
import { t } from '../i18n/index.ts';
import type { AccountFacts } from '../model/index.ts';
import { withSchedules } from '../reports/kept-schedules.ts';
import { settings } from '../storage.ts';
import { dayOf } from '../work/forecast/quarters.ts';
import { choiceAt, choicePath, type ReportChoice } from '../work/report/choice.ts';
import { dueNow, type Schedule, toldNow } from '../work/report/schedule.ts';
import { createTurns } from './in-turn.ts';

/** What notifications of ours are called: this, and the path of the report. */
const PREFIX = 'report:';

/**
 * Tells of the reports that are due, each day of each once: whether the browser was open on it or is only now. Nothing
 * is made or sent: a press opens the draft.
 *
 * @param accounts those that this browser knows, for their names
 */
export function createReportReminders(
  accounts: () => Promise<readonly AccountFacts[]>,
  now: () => number = Date.now,
) {
  const inTurn = createTurns();

  async function look(): Promise<void> {
    const today = dayOf(now());
    let due: Schedule[] = [];
    // Kept before it is told: twice would be worse than one that a crash has swallowed.
    await withSchedules((schedules) => {
      due = dueNow(schedules, today);
      return toldNow(schedules, today);
    });
    for (const { choice } of due) await tell(choice);
  }

  async function tell(choice: ReportChoice): Promise<void> {
    const name = await nameOf(choice, accounts);
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    // Under its own name: one that still stands there is put in its place, not beside it.
    await browser.notifications.create(PREFIX + choicePath(choice), {
      ...{ type: 'basic', iconUrl },
      title: t(`report.remind.${choice.kind}`),
      message: name === null ? t('report.remind.ready') : t('report.remind.readyFor', { name }),
    });
  }

  return { look: () => inTurn(look) };
}

async function nameOf(
  { scope }: ReportChoice,
  accounts: () => Promise<readonly AccountFacts[]>,
): Promise<string | null> {
  if (scope.of === 'account')
    return (await accounts()).find(({ account }) => account.id === scope.id)?.account.name ?? null;
  if (scope.id === 'mine' || scope.id === 'team') return t(`report.scope.${scope.id}`);
  return (await settings.get('portfolio'))?.views.find(({ id }) => id === scope.id)?.name ?? null;
}

/** A press on a notification opens the draft that it tells of; one that is not of a report is another's. */
export async function openReport(name: string): Promise<void> {
  if (!name.startsWith(PREFIX)) return;
  const path = choicePath(choiceAt(name.slice(PREFIX.length)));
  await browser.tabs.create({ url: browser.runtime.getURL(`/portfolio.html#/reports/${path}`) });
  await browser.notifications.clear(name);
}

/** What still stands on the screen goes with the connection: it names accounts. */
export async function clearReports(): Promise<void> {
  const shown = Object.keys((await browser.notifications?.getAll()) ?? {});
  const ours = shown.filter((name) => name.startsWith(PREFIX));
  await Promise.all(ours.map((name) => browser.notifications.clear(name)));
}
