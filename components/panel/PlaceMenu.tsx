import { PanelRight } from 'lucide-react';
import { siteName } from '../format/words.ts';
import { Menu } from '../ui/Menu.tsx';
import { places, placeWords } from './place.ts';
import type { PanelEvents, PlaceView } from './view.ts';

/** Where the panel stands on this site, to be changed at any time. */
export function PlaceMenu({ place, on }: { place: PlaceView | null; on: PanelEvents }) {
  const choices = place
    ? places.map((each) => ({
        label: each === 'off' ? `Off on ${siteName(place.site)}` : placeWords[each],
        checked: each === place.place,
        press: () => on.place(each),
      }))
    : [];
  return (
    <Menu
      label={place ? `Where Keyside shows on ${siteName(place.site)}` : 'More'}
      icon={<PanelRight aria-hidden="true" className="size-3.5" />}
      groups={[choices, [{ label: 'Settings', press: on.connect }]]}
    />
  );
}
