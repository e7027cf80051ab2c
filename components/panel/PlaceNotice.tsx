import { Button } from '../ui/Button.tsx';
import { linkedinWords } from './place.ts';
import type { PanelEvents, PlaceView } from './view.ts';

/** Said once, before the person has chosen; either button answers it for good. */
export function PlaceNotice({ place, on }: { place: PlaceView | null; on: PanelEvents }) {
  if (!place?.explain) return null;
  return (
    <section aria-label="Where Keyside shows" className="border-line border-b bg-acc-soft px-4 py-3 text-xs">
      <p>{linkedinWords}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => on.place('page')}>Keep it in the page</Button>
        <Button onClick={() => on.place('side')}>Use the side panel</Button>
      </div>
    </section>
  );
}
