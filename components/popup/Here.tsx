import { t } from '../../lib/i18n/index.ts';
import { siteName } from '../format/words.ts';
import type { PlaceView } from '../panel/view.ts';
import { Button } from '../ui/Button.tsx';
import type { PopupEvents } from './view.ts';

interface Props {
  place: PlaceView | null;
  on: Pick<PopupEvents, 'openPanel' | 'place'>;
}

/** What the current tab is to Keyside, and what can be done about it. */
export function Here({ place, on }: Props) {
  if (place?.place === 'off') return <Off place={place} on={on} />;
  const words = place ? t(`popup.${place.place}`, { site: siteName(place.site) }) : t('popup.unread');
  const inPage = place?.place === 'page';
  return (
    <section aria-label={t('popup.thisTab')} className="border-line border-t bg-sub px-4 py-3">
      <p className="mb-2 text-mut text-xs">{words}</p>
      <Button onClick={on.openPanel}>{t(inPage ? 'popup.openHere' : 'popup.openSide')}</Button>
    </section>
  );
}

function Off({ place: { site }, on }: { place: PlaceView; on: Props['on'] }) {
  return (
    <section aria-label={t('popup.thisTab')} className="border-line border-t bg-sub px-4 py-3">
      <p className="mb-2 text-mut text-xs">{t('popup.off', { site: siteName(site) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => on.place('page')}>{t('panel.state.offPage')}</Button>
        <Button onClick={() => on.place('side')}>{t('popup.showSide')}</Button>
      </div>
    </section>
  );
}
