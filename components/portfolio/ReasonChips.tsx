import { t } from '../../lib/i18n/index.ts';
import type { Reason, ReasonTone } from '../../lib/work/attention/reason.ts';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';
import { reasonDetail } from './reasonDetail.ts';
import { reasonWords } from './reasonWords.ts';

const tones: Readonly<Record<ReasonTone, string>> = {
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
  good: 'bg-acc-soft text-acc',
};
const shape = 'block max-w-60 truncate rounded-full px-2 py-0.5 font-semibold text-2xs';

interface Props {
  reasons: readonly Reason[];
  now: number;
  /** How many have room; the rest is behind a number. */
  first?: number;
  /** In a list that one walks by arrow keys, only the line one is at is on the way of Tab. */
  tabIndex?: number | undefined;
}

/** Why an account needs the person, what cannot wait first. */
export function ReasonChips({ reasons, now, first = 2, tabIndex }: Props) {
  const shown = reasons.slice(0, first);
  const rest = reasons.slice(first);
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {shown.map((reason) => (
        <Explain
          key={reason.key}
          tabIndex={tabIndex}
          why={() => (
            <>
              <b className="block font-semibold">{reasonWords(reason, now)}</b>
              <bdi>{reasonDetail(reason, now)}</bdi>
            </>
          )}
          className={cx(shape, tones[reason.tone])}
        >
          {reasonWords(reason, now)}
        </Explain>
      ))}
      {rest.length > 0 && (
        <Explain
          tabIndex={tabIndex}
          why={() => <Rest reasons={rest} now={now} />}
          className="px-1 text-mut text-xs"
        >
          <span aria-hidden="true">+{rest.length}</span>
          <span className="sr-only">{t('portfolio.table.moreReasons', { n: rest.length })}</span>
        </Explain>
      )}
    </span>
  );
}

function Rest({ reasons, now }: { reasons: readonly Reason[]; now: number }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason.key} className="py-0.5">
          {reasonWords(reason, now)}
        </li>
      ))}
    </ul>
  );
}
