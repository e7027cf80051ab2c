import { Keyboard, RefreshCw, Settings } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { Find } from '../find/Find.tsx';
import { age } from '../format/age.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { hrefOf, type Route, viewNames } from './route.ts';
import type { PortfolioEvents, PortfolioView } from './view.ts';
import { Waiting } from './Waiting.tsx';

interface Props {
  view: PortfolioView;
  now: number;
  on: PortfolioEvents;
  showKeys(): void;
}

/** The four views, the search, and where what is shown comes from. It stays while the page scrolls. */
export function Head({ view, now, on, showKeys }: Props) {
  return (
    <header className="sticky top-0 z-5 flex min-h-13 flex-wrap items-center gap-x-5 border-line border-b bg-bg px-6 max-[640px]:px-3 print:hidden">
      <Button
        onClick={() => document.getElementById('content')?.focus()}
        className="absolute start-2 top-2 -translate-y-20 shadow-pop focus:translate-y-0"
      >
        {t('portfolio.skip')}
      </Button>
      <b className="font-bold text-lg tracking-tight">Keyside</b>
      <Views route={view.route} />
      <div className="min-w-40 max-w-80 flex-1 py-2 max-[640px]:order-last max-[640px]:max-w-none max-[640px]:basis-full">
        <Find find={view.find} on={on} label={t('portfolio.find')} floating />
      </div>
      <div className="ms-auto flex flex-wrap items-center justify-end gap-1 text-mut text-xs">
        <Waiting outbox={view.outbox} now={now} on={on.queue} />
        <Source view={view} now={now} />
        <IconButton label={t('portfolio.refresh')} press={on.refresh} Icon={RefreshCw} />
        <IconButton label={t('portfolio.keys.label')} press={showKeys} Icon={Keyboard} />
        <IconButton label={t('portfolio.settings')} press={on.options} Icon={Settings} />
      </div>
    </header>
  );
}

function IconButton({ label, press, Icon }: { label: string; press(): void; Icon: typeof Settings }) {
  return (
    <Button look="icon" aria-label={label} title={label} onClick={press}>
      <Icon aria-hidden="true" className="size-4" />
    </Button>
  );
}

function Views({ route }: { route: Route }) {
  const shown = route.view === 'account' ? 'accounts' : route.view;
  return (
    <nav aria-label={t('portfolio.nav.label')} className="flex flex-wrap self-stretch">
      {viewNames.map((view) => (
        <a
          key={view}
          href={hrefOf({ view })}
          aria-current={view === shown ? 'page' : undefined}
          className={cx(
            'flex items-center border-b-2 px-2.5 pt-0.5 hover:text-ink max-[640px]:py-2.5',
            view === shown ? 'border-acc font-semibold text-ink' : 'border-transparent text-mut',
          )}
        >
          {t(`portfolio.nav.${view}`)}
        </a>
      ))}
    </nav>
  );
}

/** `Account API · 1 min ago`, or how far the reading is. */
function Source({ view: { status, data }, now }: Pick<Props, 'view' | 'now'>) {
  const reading = data?.reading;
  const source = status?.source;
  const at = data?.fetchedAt ?? null;
  if (reading) {
    return (
      <span className="tabular me-2">
        {t('portfolio.state.reading', { done: reading.done, total: reading.total })}
      </span>
    );
  }
  if (!source) return null;
  return (
    <span className="me-2">
      <bdi>{source}</bdi>
      {at !== null && ` · ${age(at, now)}`}
    </span>
  );
}
