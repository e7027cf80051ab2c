import { t } from '../../../lib/i18n/index.ts';
import { ContractClock } from '../../renewals/ContractClock.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { AlertBox } from './AlertBox.tsx';
import { type AlertsGiven, alertsOf } from './alerts.ts';

interface Props extends AlertsGiven {
  now: number;
}

/** What asks for the person, as their portfolio has it, and the clocks of the contracts that are up for renewal. */
export function Alerts({ now, ...given }: Props) {
  const { context } = given;
  const alerts = alertsOf(given, now);
  if (alerts.length === 0) return null;
  return (
    <section
      aria-label={t('panel.attention.title')}
      className="flex flex-col gap-2 border-line border-b p-3 [&>ul]:contents"
    >
      <ShowSome items={alerts} first={4} all="panel.all.alerts" keyOf={({ key }) => key}>
        {(alert) =>
          'clock' in alert ? (
            <ContractClock clock={alert.clock} now={now} />
          ) : (
            <AlertBox reason={alert} context={context} now={now} />
          )
        }
      </ShowSome>
    </section>
  );
}
