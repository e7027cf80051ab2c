import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { AskOnce } from '../ui/AskOnce.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFocusOn } from '../ui/useFocusOn.ts';
import type { ConnectEvents, ConnectState } from './connecting.ts';
import { SignIn, SignInTo } from './SignIn.tsx';
import type { Way } from './Ways.tsx';

export interface BesideOne {
  mark: string;
  /** What it is and whose: `HubSpot · Northbeam`. */
  name: string;
  who: string;
  /** Where one signs in to it; null: nowhere, it is a file. */
  way: Way | null;
  /** Why it can't be had just now, and whether signing in again would help. */
  problem: { sentence: string; signedOut: boolean } | null;
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
  /** It has taken the place of what connected the last one. */
  isAnew?: boolean;
}

/** What is connected beside the first source, and which of them has the word. */
export function Beside(props: Props) {
  const { lead, all, more, attempt, on, callbackOf, open: first = false, isAnew = false } = props;
  const id = useId();
  // Another, or one of those to sign in to again.
  const [opened, setOpened] = useState<Way | 'another' | null>(first ? 'another' : null);
  const isOpen = opened !== null && (more || opened !== 'another');
  const open = (next: typeof opened) => {
    on.leave();
    setOpened(next);
  };
  const place = useFocusOn<HTMLDivElement>(`${opened} ${all.length}`, isAnew);
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
      {/* biome-ignore lint/a11y/useSemanticElements: it is no part of a form. */}
      <div ref={place} tabIndex={-1} role="group" aria-labelledby={id}>
        {more && !isOpen && <Button onClick={() => open('another')}>{t('options.beside.add')}</Button>}
        {!more && <p className="text-mut text-xs">{t('errors.beside.most')}</p>}
        {isOpen && (
          <div className="mt-4 rounded-lg border border-line p-4">
            {opened === 'another' ? (
              <SignIn key={opened} where={t('options.beside.where')} {...{ state: attempt, on, callbackOf }}>
                <InFile lead={lead} />
              </SignIn>
            ) : (
              <SignInTo key={opened} way={opened} {...{ state: attempt, on, callbackOf }} />
            )}
            <Button look="quiet" className="mt-3" onClick={() => open(null)}>
              {t('options.beside.close')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** What is in a file comes in by a page of its own. */
function InFile({ lead }: { lead: string }) {
  return (
    <p className="mb-4 text-mut">
      {t('options.beside.file', { lead })}{' '}
      <a href="/import.html" className="text-acc underline">
        {t('options.file.open')}
      </a>
    </p>
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
              way &&
              one.problem.signedOut && (
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
            {one.problem.sentence}
          </Notice>
        </div>
      )}
    </li>
  );
}
