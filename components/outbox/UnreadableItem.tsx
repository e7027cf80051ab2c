import { t } from '../../lib/i18n/index.ts';
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
  const name = t('outbox.unreadable.name', { name: accountName });
  return (
    <article aria-label={name}>
      <h3 className="font-semibold [overflow-wrap:anywhere]">
        <bdi>{accountName}</bdi>
      </h3>
      {text !== '' && <LongText text={text} />}
      <p className="mt-1 text-bad text-xs">{t('outbox.unreadable.sentence')}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs">
        {text !== '' && <CopyButton text={text} about={name} />}
        <AskOnce
          label={t('compose.foot.discard')}
          about={name}
          question={t('compose.foot.discardAsk')}
          yes={t('compose.foot.discard')}
          no={t('compose.foot.keep')}
          act={() => on.act('discard', seq)}
        />
      </div>
    </article>
  );
}
