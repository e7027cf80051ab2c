import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { countFilters, noFilters } from '../../lib/work/portfolio/filter.ts';
import type { SavedView } from '../../lib/work/portfolio/settings.ts';
import { plainSort } from '../../lib/work/portfolio/sort.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Menu } from '../ui/Menu.tsx';
import type { ListState, PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  view: Pick<PortfolioView, 'settings' | 'list'>;
  total: number;
  on: Pick<PortfolioEvents, 'settings' | 'list'>;
}

/** `keep`: a name is being asked for; `rename`: another one for a view. */
type Asking = { what: 'keep' } | { what: 'rename'; view: SavedView } | null;

/** Views with a name, each a press away; what narrows the list now can be kept as one more. */
export function SavedViews({ view: { settings, list }, total, on }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const current = settings.views.find(({ id }) => id === list.viewId);
  const isChanged = current && !isSame(current, list);
  const put = (views: SavedView[], over: Partial<typeof settings> = {}) =>
    on.settings({ ...settings, ...over, views });

  const answer = (name: string) => {
    if (asking?.what === 'rename')
      put(settings.views.map((each) => (each === asking.view ? { ...each, name } : each)));
    else keep(name);
    setAsking(null);
  };
  const keep = (name: string) => {
    const fresh = { id: crypto.randomUUID(), name, filters: list.filters, sort: list.sort };
    put([...settings.views, fresh]);
    on.list({ ...list, viewId: fresh.id });
  };
  const update = () =>
    put(
      settings.views.map((each) =>
        each === current ? { ...each, filters: list.filters, sort: list.sort } : each,
      ),
    );
  const remove = (gone: SavedView) => {
    const { defaultView } = settings;
    put(
      settings.views.filter((each) => each !== gone),
      { defaultView: defaultView === gone.id ? null : defaultView },
    );
    if (list.viewId === gone.id) on.list({ ...list, viewId: null });
  };

  return (
    <nav aria-label={t('portfolio.view.label')} className="flex flex-wrap items-center gap-1">
      <Tab
        name={t('portfolio.filter.all', { n: total })}
        isShown={!current}
        press={() => on.list({ filters: noFilters, sort: plainSort, viewId: null })}
      />
      {settings.views.map((each) => (
        <span key={each.id} className="flex items-center">
          <Tab
            name={each.name}
            note={settings.defaultView === each.id ? t('portfolio.view.isDefault') : undefined}
            isShown={each === current}
            press={() => on.list({ filters: each.filters, sort: each.sort, viewId: each.id })}
          />
          <Menu
            small
            label={t('portfolio.view.more', { name: each.name })}
            groups={[
              [
                {
                  label: t(
                    settings.defaultView === each.id
                      ? 'portfolio.view.noDefault'
                      : 'portfolio.view.makeDefault',
                  ),
                  press: () =>
                    put([...settings.views], {
                      defaultView: settings.defaultView === each.id ? null : each.id,
                    }),
                },
                { label: t('portfolio.view.rename'), press: () => setAsking({ what: 'rename', view: each }) },
              ],
              [{ label: t('portfolio.view.remove'), press: () => remove(each) }],
            ]}
          />
        </span>
      ))}
      {asking ? (
        <NameField
          key={asking.what === 'rename' ? asking.view.id : 'keep'}
          first={asking.what === 'rename' ? asking.view.name : ''}
          answer={answer}
          leave={() => setAsking(null)}
        />
      ) : (
        <>
          {isChanged && (
            <Button look="quiet" className="px-2 text-xs" onClick={update}>
              {t('portfolio.view.update')}
            </Button>
          )}
          <Button
            look="quiet"
            data-keep-view
            className={cx('px-2 text-xs', !isChanged && countFilters(list.filters) === 0 && 'text-mut')}
            onClick={() => setAsking({ what: 'keep' })}
          >
            {t('portfolio.view.keep')}
          </Button>
        </>
      )}
    </nav>
  );
}

const isSame = (view: SavedView, { filters, sort }: ListState) =>
  JSON.stringify([view.filters, view.sort]) === JSON.stringify([filters, sort]);

interface TabProps {
  name: string;
  note?: string | undefined;
  isShown: boolean;
  press(): void;
}

function Tab({ name, note, isShown, press }: TabProps) {
  return (
    <button
      type="button"
      aria-current={isShown ? 'true' : undefined}
      title={note}
      onClick={press}
      className={cx(
        'max-w-60 truncate rounded-lg px-2.5 py-1',
        isShown ? 'bg-acc-soft font-semibold text-acc' : 'text-mut hover:bg-hover hover:text-ink',
      )}
    >
      <bdi>{name}</bdi>
      {note && <span className="sr-only">, {note}</span>}
    </button>
  );
}

function NameField({ first, answer, leave }: { first: string; answer(name: string): void; leave(): void }) {
  const id = useId();
  const [name, setName] = useState(first);
  return (
    <form
      className="flex items-center gap-2"
      onKeyDown={(event) => event.key === 'Escape' && leave()}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') answer(name.trim());
      }}
    >
      <label htmlFor={id} className="sr-only">
        {t('portfolio.view.name')}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: whoever asks to name a view wants to type its name.
        autoFocus
        maxLength={60}
        value={name}
        placeholder={t('portfolio.view.name')}
        onChange={(event) => setName(event.target.value)}
        className="h-7 w-44 rounded-lg border border-edge bg-bg px-2"
      />
      <Button look="small" type="submit">
        {t('portfolio.view.save')}
      </Button>
      <Button look="quiet" className="text-xs" onClick={leave}>
        {t('portfolio.view.cancel')}
      </Button>
    </form>
  );
}
