import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountFacts, Workspace } from '../../../lib/model/index.ts';
import { daysUntil } from '../../../lib/work/days.ts';
import {
  endingWithin,
  escalationsOf,
  nearNotice,
  owedOf,
  updatesDue,
} from '../../../lib/work/portfolio/due.ts';
import { NOTICE_NEAR_DAYS } from '../../../lib/work/renewals/clock.ts';
import { timeOfDay } from '../../format/days.ts';
import { money, shortMoney } from '../../format/money.ts';
import { Explain } from '../../ui/Explain.tsx';
import { Card, Figure } from '../Card.tsx';

interface Props {
  accounts: readonly AccountFacts[];
  workspace: Workspace;
  now: number;
}

const DAYS = 90;

export function RenewalsCard({ accounts, workspace, now }: Props) {
  const { contracts, sum, unconverted } = endingWithin(accounts, DAYS, workspace, now);
  const notices = nearNotice(accounts, workspace, now).length;
  const why = (
    <>
      <p>{t('portfolio.cards.renewalsWhy')}</p>
      <p className="mt-1">{t('portfolio.cards.nearNoticeWhy')}</p>
      {unconverted.length > 0 && (
        <p className="mt-1 text-warn">
          {t('portfolio.cards.unconverted', { sums: unconverted.map(money).join(', ') })}
        </p>
      )}
    </>
  );
  return (
    <Card title={t('portfolio.cards.renewals')}>
      <Figure figure={<Why why={why}>{shortMoney(sum)}</Why>}>
        {join(
          t('portfolio.cards.contracts', contracts.length),
          notices > 0 && t('portfolio.cards.nearNotice', notices, { days: NOTICE_NEAR_DAYS }),
        )}
      </Figure>
    </Card>
  );
}

export function EscalationsCard({ accounts, now }: Pick<Props, 'accounts' | 'now'>) {
  const open = escalationsOf(accounts);
  const due = updatesDue(open, now);
  const late = due.overdue > 0 && (
    <span className="font-semibold text-bad">{t('portfolio.cards.updateOverdue', due.overdue)}</span>
  );
  const soon =
    due.first !== null &&
    t('portfolio.cards.updateToday', due.today, { time: timeOfDay(Date.parse(due.first)) });
  return (
    <Card title={t('portfolio.cards.escalations')}>
      <Figure figure={<Why why={t('portfolio.cards.escalationsWhy')}>{open.length}</Why>}>
        {late}
        {late && soon && ' · '}
        {soon}
        {!late &&
          !soon &&
          t(open.length > 0 ? 'portfolio.cards.noUpdateToday' : 'portfolio.cards.noEscalation')}
      </Figure>
    </Card>
  );
}

export function OwedCard({ accounts, now }: Pick<Props, 'accounts' | 'now'>) {
  const owed = owedOf(accounts);
  const days = owed.flatMap(({ record: { dueDate } }) => (dueDate ? [daysUntil(dueDate, now)] : []));
  const late = days.filter((each) => each < 0).length;
  const week = days.filter((each) => each >= 0 && each <= 7).length;
  return (
    <Card title={t('portfolio.cards.weOwe')}>
      <Figure figure={<Why why={t('portfolio.cards.weOweWhy')}>{owed.length}</Why>}>
        {late > 0 && <span className="font-semibold text-bad">{t('portfolio.cards.overdue', late)}</span>}
        {late > 0 && week > 0 && ' · '}
        {week > 0 && t('portfolio.cards.thisWeek', week)}
        {late + week === 0 && t('portfolio.cards.nothing')}
      </Figure>
    </Card>
  );
}

const Why = ({ why, children }: { why: ReactNode; children: ReactNode }) => (
  <Explain why={() => why}>{children}</Explain>
);

const join = (...parts: (string | false)[]) => parts.filter(Boolean).join(' · ');
