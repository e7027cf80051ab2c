import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import type { ComposeEvents, ComposeView } from './view.ts';

interface Props {
  compose: ComposeView;
  /** Stands before the others. */
  first?: ReactNode;
  on: ComposeEvents;
}

/** What else can be written, under the field: the page at hand first. */
export function Openers({ compose: { offers, log }, first, on }: Props) {
  const logs = offers.includes('interaction');
  return (
    <div className="flex flex-wrap gap-1.5">
      {first}
      {logs && log && (
        <Opener strong act={() => on.open('interaction')}>
          {t(log.words)}
        </Opener>
      )}
      {logs && (
        <Opener act={() => on.openAs({ interaction: 'call' })}>{t('format.interactionKind.call')}</Opener>
      )}
      {offers.includes('task') && (
        <Opener data-write-task act={() => on.open('task')}>
          {t('compose.opener.task')}
        </Opener>
      )}
      {offers.includes('case') && (
        <Opener act={() => on.open('case')}>{t('compose.record.escalation')}</Opener>
      )}
    </div>
  );
}

interface OpenerProps {
  act(): void;
  /** For a key of the page. */
  'data-write-task'?: true;
  strong?: boolean;
  children: ReactNode;
}

function Opener({ act, strong = false, children, ...data }: OpenerProps) {
  return (
    <Button look="small" onClick={act} {...data}>
      {strong ? <span className="text-acc">{children}</span> : children}
    </Button>
  );
}
