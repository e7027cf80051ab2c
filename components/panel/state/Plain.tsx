import { EyeOff, Inbox, KeyRound, Power, Users } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { SiteName } from '../../../lib/model/index.ts';
import { Find } from '../../find/Find.tsx';
import { siteName } from '../../format/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../account/Skeleton.tsx';
import type { FindView, PanelEvents } from '../view.ts';
import { Calm } from './Calm.tsx';

interface Props {
  find: FindView;
  on: PanelEvents;
}

export function Connecting() {
  return (
    <>
      <h1 className="sr-only">{t('popup.title')}</h1>
      <Skeleton />
    </>
  );
}

export function NotConnected({ on }: { on: PanelEvents }) {
  return (
    <Calm icon={<KeyRound aria-hidden="true" />} title={t('panel.state.connectTitle')}>
      <p>{t('panel.state.connect')}</p>
      <Button look="primary" className="mt-4" onClick={on.connect}>
        {t('panel.state.connectButton')}
      </Button>
      <p className="mt-4 text-xs">{t('panel.state.nothingLeft')}</p>
    </Calm>
  );
}

export function Nobody({ find, on }: Props) {
  return (
    <>
      <Calm icon={<Inbox aria-hidden="true" />} title={t('panel.state.nobodyTitle')} below>
        <p>{t('panel.state.nobody')}</p>
      </Calm>
      <Below find={find} on={on} />
    </>
  );
}

export function Own({ find, on }: Props) {
  return (
    <>
      <Calm icon={<Users aria-hidden="true" />} title={t('panel.state.ownTitle')} below>
        <p>{t('panel.state.own')}</p>
      </Calm>
      <Below find={find} on={on} />
    </>
  );
}

/** In the browser's side panel, which stays open whatever the tab shows. */
export function Elsewhere({ find, on }: Props) {
  return (
    <>
      <Calm icon={<EyeOff aria-hidden="true" />} title={t('panel.state.elsewhereTitle')} below>
        <p>{t('panel.state.elsewhere')}</p>
      </Calm>
      <Below find={find} on={on} />
    </>
  );
}

export function Off({ site, on }: { site: SiteName; on: PanelEvents }) {
  const name = siteName(site);
  return (
    <Calm icon={<Power aria-hidden="true" />} title={t('panel.state.offTitle', { site: name })}>
      <p>{t('panel.state.off', { site: name })}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button look="primary" onClick={() => on.place('side')}>
          {t('panel.state.offSide')}
        </Button>
        <Button onClick={() => on.place('page')}>{t('panel.state.offPage')}</Button>
      </div>
    </Calm>
  );
}

function Below({ find, on }: Props) {
  return (
    <div className="mx-auto max-w-90 px-4 pb-8">
      <Find find={find} on={on} />
    </div>
  );
}
