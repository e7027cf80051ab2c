import { useState } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { Id } from '../../lib/model/index.ts';
import type { Renewal } from '../../lib/work/renewals/ahead.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { partsOf } from './said.ts';

interface Props {
  renewals: readonly Renewal[];
  now: number;
  onOpen(accountId: Id): void;
}

const heads: readonly Key[] = [
  'renewals.ahead.account',
  'renewals.ahead.contract',
  'renewals.ahead.ends',
  'renewals.ahead.notice',
  'renewals.ahead.value',
  'renewals.ahead.health',
];
const cell = 'px-3 py-1 text-start align-top first:ps-0';

/** What the picture shows, all of it, for whoever would rather read it or has it read out. Made only once it is opened. */
export function RenewalTable({ renewals, now, onOpen }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-2 text-xs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer rounded text-mut hover:text-ink">
        {t('forecast.asTable')}
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard.
        <section tabIndex={0} aria-label={t('renewals.ahead.title')} className="mt-1 max-h-96 overflow-auto">
          <table className="tabular w-full border-collapse">
            <caption className="sr-only">{t('renewals.ahead.title')}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col" className={cx(cell, 'whitespace-nowrap font-semibold text-mut')}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {renewals.map((renewal) => (
                <Row key={renewal.contract.id} renewal={renewal} now={now} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function Row({ renewal, now, onOpen }: { renewal: Renewal; now: number; onOpen: Props['onOpen'] }) {
  const { account, contract, ends, notice, value, health } = partsOf(renewal, now);
  return (
    <tr className="border-line border-t">
      <th scope="row" className={cell}>
        <Button look="quiet" className="font-semibold" onClick={() => onOpen(renewal.accountId)}>
          <bdi>{account}</bdi>
        </Button>
      </th>
      <td className={cell}>
        <bdi>{contract}</bdi>
      </td>
      <td className={cx(cell, 'whitespace-nowrap')}>{ends}</td>
      <td className={cx(cell, 'whitespace-nowrap')}>{notice}</td>
      <td className={cell}>{value}</td>
      <td className={cell}>{health}</td>
    </tr>
  );
}
