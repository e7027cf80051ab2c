import { TriangleAlert } from 'lucide-react';
import type { Context } from '../../../lib/model/index.ts';
import type { Reason } from '../../../lib/work/attention/reason.ts';
import { reasonDetail, reasonRest } from '../../portfolio/reasonDetail.ts';
import { reasonWords } from '../../portfolio/reasonWords.ts';
import { boxTones } from '../../ui/boxTones.ts';
import { cx } from '../../ui/cx.ts';
import { Explain } from '../../ui/Explain.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { RowEnd } from './RowEnd.tsx';

interface Props {
  reason: Reason;
  context: Context;
  now: number;
}

/** Why an account asks for the person, in the words of Today, and what the record says besides. */
export function AlertBox({ reason, context, now }: Props) {
  const record = recordOf(reason);
  return (
    <div className={cx('flex gap-2 rounded-lg border px-3 py-2 text-xs', boxTones[reason.tone])}>
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {record ? (
          <>
            <RecordLink link={record.link} className="font-bold hover:text-inherit">
              {reasonWords(reason, now)}
            </RecordLink>{' '}
            <bdi>{reasonRest(reason, now)}</bdi>
          </>
        ) : (
          <Explain className="font-bold" why={() => reasonDetail(reason, now)}>
            {reasonWords(reason, now)}
          </Explain>
        )}
      </div>
      {reason.kind === 'escalation' && (
        <RowEnd
          kind="case"
          record={reason.case}
          ownerId={reason.case.ownerId}
          context={context}
          name={reason.case.subject}
        />
      )}
    </div>
  );
}

/** What it is about; null: something of the account as a whole. */
function recordOf(reason: Reason) {
  switch (reason.kind) {
    case 'escalation':
      return reason.case;
    case 'promise':
      return reason.task;
    case 'notice':
    case 'renewal':
      return reason.clock.contract;
    case 'close-passed':
    case 'stage-moved':
      return reason.opportunity;
    case 'initiative':
      return reason.initiative;
    case 'missing':
    case 'quiet':
    case 'health-drop':
      return null;
  }
}
