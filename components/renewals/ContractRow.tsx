import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Contract } from '../../lib/model/index.ts';
import { shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import { MarkWord } from '../outbox/MarkWord.tsx';
import { useWriting } from '../panel/account/writing.ts';
import { Star } from '../stars/Star.tsx';
import { Badge } from '../ui/Badge.tsx';
import { cx } from '../ui/cx.ts';
import { ContractDetails, type DetailsProps } from './ContractDetails.tsx';
import { pastWords } from './lead.ts';
import { contractStatusWords } from './words.ts';

/** A contract in two lines; what it says of its renewal is behind them. */
export function ContractRow({ contract, products, now }: DetailsProps) {
  const [open, setOpen] = useState(false);
  const { marks, showOutbox } = useWriting();
  const details = useId();
  const { id, name, status, value } = contract;
  const mark = marks.get(id);
  return (
    <div className="py-1">
      <div className="flex items-baseline gap-2">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          title={t('renewals.details', { name })}
          onClick={() => setOpen(!open)}
          className="-ms-1 flex min-w-0 flex-1 items-baseline gap-1 rounded ps-1 text-start hover:bg-hover"
        >
          <ChevronRight
            aria-hidden="true"
            className={cx(
              'size-3 shrink-0 translate-y-0.5 text-faint',
              open ? 'rotate-90' : 'rtl:rotate-180',
            )}
          />
          <span className="min-w-0 flex-1">
            <bdi className="line-clamp-2 font-semibold [overflow-wrap:anywhere]">{name}</bdi>
            <span className="block text-mut text-xs">
              {[datesOf(contract, now), pastWords(contract, now)].filter(Boolean).join(' · ')}
            </span>
          </span>
        </button>
        {mark && <MarkWord mark={mark} show={showOutbox} />}
        {status !== 'active' && <Badge tone="plain">{t(contractStatusWords[status])}</Badge>}
        {value && <span className="tabular shrink-0 whitespace-nowrap font-semibold">{money(value)}</span>}
        <span className="-my-1.5 -me-2 shrink-0 self-center">
          <Star kind="contract" id={id} name={name} />
        </span>
      </div>
      {open && (
        <div id={details} className="ms-4 mt-1 mb-1.5">
          <ContractDetails contract={contract} products={products} now={now} />
        </div>
      )}
    </div>
  );
}

function datesOf({ startDate, endDate }: Contract, now: number): string {
  if (startDate && endDate)
    return t('renewals.term', { from: shortDay(startDate, now), to: shortDay(endDate, now) });
  if (endDate) return t('renewals.until', { day: shortDay(endDate, now) });
  return startDate ? t('renewals.from', { day: shortDay(startDate, now) }) : t('renewals.open');
}
