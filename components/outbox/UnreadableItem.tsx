import { AskOnce } from '../ui/AskOnce.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { LongText } from '../ui/LongText.tsx';
import type { OutboxEvents, Unreadable } from './view.ts';

/** What another version of Keyside wrote: it can't be sent from here, and its words are not lost. */
export function UnreadableItem({
  item: { seq, accountName, text },
  on,
}: {
  item: Unreadable;
  on: Pick<OutboxEvents, 'act'>;
}) {
  const name = `a change of another version, ${accountName}`;
  return (
    <article aria-label={name}>
      <h3 className="font-semibold [overflow-wrap:anywhere]">
        <bdi>{accountName}</bdi>
      </h3>
      {text !== '' && <LongText text={text} />}
      <p className="mt-1 text-bad text-xs">
        Another version of Keyside wrote this, and this one can’t read it. Copy the words to keep them.
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs">
        {text !== '' && <CopyButton text={text} about={name} />}
        <AskOnce
          label="Discard"
          about={name}
          question="Discard for good?"
          yes="Discard"
          no="Keep"
          act={() => on.act('discard', seq)}
        />
      </div>
    </article>
  );
}
