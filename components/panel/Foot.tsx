import { RefreshCw } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { age, STALE_AFTER } from '../format/age.ts';
import { ListButton } from '../outbox/ListButton.tsx';
import { standingWords } from '../outbox/standing.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { PlaceMenu } from './PlaceMenu.tsx';
import type { PanelEvents, PanelView } from './view.ts';

interface Props {
  view: PanelView;
  now: number;
  on: PanelEvents;
}

const dots = { good: 'bg-good', warn: 'bg-warn-mark', bad: 'bg-bad', plain: 'bg-faint' } as const;

/** Where the data comes from and how old it is, or what has not gone out yet. The buttons keep their places. */
export function Foot({ view, now, on }: Props) {
  const { tone, words, before, more } = footOf(view, now);
  const said = join(words, null, before);
  const account = view.state === 'account' ? view.account : null;
  const isOpen = view.outbox.items !== null;
  const shows = more !== null || isOpen;
  return (
    <footer className="flex h-9 shrink-0 items-center gap-1 border-line border-t bg-sub ps-4 pe-1 text-mut text-xs">
      <span aria-hidden="true" className={cx('size-1.75 shrink-0 rounded-full', dots[tone])} />
      {/* Aloud only what has not been sent: the age alone would speak every minute. */}
      <span role="status" className="sr-only">
        {more !== null && said}
      </span>
      <p
        aria-hidden={more !== null}
        className={cx(
          'ms-1 min-w-0 flex-1 truncate',
          tone === 'warn' && 'text-warn',
          tone === 'bad' && 'text-bad',
        )}
        title={more ?? said}
      >
        {before && <span className={cx(shows && '@max-[339.9px]:hidden')}>{before} · </span>}
        {words}
      </p>
      {shows && <ListButton isOpen={isOpen} on={on.queue} />}
      {account && (
        <span className={cx(shows && '@max-[339.9px]:hidden')}>
          <Button
            look="icon"
            aria-label={t('panel.menu.refresh')}
            aria-busy={account.refreshing}
            onClick={on.refresh}
          >
            <RefreshCw aria-hidden="true" className={cx('size-3.5', account.refreshing && 'animate-spin')} />
          </Button>
        </span>
      )}
      <PlaceMenu place={view.place} on={on} />
    </footer>
  );
}

interface FootWords {
  tone: keyof typeof dots;
  words: string;
  /** Why nothing is sent, in a word; the first to go where there is little room. */
  before: string | null;
  /** What more there is to say, where something has not been sent. */
  more: string | null;
}

/** The words at the foot: what waits to be sent, else source and age, or why there is no age to give. */
export function footOf(view: PanelView, now: number): FootWords {
  const { tone, words, short } = sourceWords(view, now);
  const queued = standingWords(view.outbox.standing, now);
  if (queued === null) return { tone, words, before: null, more: null };
  const { aside = 0, trouble = null } = view.outbox.standing ?? {};
  return {
    tone: aside > 0 || tone === 'bad' ? 'bad' : 'warn',
    words: queued,
    before: short,
    more: [join(queued, null, short), words, trouble?.sentence].filter(Boolean).join('\n'),
  };
}

interface SourceWords {
  tone: FootWords['tone'];
  words: string;
  /** Why nothing is sent, in a word, where that is the source's or the person's. */
  short: string | null;
}

function sourceWords(view: PanelView, now: number): SourceWords {
  const { status } = view;
  if (!status || status.connection === 'connecting')
    return { tone: 'plain', words: t('panel.foot.connecting'), short: null };
  if (status.connection === 'none') {
    const words = t('panel.foot.notConnected');
    return { tone: 'plain', words, short: words };
  }
  const at = view.state === 'account' ? view.account.fetchedAt : status.sync.at;
  const ago = at === null ? null : age(at, now);
  const { connection } = status;
  if (connection === 'signed-out' || connection === 'unreachable') {
    const isOut = connection === 'signed-out';
    const short = t(isOut ? 'panel.foot.signedOut' : 'panel.foot.offline');
    return { tone: isOut ? 'bad' : 'warn', words: join(short, ago), short };
  }
  const stale = view.state === 'account' && at !== null && now - at > STALE_AFTER;
  return {
    tone: stale ? 'warn' : 'good',
    words: join(status.source ?? t('panel.foot.source'), ago),
    short: null,
  };
}

function join(what: string, after: string | null, before: string | null = null): string {
  return [before, what, after].filter((words) => words !== null).join(' · ');
}
