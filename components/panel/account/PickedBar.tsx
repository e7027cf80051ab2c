import { t } from '../../../lib/i18n/index.ts';
import type { Correction } from '../../../lib/model/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import type { AccountView, PanelEvents } from '../view.ts';

interface Props {
  view: AccountView;
  on: PanelEvents;
}

/** Above an account that the page itself does not name: how it came here, the way back, and how to keep it. */
export function PickedBar({ view: { picked, match }, on }: Props) {
  if (!picked) return null;
  const { accountId, name } = match;
  const always = ({ key, name: whom }: { key: string; name: string }) => {
    const correction: Correction = { key, verdict: 'is', accountId };
    on.correct([correction], { sentence: t('panel.corrections.always', { name, whom }) });
  };
  const { remember } = picked;
  return (
    <div className="flex flex-wrap items-baseline gap-x-1.5 border-line border-b bg-acc-soft px-4 py-1.5 text-xs">
      <span>{t('panel.picked.byYou')}</span>
      <span aria-hidden="true">·</span>
      <Button look="quiet" onClick={on.unchoose}>
        {t('panel.picked.back')}
      </Button>
      {remember && (
        <Button
          look="quiet"
          className="ms-auto max-w-full shrink truncate"
          title={t('panel.picked.always', { name: remember.name })}
          onClick={() => always(remember)}
        >
          <Sentence of="panel.picked.always" values={{ name: <bdi>{remember.name}</bdi> }} />
        </Button>
      )}
    </div>
  );
}
