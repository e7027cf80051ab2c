import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { AskOnce } from '../ui/AskOnce.tsx';
import { useFocusOn } from '../ui/useFocusOn.ts';
import type { ConnectEvents, ConnectState } from './connecting.ts';
import { sourceName } from './crm-names.ts';
import { SignIn } from './SignIn.tsx';
import type { Way } from './Ways.tsx';

interface Props {
  state: ConnectState;
  on: ConnectEvents;
  /** What is chosen at first. */
  way?: Way | undefined;
  /** Where a CRM sends the person back to. */
  callbackOf(crm: CrmName): string;
}

/** The connection to the person's accounts: where they are and who we are there. */
export function Connect({ state, on, way, callbackOf }: Props) {
  const id = useId();
  const heading = useFocusOn<HTMLHeadingElement>(state.state === 'connected');
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} ref={heading} tabIndex={-1} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.connection')}
      </h2>
      {state.state === 'connected' ? (
        <Connected state={state} on={on} />
      ) : (
        <>
          <OpenFile />
          <SignIn where={t('options.crm.where')} {...{ state, on, way, callbackOf }} />
        </>
      )}
    </section>
  );
}

/** Who keeps accounts in a workbook needs no server. */
function OpenFile() {
  return (
    <div className="mt-2 mb-5 rounded-lg border border-line bg-sub p-4">
      <p className="font-semibold">{t('options.file.title')}</p>
      <p className="mb-3 text-mut">{t('options.file.about')}</p>
      <a
        href="/import.html"
        className="inline-block rounded-lg border border-edge bg-bg px-3 py-1.5 font-semibold hover:bg-hover"
      >
        {t('options.file.open')}
      </a>
    </div>
  );
}

type ConnectedState = Extract<ConnectState, { state: 'connected' }>;

function Connected({ state, on }: { state: ConnectedState; on: ConnectEvents }) {
  return (
    <>
      <dl className="mt-2 mb-4 grid grid-cols-1 gap-x-4 rounded-lg border border-line p-4 min-[26rem]:grid-cols-[auto_1fr] min-[26rem]:gap-y-1.5">
        {factsOf(state).map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-mut">{term}</dt>
            <dd className="min-w-0 max-[26rem]:mb-1.5 [overflow-wrap:anywhere]">{fact}</dd>
          </div>
        ))}
      </dl>
      <AskOnce
        look="plain"
        label={t('options.disconnect')}
        question={t('options.sure', { workspace: state.workspace })}
        yes={t('options.disconnect')}
        no={t('options.beside.keep')}
        about={state.workspace}
        act={on.disconnect}
      />
      <p className="mt-2 text-mut text-xs">
        {t(state.kind === 'workbook' ? 'options.file.disconnecting' : 'options.disconnecting')}
      </p>
    </>
  );
}

function factsOf(state: ConnectedState): [string, string][] {
  const who: [string, string] = [t('options.signedInAs'), `${state.name} (${state.email})`];
  if (state.kind === 'workbook')
    return [who, [t('options.file.workbook'), state.workspace], [t('options.may'), t('options.file.here')]];
  return [
    [t('options.source'), sourceName(state.kind)],
    who,
    [t('options.workspace'), state.workspace],
    [t('options.address'), state.address],
    [t('options.may'), t(state.canWrite ? 'options.readWrite' : 'options.readOnly')],
  ];
}
