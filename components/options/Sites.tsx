import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Place } from '../../lib/messages/view.ts';
import type { SiteName } from '../../lib/model/index.ts';
import { siteName } from '../format/words.ts';
import { places } from '../panel/place.ts';

interface Props {
  places: Readonly<Record<SiteName, Place>>;
  on(site: SiteName, place: Place): void;
}

const order: readonly SiteName[] = ['gmail', 'calendar', 'linkedin', 'outlook'];

/** Where the panel stands, site by site. */
export function Sites({ places: chosen, on }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('panel.place.where')}
      </h2>
      <p className="mb-3 text-mut">{t('options.sites')}</p>
      <div className="flex flex-col divide-y divide-line rounded-lg border border-line px-4">
        {order.map((site) => (
          <Site key={site} site={site} place={chosen[site]} on={on} />
        ))}
      </div>
    </section>
  );
}

function Site({ site, place, on }: { site: SiteName; place: Place; on: Props['on'] }) {
  const id = useId();
  return (
    <fieldset className="min-w-0 py-3" aria-describedby={site === 'linkedin' ? id : undefined}>
      <legend className="float-start mb-1.5 w-full font-semibold">{siteName(site)}</legend>
      <div className="clear-both flex flex-wrap gap-x-5 gap-y-1.5">
        {places.map((each) => (
          <label key={each} className="flex items-center gap-2">
            <input
              type="radio"
              name={`${id}-place`}
              checked={each === place}
              onChange={() => on(site, each)}
              className="size-4 accent-acc"
            />
            {t(`panel.place.${each}`)}
          </label>
        ))}
      </div>
      {site === 'linkedin' && (
        <p id={id} className="mt-2 text-mut text-xs">
          {t('panel.place.linkedin')}
        </p>
      )}
    </fieldset>
  );
}
