import { siteName } from '../format/words.ts';
import { placeWords } from '../panel/place.ts';
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
  const words = place ? `${siteName(place.site)}: ${lower(placeWords[place.place])}` : unread;
  const inPage = place?.place === 'page';
  return (
    <section aria-label="This tab" className="border-line border-t bg-sub px-4 py-3">
      <p className="mb-2 text-mut text-xs">{words}</p>
      <Button onClick={on.openPanel}>{inPage ? 'Open the panel here' : 'Open the side panel'}</Button>
    </section>
  );
}

const unread = 'Keyside does not read this page.';

function Off({ place: { site }, on }: { place: PlaceView; on: Props['on'] }) {
  return (
    <section aria-label="This tab" className="border-line border-t bg-sub px-4 py-3">
      <p className="mb-2 text-mut text-xs">Keyside is off on {siteName(site)}.</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => on.place('page')}>Show it in the page</Button>
        <Button onClick={() => on.place('side')}>Show it in the side panel</Button>
      </div>
    </section>
  );
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
