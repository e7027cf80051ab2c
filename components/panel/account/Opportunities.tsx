import { t } from '../../../lib/i18n/index.ts';
import type { Context, Opportunity } from '../../../lib/model/index.ts';
import { daysUntil, shortDay } from '../../format/days.ts';
import { money, shortMoney, totals } from '../../format/money.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Meter } from '../../ui/Meter.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing, Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';

export function Opportunities({ context, now }: { context: Context; now: number }) {
  return (
    <Section title={t('panel.opportunities.title')} aside={sumOf(context)}>
      <Refused part="opportunities" context={context} />
      {isEmpty('opportunities', context) && <Nothing>{t('panel.opportunities.none')}</Nothing>}
      <ShowSome items={context.opportunities} first={5} all="panel.all.opportunities" keyOf={({ id }) => id}>
        {(opportunity) => <Row opportunity={opportunity} now={now} />}
      </ShowSome>
      <More part="opportunities" context={context} />
    </Section>
  );
}

/** A sum for each currency; of a list that is not whole it is a lower bound, and says so. */
function sumOf({ opportunities, more }: Context): string {
  const sums = totals(opportunities.map(({ amount }) => amount))
    .map(shortMoney)
    .join(' · ');
  return more.opportunities && sums ? t('panel.opportunities.atLeast', { sum: sums }) : sums;
}

function Row({ opportunity, now }: { opportunity: Opportunity; now: number }) {
  const { name, link, kind, stage, probability, amount, nextStep } = opportunity;
  return (
    <div className="py-1.5">
      <div className="flex items-baseline gap-2.5">
        <RecordLink
          link={link}
          title={name}
          className="line-clamp-2 min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]"
        >
          <bdi>{name}</bdi>
        </RecordLink>
        {kind === 'renewal' && <Badge tone="plain">{t(`format.opportunityKind.${kind}`)}</Badge>}
        {amount && <span className="tabular whitespace-nowrap font-semibold">{money(amount)}</span>}
      </div>
      <div className="mt-0.5 mb-1 flex items-baseline gap-2.5 text-mut text-xs">
        <span className="min-w-0 flex-1 truncate" title={stage}>
          <bdi>{stage}</bdi> · {t('format.percent', { n: Math.round(probability) })}
        </span>
        <CloseDate opportunity={opportunity} now={now} />
      </div>
      <Meter percent={probability} />
      {nextStep && (
        <p className="mt-1 line-clamp-2 text-mut text-xs [overflow-wrap:anywhere]" title={nextStep}>
          <Sentence of="panel.opportunities.next" values={{ step: <bdi>{nextStep}</bdi> }} />
        </p>
      )}
    </div>
  );
}

function CloseDate({ opportunity: { closeDate }, now }: { opportunity: Opportunity; now: number }) {
  if (!closeDate) return <span>{t('panel.opportunities.noDate')}</span>;
  const late = daysUntil(closeDate, now) < 0;
  return (
    <span className={cx('tabular whitespace-nowrap', late && 'font-semibold text-bad')}>
      {t(late ? 'panel.opportunities.wasDue' : 'panel.opportunities.closes', {
        day: shortDay(closeDate, now),
      })}
    </span>
  );
}
