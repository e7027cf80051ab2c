import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Explain } from '../ui/Explain.tsx';
import { guestsWords, headFacts } from './head.ts';
import { briefText } from './text.ts';

interface Props {
  brief: Brief;
  context: Context;
  now: number;
  /** Opens the page it is printed from. */
  print(): void;
}

/** Which meeting it is, when, and how it stands to the earlier ones; with the ways to take the brief along. */
export function Head({ brief, context, now, print }: Props) {
  const title = brief.event.title ?? t('meeting.title');
  return (
    <div className="border-line border-b px-4 py-3">
      <h2 title={title} className="line-clamp-3 font-bold text-sm [overflow-wrap:anywhere]">
        <bdi>{title}</bdi>
      </h2>
      <Explain why={() => t('meeting.head.why')} className="tabular text-mut text-xs">
        {headFacts(brief, now).join(' · ')}
      </Explain>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-mut text-xs">
        <p className="min-w-0 flex-1 basis-32 [overflow-wrap:anywhere]">
          {guestsWords(brief, context.account.name)}
        </p>
        <CopyButton text={briefText(brief, context, now)} about={t('meeting.head.copied', { title })} />
        <Button look="quiet" onClick={print}>
          {t('meeting.head.print')}
        </Button>
      </div>
    </div>
  );
}
