import { Plus } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import type { Opportunity } from '../../lib/model/index.ts';
import { categoryOf } from '../../lib/work/forecast/entries.ts';
import { daysUntil, shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import { MarkWord } from '../outbox/MarkWord.tsx';
import { Star } from '../stars/Star.tsx';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { cx } from '../ui/cx.ts';
import { Meter } from '../ui/Meter.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { type OfAccount, useEditing } from './editing.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { History } from './History.tsx';
import { categoryWords } from './words.ts';

interface Props {
  opportunity: Opportunity;
  account: OfAccount;
  /** Where several accounts’ stand under one another. */
  named?: boolean;
}

/** One opportunity, in which what is expected of it can be changed where it stands. */
export function OpportunityRow({ opportunity, account, named = false }: Props) {
  const { marks, showOutbox, workspace } = useEditing();
  const { id, name, link, kind, stage, probability, amount } = opportunity;
  const mark = marks.get(id);
  const of = { opportunity, account };
  const chance = t('format.percent', { n: Math.round(probability) });
  return (
    <div className="py-1.5">
      <div className="flex items-baseline gap-2.5">
        <span className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere]">
          <RecordLink link={link} title={name} className="font-semibold">
            <bdi>{name}</bdi>
          </RecordLink>
          {named && (
            <span className="text-mut">
              {' '}
              · <bdi>{account.name}</bdi>
            </span>
          )}
        </span>
        {mark && <MarkWord mark={mark} show={showOutbox} />}
        {kind === 'renewal' && <Badge tone="plain">{t('format.opportunityKind.renewal')}</Badge>}
        <FieldEditor field="amount" {...of} className="tabular shrink-0 whitespace-nowrap">
          {amount ? (
            <b className="font-semibold">{money(amount)}</b>
          ) : (
            <span className="text-mut">{t('opportunities.value.noAmount')}</span>
          )}
        </FieldEditor>
        <span className="-my-1.5 -me-2 -ms-1.5 shrink-0 self-center">
          <Star kind="opportunity" id={id} name={name} />
        </span>
      </div>
      <div className="mt-0.5 mb-1 flex items-baseline gap-2.5 text-mut text-xs">
        <span className="min-w-0 truncate" title={stage}>
          <FieldEditor field="stage" {...of}>
            <bdi>{stage}</bdi> · {chance}
          </FieldEditor>
        </span>
        <FieldEditor field="forecastCategory" {...of}>
          <Badge tone={tones[categoryOf(opportunity, workspace)]}>
            {t(categoryWords[categoryOf(opportunity, workspace)])}
          </Badge>
        </FieldEditor>
        <span className="ms-auto shrink-0">
          <FieldEditor field="closeDate" {...of}>
            <CloseDate opportunity={opportunity} />
          </FieldEditor>
        </span>
      </div>
      <Meter percent={probability} />
      <NextStep {...of} />
      <History opportunity={opportunity} />
    </div>
  );
}

const tones: Readonly<Record<ReturnType<typeof categoryOf>, Tone>> = {
  commit: 'acc',
  closed: 'acc',
  'best-case': 'plain',
  pipeline: 'plain',
  omitted: 'open',
};

function CloseDate({ opportunity: { closeDate } }: Pick<Props, 'opportunity'>) {
  const { now } = useEditing();
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

/** A button to say one where there is none, as long as one can. */
function NextStep(of: Pick<Props, 'opportunity' | 'account'>) {
  const { takes } = useEditing();
  const { nextStep } = of.opportunity;
  if (!nextStep && !takes.has('opportunity.update')) return null;
  return (
    <div className="mt-1 text-mut text-xs">
      <FieldEditor field="nextStep" {...of} className="line-clamp-2 [overflow-wrap:anywhere]">
        {nextStep ? (
          <Sentence of="panel.opportunities.next" values={{ step: <bdi>{nextStep}</bdi> }} />
        ) : (
          <>
            <Plus aria-hidden="true" className="inline size-3" /> {t('opportunities.addNextStep')}
          </>
        )}
      </FieldEditor>
    </div>
  );
}
