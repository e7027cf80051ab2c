import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import type { PortfolioEvents, PortfolioView } from './view.ts';

/** Where there is nothing to show: why, and what can be done about it. */
export function Missing({
  view: { status, data },
  on,
}: {
  view: PortfolioView;
  on: Pick<PortfolioEvents, 'connect'>;
}) {
  if (status?.connection === 'none') {
    return (
      <Calm title={t('portfolio.state.notConnected')} why={t('popup.notConnected')}>
        <Button look="primary" onClick={on.connect}>
          {t('portfolio.state.connect')}
        </Button>
      </Calm>
    );
  }
  if (data && data.reading === null)
    return <Calm title={t('portfolio.state.none')} why={t('portfolio.state.noneWhy')} />;
  return <Skeleton />;
}

function Calm({ title, why, children }: { title: string; why: string; children?: React.ReactNode }) {
  return (
    <div className="mx-auto flex max-w-130 flex-col items-start gap-3 px-6 py-16">
      <h1 className="font-bold text-lg">{title}</h1>
      <p className="text-mut">{why}</p>
      {children}
    </div>
  );
}

const lines = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Where things will stand once they are known; nothing in it moves. */
function Skeleton() {
  return (
    <div className="mx-auto max-w-330 px-6 py-5">
      <h1 className="sr-only">{t('portfolio.title')}</h1>
      <p role="status" className="mb-4 text-mut">
        {t('portfolio.state.begun')}
      </p>
      <div aria-hidden="true" className="flex flex-col gap-3 rounded-xl border border-line bg-bg p-5">
        {lines.map((line) => (
          <div key={line} className="flex items-center gap-6">
            <div className="h-3 w-40 rounded bg-ring" />
            <div className="h-3 flex-1 rounded bg-sub" />
            <div className="h-3 w-20 rounded bg-ring" />
          </div>
        ))}
      </div>
    </div>
  );
}
