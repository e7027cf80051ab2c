import { EyeOff, Inbox, KeyRound, Power, Users } from 'lucide-react';
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
      <h1 className="sr-only">Keyside</h1>
      <Skeleton />
    </>
  );
}

export function NotConnected({ on }: { on: PanelEvents }) {
  return (
    <Calm icon={<KeyRound aria-hidden="true" />} title="Connect your accounts">
      <p>
        Keyside shows a client’s people, opportunities and notes beside their e-mails. For that it needs the
        address of your Account API and an access token.
      </p>
      <Button look="primary" className="mt-4" onClick={on.connect}>
        Connect
      </Button>
      <p className="mt-4 text-xs">Nothing about this page has left your browser.</p>
    </Calm>
  );
}

export function Nobody({ find, on }: Props) {
  return (
    <>
      <Calm icon={<Inbox aria-hidden="true" />} title="Nobody to show yet" below>
        <p>Open an e-mail, a profile or a meeting, and the account it is about appears here.</p>
      </Calm>
      <Below find={find} on={on} />
    </>
  );
}

export function Own({ find, on }: Props) {
  return (
    <>
      <Calm icon={<Users aria-hidden="true" />} title="Only your own company" below>
        <p>Everyone on this page is a colleague. Accounts appear when a client is on it.</p>
      </Calm>
      <Below find={find} on={on} />
    </>
  );
}

/** In the browser's side panel, which stays open whatever the tab shows. */
export function Elsewhere({ find, on }: Props) {
  return (
    <>
      <Calm icon={<EyeOff aria-hidden="true" />} title="Keyside does not read this page" below>
        <p>It reads Gmail, Google Calendar, LinkedIn and Outlook.</p>
      </Calm>
      <Below find={find} on={on} />
    </>
  );
}

export function Off({ site, on }: { site: SiteName; on: PanelEvents }) {
  const name = siteName(site);
  return (
    <Calm icon={<Power aria-hidden="true" />} title={`Keyside is off on ${name}`}>
      <p>It neither reads {name}’s pages nor adds anything to them.</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button look="primary" onClick={() => on.place('side')}>
          Show it here, in the side panel
        </Button>
        <Button onClick={() => on.place('page')}>Show it in the page</Button>
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
