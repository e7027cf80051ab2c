import { t } from '../../lib/i18n/index.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import type { SavedView } from '../../lib/work/portfolio/settings.ts';
import { choicePath, type ReportChoice, type ReportScope } from '../../lib/work/report/choice.ts';
import { nextDue, type Rhythm, type Schedule } from '../../lib/work/report/schedule.ts';
import { dayWords } from '../../lib/work/report/value.ts';
import { Card } from '../portfolio/Card.tsx';
import { hrefOf } from '../portfolio/route.ts';
import type { PortfolioData } from '../portfolio/view.ts';
import { Button } from '../ui/Button.tsx';
import { dayChoices, everyWords, rhythmWith } from './rhythm.ts';
import type { ReportsEvents } from './view.ts';

interface Props {
  schedules: readonly Schedule[];
  choice: ReportChoice;
  data: PortfolioData;
  views: readonly SavedView[];
  now: number;
  on: Pick<ReportsEvents, 'schedule'>;
}

/** Of which reports one is reminded, and on which days. */
export function Schedules({ schedules, choice, data, views, now, on }: Props) {
  const isSet = schedules.some((each) => choicePath(each.choice) === choicePath(choice));
  return (
    <Card title={t('report.schedule.title')}>
      <p className="mb-2 text-mut text-xs">{t('report.schedule.why')}</p>
      {schedules.length > 0 && (
        <ul className="m-0 mb-2 flex list-none flex-col gap-3 p-0">
          {schedules.map((schedule) => (
            <li key={schedule.id}>
              <One schedule={schedule} name={nameOf(schedule.choice, data, views)} now={now} on={on} />
            </li>
          ))}
        </ul>
      )}
      {!isSet && (
        <Button
          look="small"
          onClick={() =>
            on.schedule({
              act: 'add',
              id: crypto.randomUUID(),
              choice,
              rhythm: rhythmWith(choice.kind === 'review' ? 'quarter' : 'week'),
            })
          }
        >
          {t('report.schedule.add')}
        </Button>
      )}
    </Card>
  );
}

function One({
  schedule: { id, choice, rhythm },
  name,
  now,
  on,
}: {
  schedule: Schedule;
  name: string;
  now: number;
  on: Props['on'];
}) {
  const set = (next: Rhythm) => on.schedule({ act: 'set', id, rhythm: next });
  const box = 'min-w-0 rounded-lg border border-edge bg-bg px-1.5 py-0.5 text-xs';
  return (
    <>
      <a href={hrefOf({ view: 'reports', choice })} className="text-acc hover:underline">
        <bdi>{name}</bdi>
      </a>
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <select
          aria-label={t('report.schedule.every', { name })}
          className={box}
          value={rhythm.every}
          onChange={({ target }) => set(rhythmWith(target.value))}
        >
          {Object.entries(everyWords).map(([every, words]) => (
            <option key={every} value={every}>
              {t(words)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('report.schedule.day', { name })}
          className={box}
          value={rhythm.day}
          onChange={({ target }) => set({ ...rhythm, day: Number(target.value) })}
        >
          {dayChoices(rhythm.every).map(({ day, words }) => (
            <option key={day} value={day}>
              {words}
            </option>
          ))}
        </select>
        <Button
          look="quiet"
          className="text-xs"
          aria-label={t('report.schedule.removeSaid', { name })}
          onClick={() => on.schedule({ act: 'remove', id })}
        >
          {t('report.schedule.remove')}
        </Button>
      </div>
      <p className="mt-0.5 text-faint text-xs">
        {t('report.schedule.next', { day: dayWords(nextDue(rhythm, dayOf(now))) })}
      </p>
    </>
  );
}

/** `Status report: Arden Medical, for the client`. */
function nameOf(
  { kind, audience, scope }: ReportChoice,
  { accounts }: PortfolioData,
  views: readonly SavedView[],
): string {
  return t('report.schedule.named', {
    report: t(`report.kind.${kind}`),
    name: scopeName(scope, accounts, views) ?? t('report.schedule.gone'),
    audience: t(`report.audience.${audience}`),
  });
}

function scopeName(
  scope: ReportScope,
  accounts: PortfolioData['accounts'],
  views: readonly SavedView[],
): string | undefined {
  if (scope.of === 'account') return accounts.find(({ account }) => account.id === scope.id)?.account.name;
  if (scope.id === 'mine' || scope.id === 'team') return t(`report.scope.${scope.id}`);
  return views.find(({ id }) => id === scope.id)?.name;
}
