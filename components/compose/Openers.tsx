import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ComposeEvents, ComposeView } from './view.ts';

/** What else can be written, under the field: the page at hand first. */
export function Openers({ compose: { offers, log }, on }: { compose: ComposeView; on: ComposeEvents }) {
  const logs = offers.includes('interaction');
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {logs && log && (
        <Opener strong act={() => on.open('interaction')}>
          {log.words}
        </Opener>
      )}
      {logs && <Opener act={() => on.openAs({ interaction: 'call' })}>Call</Opener>}
      {offers.includes('task') && <Opener act={() => on.open('task')}>Task</Opener>}
      {offers.includes('case') && <Opener act={() => on.open('case')}>Escalation</Opener>}
    </div>
  );
}

interface OpenerProps {
  act(): void;
  strong?: boolean;
  children: ReactNode;
}

function Opener({ act, strong = false, children }: OpenerProps) {
  return (
    <Button look="small" onClick={act}>
      {strong ? <span className="text-acc">{children}</span> : children}
    </Button>
  );
}
