import { t } from '../../lib/i18n/index.ts';
import type { OpenPromise, OpenPromises } from '../../lib/work/meeting/promises.ts';
import { taskKindWords } from '../format/words.ts';
import { cx } from '../ui/cx.ts';
import { dueWords } from './text.ts';

/** What each side owes the other, ours on the one hand and theirs on the other. */
export function SheetPromises({
  promises: { weOwe, theyOwe },
  refused,
  now,
}: {
  promises: OpenPromises;
  /** Why the source would not tell them. */
  refused: string | undefined;
  now: number;
}) {
  if (refused !== undefined) return <p className="text-mut">{refused}</p>;
  if (weOwe.length + theyOwe.length === 0) return <p className="text-mut">{t('meeting.promises.none')}</p>;
  return (
    <div className="grid @min-[34rem]:grid-cols-2 gap-x-6 gap-y-2 print:grid-cols-2">
      <Side kind="we-owe" promises={weOwe} now={now} />
      <Side kind="they-owe" promises={theyOwe} now={now} />
    </div>
  );
}

function Side({
  kind,
  promises,
  now,
}: {
  kind: 'we-owe' | 'they-owe';
  promises: OpenPromise[];
  now: number;
}) {
  return (
    <div>
      <h3 className="font-semibold text-xs">{t(taskKindWords[kind])}</h3>
      <ul>
        {promises.map(({ task: { id, subject, dueDate }, days }) => (
          <li key={id} className="break-inside-avoid py-0.5">
            <bdi>{subject}</bdi>
            <span className={cx('block text-xs', days !== null && days < 0 ? 'text-bad' : 'text-mut')}>
              {dueWords(dueDate, days, now)}
            </span>
          </li>
        ))}
      </ul>
      {promises.length === 0 && <p className="text-mut">–</p>}
    </div>
  );
}
