import { RefreshCw } from 'lucide-react';
import { age, STALE_AFTER } from '../format/age.ts';
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

/** Where the data comes from and how old it is. The button keeps its place while it turns. */
export function Foot({ view, now, on }: Props) {
  const { tone, words } = footOf(view, now);
  const account = view.state === 'account' ? view.account : null;
  return (
    <footer className="flex h-9 shrink-0 items-center gap-1 border-line border-t bg-sub ps-4 pe-1 text-mut text-xs">
      <span aria-hidden="true" className={cx('size-1.75 shrink-0 rounded-full', dots[tone])} />
      <p
        className={cx(
          'ms-1 min-w-0 flex-1 truncate',
          tone === 'warn' && 'text-warn',
          tone === 'bad' && 'text-bad',
        )}
        title={words}
      >
        {words}
      </p>
      {account && (
        <Button look="icon" aria-label="Refresh" aria-busy={account.refreshing} onClick={on.refresh}>
          <RefreshCw aria-hidden="true" className={cx('size-3.5', account.refreshing && 'animate-spin')} />
        </Button>
      )}
      <PlaceMenu place={view.place} on={on} />
    </footer>
  );
}

/** The words at the foot: source and age, or why there is no age to give. */
export function footOf(view: PanelView, now: number): { tone: keyof typeof dots; words: string } {
  const { status } = view;
  if (!status || status.connection === 'connecting') return { tone: 'plain', words: 'Connecting…' };
  if (status.connection === 'none') return { tone: 'plain', words: 'Not connected' };
  const at = view.state === 'account' ? view.account.fetchedAt : status.sync.at;
  const ago = at === null ? null : age(at, now);
  const source = status.source ?? 'Source';
  if (status.connection === 'signed-out') return { tone: 'bad', words: join('Signed out', ago) };
  if (status.connection === 'unreachable') return { tone: 'warn', words: join('Offline', ago) };
  const stale = view.state === 'account' && at !== null && now - at > STALE_AFTER;
  return { tone: stale ? 'warn' : 'good', words: join(source, ago) };
}

function join(what: string, ago: string | null): string {
  return ago ? `${what} · ${ago}` : what;
}
