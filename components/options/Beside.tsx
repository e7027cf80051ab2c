import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { AskOnce } from '../ui/AskOnce.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ConnectEvents, ConnectState } from './connecting.ts';
import { SignIn } from './SignIn.tsx';
import type { Way } from './Ways.tsx';

export interface BesideOne {
  mark: string;
  /** What it is and whose: `HubSpot · Northbeam`. */
  name: string;
  who: string;
  /** Where one signs in to it; null: nowhere, it is a file. */
  way: Way | null;
  /** Why it can't be had just now. */
  problem: string | null;
}

export interface BesideView {
  /** The name of the first source. */
  lead: string;
  all: readonly BesideOne[];
  /** Whether more may come. */
  more: boolean;
  attempt: ConnectState;
}

export interface BesideEvents extends Pick<ConnectEvents, 'connect' | 'connectCrm'> {
  /** What has come of trying is of no interest any more. */
  leave(): void;
  disconnect(mark: string): void;
}

interface Props extends BesideView {
  on: BesideEvents;
  callbackOf(crm: CrmName): string;
  /** Whether the form stands open at first. */
  open?: boolean;
}

/** What is connected beside the first source, and which of them has the word. */
export function Beside({ lead, all, more, attempt, on, callbackOf, open: first = false }: Props) {
  const id = useId();
  // Another, or one of those to sign in to again.
  const [opened, setOpened] = useState<Way | 'another' | null>(first ? 'another' : null);
  const isOpen = opened !== null && (more || opened !== 'another');
  const open = (next: typeof opened) => {
    on.leave();
    setOpened(next);
  };
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.beside.title')}
      </h2>
      <p className="mb-3 text-mut">{t('options.beside.about', { lead })}</p>
      {all.length > 0 && (
        <ul className="mb-4 flex flex-col divide-y divide-line rounded-lg border border-line">
          {all.map((one) => (
            <One key={one.mark} one={one} onSignIn={open} onDisconnect={() => on.disconnect(one.mark)} />
          ))}
        </ul>
      )}
      {more && !isOpen && <Button onClick={() => open('another')}>{t('options.beside.add')}</Button>}
      {!more && <p className="text-mut text-xs">{t('errors.beside.most')}</p>}
      {isOpen && (
        <div className="mt-4 rounded-lg border border-line p-4">
          <SignIn
            key={opened}
            state={attempt}
            on={on}
            way={opened === 'another' ? undefined : opened}
            callbackOf={callbackOf}
          />
          <Button look="quiet" className="mt-3" onClick={() => open(null)}>
            {t('options.beside.close')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface OneProps {
  one: BesideOne;
  onSignIn(way: Way): void;
  onDisconnect(): void;
}

function One({ one, onSignIn, onDisconnect }: OneProps) {
  const { name, way } = one;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="block font-semibold">{one.name}</span>
        <span className="block text-mut text-xs">{one.who}</span>
      </span>
      <AskOnce
        label={t('options.disconnect')}
        question={t('options.beside.sure')}
        yes={t('options.disconnect')}
        no={t('options.beside.keep')}
        about={one.name}
        act={onDisconnect}
      />
      {one.problem !== null && (
        <div className="w-full">
          <Notice
            tone="warn"
            action={
              way && (
                <Button
                  look="small"
                  aria-label={t('format.named', { label: t('options.beside.again'), name })}
                  onClick={() => onSignIn(way)}
                >
                  {t('options.beside.again')}
                </Button>
              )
            }
          >
            {one.problem}
          </Notice>
        </div>
      )}
    </li>
  );
}
