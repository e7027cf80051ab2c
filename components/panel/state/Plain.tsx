import { Inbox, KeyRound, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../account/Skeleton.tsx';
import type { PanelEvents } from '../view.ts';

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

export function Nobody() {
  return (
    <Calm icon={<Inbox aria-hidden="true" />} title="Nobody to show yet">
      <p>Open an e-mail, a profile or a meeting, and the account it is about appears here.</p>
    </Calm>
  );
}

export function Own() {
  return (
    <Calm icon={<Users aria-hidden="true" />} title="Only your own company">
      <p>Everyone on this page is a colleague. Accounts appear when a client is on it.</p>
    </Calm>
  );
}

interface Props {
  icon: ReactNode;
  title: string;
  children: ReactNode;
}

/** A state with nothing to look at: one picture, one sentence, at most one thing to press. */
export function Calm({ icon, title, children }: Props) {
  return (
    <div className="mx-auto flex max-w-90 flex-col items-center px-6 py-14 text-center text-mut">
      <div className="mb-3 grid size-11 place-items-center rounded-full bg-sub text-mut [&>svg]:size-5">
        {icon}
      </div>
      <h1 className="mb-1 font-bold text-ink text-lg tracking-tight">{title}</h1>
      {children}
    </div>
  );
}
