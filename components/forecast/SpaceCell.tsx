import { Check, CircleDot, Plus } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import { totalOf } from '../../lib/work/forecast/total.ts';
import type { Space } from '../../lib/work/forecast/white-space.ts';
import { shortMoney } from '../format/money.ts';
import { type OfAccount, useEditing } from '../opportunities/editing.ts';
import { OpportunityRow } from '../opportunities/OpportunityRow.tsx';
import { Explain } from '../ui/Explain.tsx';
import { Popover } from '../ui/Popover.tsx';
import { about } from './Explained.tsx';

interface Props {
  space: Space;
  account: OfAccount;
  /** It was begun just now, and the source has not said so yet. */
  isBegun: boolean;
  tabIndex: 0 | -1;
  begin(): void;
}

const look = 'flex min-w-0 items-center gap-1.5 rounded-md px-1.5 py-1 text-start text-xs';

export function SpaceCell(props: Props) {
  if (props.space.state === 'owned') return <Owned {...props} />;
  if (props.space.state === 'open') return <Open {...props} />;
  return <Possible {...props} />;
}

function Owned({ space: { contracts, opportunities }, tabIndex }: Props) {
  return (
    <Explain
      tabIndex={tabIndex}
      className={`${look} bg-good-soft font-semibold text-good`}
      why={() => (
        <ul>
          {[...contracts, ...opportunities].map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    >
      <Check aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">
        {t('forecast.space.owned')}
        {opportunities.length > 0 && ` · ${t('forecast.space.more', { n: opportunities.length })}`}
      </span>
    </Explain>
  );
}

function Open({ space: { product, opportunities }, account, tabIndex }: Props) {
  const { workspace, now } = useEditing();
  const { sum, converted } = totalOf(opportunities, workspace, dayOf(now));
  return (
    <Popover
      label={t('forecast.space.openAt', { product: product.name, name: account.name })}
      tabIndex={tabIndex}
      className={`${look} bg-acc-soft font-semibold text-acc`}
      content={() => (
        <div className="w-80 max-w-full divide-y divide-line">
          {opportunities.map((each) => (
            <OpportunityRow key={each.id} opportunity={each} account={account} />
          ))}
        </div>
      )}
    >
      <CircleDot aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="tabular truncate">
        {sum
          ? t('forecast.space.openSum', { sum: about(shortMoney(sum), converted.length > 0) })
          : t('forecast.space.open')}
      </span>
    </Popover>
  );
}

/** A press makes an opportunity; the bar under the page takes it back. */
function Possible({ space: { product }, account, isBegun, tabIndex, begin }: Props) {
  const { takes } = useEditing();
  const can = takes.has('opportunity.create') && !isBegun;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-disabled={!can}
      title={can ? t('forecast.space.begin', { product: product.name, name: account.name }) : undefined}
      onClick={() => can && begin()}
      className={`${look} text-faint aria-disabled:cursor-default not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink`}
    >
      {can && <Plus aria-hidden="true" className="size-3.5 shrink-0" />}
      {t(isBegun ? 'forecast.space.begun' : 'forecast.space.possible')}
    </button>
  );
}
