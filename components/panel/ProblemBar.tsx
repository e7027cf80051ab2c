import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Problem } from './problem.ts';
import type { PanelEvents } from './view.ts';

type Events = Pick<PanelEvents, 'connect' | 'retry'>;

/** Always in the document, so that a screen reader hears what comes into it. */
export function ProblemBar({ problem, on }: { problem: Problem | null; on: Events }) {
  return (
    <div role="status" className={problem ? 'border-line border-b p-3' : undefined}>
      {problem && (
        <Notice tone={problem.tone} action={<Action problem={problem} on={on} />}>
          <b>{problem.lead}.</b> {problem.sentence}
        </Notice>
      )}
    </div>
  );
}

function Action({ problem: { action }, on }: { problem: Problem; on: Events }) {
  if (!action) return null;
  return (
    <Button look={action === 'connect' ? 'primary' : 'plain'} onClick={on[action]}>
      {t(`format.offered.${action}`)}
    </Button>
  );
}
