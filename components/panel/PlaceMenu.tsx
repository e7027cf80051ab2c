import { PanelRight } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { siteName } from '../format/words.ts';
import { Menu } from '../ui/Menu.tsx';
import { places } from './place.ts';
import type { PanelEvents, PlaceView } from './view.ts';

/** Where the panel stands on this site, to be changed at any time. */
export function PlaceMenu({ place, on }: { place: PlaceView | null; on: PanelEvents }) {
  const choices = place
    ? places.map((each) => ({
        label:
          each === 'off' ? t('panel.place.offOn', { site: siteName(place.site) }) : t(`panel.place.${each}`),
        checked: each === place.place,
        press: () => on.place(each),
      }))
    : [];
  return (
    <Menu
      label={place ? t('panel.place.whereOn', { site: siteName(place.site) }) : t('panel.place.more')}
      icon={<PanelRight aria-hidden="true" className="size-3.5" />}
      groups={[
        choices,
        [
          { label: t('portfolio.open'), press: () => on.openPortfolio(null) },
          { label: t('panel.place.settings'), press: on.connect },
        ],
      ]}
    />
  );
}
