import type { Context, Opportunity } from '../../../lib/model/index.ts';
import { daysUntil, shortDay } from '../../format/days.ts';
import { money, shortMoney, totals } from '../../format/money.ts';
import { opportunityKindWords } from '../../format/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Meter } from '../../ui/Meter.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing, Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';

export function Opportunities({ context, now }: { context: Context; now: number }) {
  return (
    <Section title="Open opportunities" aside={sumOf(context)}>
      <Refused part="opportunities" context={context} />
      {isEmpty('opportunities', context) && <Nothing>None open.</Nothing>}
      <ShowSome items={context.opportunities} first={5} noun="opportunities" keyOf={({ id }) => id}>
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
  return more.opportunities && sums ? `at least ${sums}` : sums;
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
        {kind === 'renewal' && <Badge tone="plain">{opportunityKindWords[kind]}</Badge>}
        {amount && <span className="tabular whitespace-nowrap font-semibold">{money(amount)}</span>}
      </div>
      <div className="mt-0.5 mb-1 flex items-baseline gap-2.5 text-mut text-xs">
        <span className="min-w-0 flex-1 truncate" title={stage}>
          <bdi>{stage}</bdi> · {Math.round(probability)} %
        </span>
        <CloseDate opportunity={opportunity} now={now} />
      </div>
      <Meter percent={probability} />
      {nextStep && (
        <p className="mt-1 line-clamp-2 text-mut text-xs [overflow-wrap:anywhere]" title={nextStep}>
          Next: <bdi>{nextStep}</bdi>
        </p>
      )}
    </div>
  );
}

function CloseDate({ opportunity: { closeDate }, now }: { opportunity: Opportunity; now: number }) {
  if (!closeDate) return <span>no close date</span>;
  const late = daysUntil(closeDate, now) < 0;
  return (
    <span className={cx('tabular whitespace-nowrap', late && 'font-semibold text-bad')}>
      {late ? 'was due ' : 'closes '}
      {shortDay(closeDate, now)}
    </span>
  );
}
