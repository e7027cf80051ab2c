import { wordsOf } from '../../lib/compose/describe.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { AskOnce } from '../ui/AskOnce.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { isEditable } from './item.ts';
import type { OutboxEvents } from './view.ts';

interface Props {
  item: Queued;
  /** Of the item, for those who hear the buttons by themselves. */
  name: string;
  foreign: boolean;
  on: OutboxEvents;
}

interface Action {
  words: string;
  act(): void;
  /** What most people will want. */
  first?: boolean;
}

/** What can be done about a change that has not been sent. Nothing while it is under way but to read it. */
export function Actions({ item, name, foreign, on }: Props) {
  const { seq, state } = item;
  const decided = state !== 'sending' && !foreign ? decisions(item, on) : [];
  const words = wordsOf(item.change);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs">
      {decided.map(({ words, act, first }) => (
        <Button key={words} look={first ? 'small' : 'quiet'} aria-label={`${words}: ${name}`} onClick={act}>
          {first ? <span className="text-acc">{words}</span> : words}
        </Button>
      ))}
      {words !== '' && <CopyButton text={words} about={name} />}
      {state !== 'sending' && item.trouble?.kind !== 'conflict' && (
        <AskOnce
          label="Discard"
          about={name}
          question="Discard for good?"
          yes="Discard"
          no="Keep"
          act={() => on.act('discard', seq)}
        />
      )}
    </div>
  );
}

function decisions(item: Queued, on: OutboxEvents): Action[] {
  const { seq, state, trouble } = item;
  const edit: Action[] = isEditable(item)
    ? [{ words: 'Edit', act: () => on.edit(seq), first: state === 'aside' }]
    : [];
  if (trouble?.kind === 'conflict') return conflictDecisions(item, on);
  if (trouble?.kind === 'merged' && trouble.into)
    return [
      { words: `Send it to ${trouble.into.name}`, act: () => on.act('move', seq), first: true },
      ...unfirst(edit),
    ];
  const retry = { words: 'Retry now', act: () => on.act('retry', seq), first: state === 'waiting' };
  return state === 'aside' ? [...edit, retry] : [retry, ...edit];
}

function conflictDecisions({ seq, change }: Queued, on: OutboxEvents): Action[] {
  const isRemoval = change.type.endsWith('.delete');
  const both = { words: 'Keep both', act: () => on.act('keep-both', seq) };
  return [
    {
      words: isRemoval ? 'Delete it all the same' : 'Use mine',
      act: () => on.act('overwrite', seq),
      first: true,
    },
    { words: isRemoval ? 'Leave it' : 'Use theirs', act: () => on.act('discard', seq), first: true },
    ...(change.type === 'note.update' ? [both] : []),
  ];
}

const unfirst = (actions: Action[]) => actions.map((action) => ({ ...action, first: false }));
