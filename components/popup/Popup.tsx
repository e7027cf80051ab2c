import { LayoutList, Settings } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { Find } from '../find/Find.tsx';
import { ProblemBar } from '../panel/ProblemBar.tsx';
import { problemOfStatus } from '../panel/problem.ts';
import { SyncBar } from '../panel/SyncBar.tsx';
import { Button } from '../ui/Button.tsx';
import { Here } from './Here.tsx';
import { NotConnected, NotRead } from './Missing.tsx';
import type { PopupEvents, PopupView } from './view.ts';

interface Props {
  view: PopupView;
  now: number;
  on: PopupEvents;
}

/** Under the toolbar's button: any account by name, and the panel of the current tab. */
export function Popup({ view, now, on }: Props) {
  const { status } = view;
  const connected = status !== null && status.connection !== 'none';
  return (
    <main className="w-90 max-w-full bg-bg text-ink">
      <header className="flex items-center border-line border-b ps-4 pe-1">
        <h1 className="flex-1 font-bold text-lg tracking-tight">{t('popup.title')}</h1>
        <Button
          look="quiet"
          className="flex items-center gap-1.5 px-2 py-1"
          onClick={() => on.openPortfolio(null)}
        >
          <LayoutList aria-hidden="true" className="size-4" />
          {t('portfolio.title')}
        </Button>
        <Button
          look="icon"
          aria-label={t('panel.place.settings')}
          title={t('panel.place.settings')}
          className="my-1"
          onClick={on.settings}
        >
          <Settings aria-hidden="true" className="size-4" />
        </Button>
      </header>
      <ProblemBar problem={status && problemOfStatus(status)} on={on} />
      <SyncBar status={status} now={now} />
      {status && !connected && <NotConnected on={on} />}
      {connected && <NotRead status={status} on={on} />}
      {status?.connection !== 'none' && (
        <div className="px-4 py-3">
          <Find find={view.find} on={on} autoFocus />
        </div>
      )}
      {view.find.text === '' && <Here place={view.place} on={on} />}
    </main>
  );
}
