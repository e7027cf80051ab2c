import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import { addDays } from '../../../lib/work/days.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import { daysUntil, inDays, longSpan, shortDay } from '../../format/days.ts';
import { money, shortMoney } from '../../format/money.ts';
import { pastWords } from '../../renewals/lead.ts';
import { cx } from '../../ui/cx.ts';
import { Explain } from '../../ui/Explain.tsx';

interface Props {
  row: Row;
  now: number;
  tabIndex: number;
}

const Dash = () => <span className="text-faint">—</span>;

export function SponsorCell({ row: { sponsor }, tabIndex }: Props) {
  const { contact, days, state } = sponsor;
  if (!contact) return <span className="text-bad">{t('portfolio.table.noSponsor')}</span>;
  return (
    <Explain
      tabIndex={tabIndex}
      className={cx('tabular', state === 'quiet' && 'text-bad')}
      why={() => (
        <>
          <b className="block font-semibold">
            <bdi>{contact.name}</bdi>
          </b>
          <bdi>{contact.title}</bdi>
        </>
      )}
    >
      {days === null ? t('portfolio.table.never') : longSpan(days)}
    </Explain>
  );
}

export function OpenCell({ row: { open, unconverted, facts }, tabIndex }: Props) {
  if (!open && unconverted.length === 0) return <Dash />;
  return (
    <Explain
      tabIndex={tabIndex}
      className="tabular"
      why={() => (
        <ul>
          {facts.opportunities
            .filter(({ status }) => status === 'open')
            .map(({ id, name, stage, amount }) => (
              <li key={id} className="flex justify-between gap-4 py-0.5">
                <span>
                  <bdi>{name}</bdi> · {stage}
                </span>
                <span className="tabular">{amount && money(amount)}</span>
              </li>
            ))}
          {unconverted.length > 0 && (
            <li className="pt-1 text-warn">
              {t('portfolio.cards.unconverted', { sums: unconverted.map(money).join(', ') })}
            </li>
          )}
        </ul>
      )}
    >
      {open ? shortMoney(open) : <span aria-hidden="true">…</span>}
    </Explain>
  );
}

export function RenewalCell({ row: { renewal }, now, tabIndex }: Props) {
  if (!renewal) return <Dash />;
  const { contract, inWindow, term } = renewal;
  const day = contract.autoRenews ? addDays(contract.endDate, 1) : contract.endDate;
  const past = pastWords(contract, now);
  return (
    <Explain
      tabIndex={tabIndex}
      className={cx('tabular', term === 'over' ? 'text-bad' : inWindow && 'text-warn')}
      why={() => (
        <>
          <b className="block font-semibold">
            <bdi>{contract.name}</bdi>
          </b>
          {[
            past ?? inDays(daysUntil(day, now)),
            contract.noticeDate &&
              t('portfolio.reason.noticeBy', { day: shortDay(contract.noticeDate, now) }),
            contract.value && money(contract.value),
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      )}
    >
      {term === 'renewed' ? t('portfolio.table.renewed') : shortDay(day, now)}
    </Explain>
  );
}

export function NextCell({ row: { next }, now }: Props): ReactNode {
  if (!next) return <span className="text-faint">{t('portfolio.table.none')}</span>;
  const words = next.day ? `${next.words}, ${shortDay(next.day, now)}` : next.words;
  return (
    <bdi className="block truncate" title={words}>
      {words}
    </bdi>
  );
}

/** The name, and under it what kind of account it is. */
export function AccountCell({ row, compact }: { row: Row; compact: boolean }) {
  const { name, tier, territory } = row.facts.account;
  const kind = [tier, territory].filter(Boolean).join(' · ');
  return (
    <span className={cx('block min-w-0', compact && 'flex items-baseline gap-2')}>
      <bdi className="block min-w-0 truncate font-semibold" title={name}>
        {name}
      </bdi>
      <span className={cx('block truncate text-mut text-xs', compact && 'shrink-0')} title={kind}>
        {kind || t('portfolio.table.unnamedTier')}
      </span>
    </span>
  );
}
