import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import type { PanelEvents, PlaceView } from './view.ts';

/** Said once, before the person has chosen; either button answers it for good. */
export function PlaceNotice({ place, on }: { place: PlaceView | null; on: PanelEvents }) {
  if (!place?.explain) return null;
  return (
    <section
      aria-label={t('panel.place.where')}
      className="border-line border-b bg-acc-soft px-4 py-3 text-xs"
    >
      <p>{t('panel.place.linkedin')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => on.place('page')}>{t('panel.leave.stay')}</Button>
        <Button onClick={() => on.place('side')}>{t('panel.place.useSide')}</Button>
      </div>
    </section>
  );
}
