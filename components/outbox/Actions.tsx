import { wordsOf } from '../../lib/compose/describe.ts';
import { t } from '../../lib/i18n/index.ts';
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
        <Button
          key={words}
          look={first ? 'small' : 'quiet'}
          aria-label={t('format.named', { label: words, name })}
          onClick={act}
        >
          {first ? <span className="text-acc">{words}</span> : words}
        </Button>
      ))}
      {words !== '' && <CopyButton text={words} about={name} />}
      {state !== 'sending' && item.trouble?.kind !== 'conflict' && (
        <AskOnce
          label={t('compose.foot.discard')}
          about={name}
          question={t('compose.foot.discardAsk')}
          yes={t('compose.foot.discard')}
          no={t('compose.foot.keep')}
          act={() => on.act('discard', seq)}
        />
      )}
    </div>
  );
}

function decisions(item: Queued, on: OutboxEvents): Action[] {
  const { seq, state, trouble } = item;
  const edit: Action[] = isEditable(item)
    ? [{ words: t('outbox.act.edit'), act: () => on.edit(seq), first: state === 'aside' }]
    : [];
  if (trouble?.kind === 'conflict') return conflictDecisions(item, on);
  if (trouble?.kind === 'merged' && trouble.into)
    return [
      {
        words: t('outbox.act.move', { name: trouble.into.name }),
        act: () => on.act('move', seq),
        first: true,
      },
      ...unfirst(edit),
    ];
  const retry = { words: t('outbox.act.retry'), act: () => on.act('retry', seq), first: state === 'waiting' };
  return state === 'aside' ? [...edit, retry] : [retry, ...edit];
}

function conflictDecisions({ seq, change }: Queued, on: OutboxEvents): Action[] {
  const isRemoval = change.type.endsWith('.delete');
  const both = { words: t('outbox.act.both'), act: () => on.act('keep-both', seq) };
  return [
    {
      words: t(isRemoval ? 'outbox.act.delete' : 'outbox.act.mine'),
      act: () => on.act('overwrite', seq),
      first: true,
    },
    {
      words: t(isRemoval ? 'outbox.act.leave' : 'outbox.act.theirs'),
      act: () => on.act('discard', seq),
      first: true,
    },
    ...(change.type === 'note.update' ? [both] : []),
  ];
}

const unfirst = (actions: Action[]) => actions.map((action) => ({ ...action, first: false }));
