import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CrmForm } from './CrmForm.tsx';
import type { ConnectEvents, ConnectState } from './connecting.ts';
import { Field } from './Field.tsx';
import { type Way, Ways } from './Ways.tsx';

interface Props {
  state: ConnectState;
  on: Pick<ConnectEvents, 'connect' | 'connectCrm'>;
  /** What is chosen at first. */
  way?: Way | undefined;
  /** The question that the ways are answers to. */
  where: string;
  /** Where a CRM sends the person back to. */
  callbackOf(crm: CrmName): string;
  /** Stands between the ways and the form of the one that is chosen. */
  children?: ReactNode;
}

/** Where somebody's accounts are, and what it takes to get in there. */
export function SignIn({ state, on, way: first = 'hubspot', where, callbackOf, children }: Props) {
  const [way, setWay] = useState<Way>(first);
  // What came of one way in is not said of another.
  const [sent, setSent] = useState<Way>(first);
  const own: ConnectState = way === sent ? state : { state: 'idle' };
  const send: Props['on'] = {
    connect(address, token) {
      setSent('server');
      on.connect(address, token);
    },
    connectCrm(typed) {
      setSent(typed.crm);
      on.connectCrm(typed);
    },
  };
  return (
    <>
      <Ways where={where} way={way} onChoose={setWay} />
      {children}
      <SignInTo key={way} way={way} state={own} on={send} callbackOf={callbackOf} />
    </>
  );
}

/** What it takes to get in at one of them. */
export function SignInTo({
  way,
  state,
  on,
  callbackOf,
}: Pick<Props, 'state' | 'on' | 'callbackOf'> & { way: Way }) {
  if (way === 'server') return <ConnectForm state={state} on={on} />;
  return (
    <CrmForm
      crm={way}
      checking={state.state === 'checking'}
      error={state.state === 'error' ? state : null}
      callback={callbackOf(way)}
      onSend={on.connectCrm}
    />
  );
}

function ConnectForm({ state, on }: Pick<Props, 'state' | 'on'>) {
  const error = state.state === 'error' ? state : null;
  const of = (field: 'address' | 'token') => (error?.field === field ? error.sentence : null);
  const checking = state.state === 'checking';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The fields stay free to be tabbed through while checking; a second press changes nothing.
    if (!checking) send(new FormData(event.currentTarget), on);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="text-mut">
        {t('options.crm.serverAbout')} {t('options.both')}
      </p>
      <Field
        name="address"
        label={t('options.address')}
        hint={t('options.addressHint')}
        error={of('address')}
        inputMode="url"
        placeholder="https://accounts.example.com"
      />
      <Field name="token" label={t('options.token')} error={of('token')} type="password" />
      <div role="status" className="empty:-mt-4">
        {error && error.field === null && <Notice tone="bad">{error.sentence}</Notice>}
        {checking && <p className="text-mut">{t('options.asking')}</p>}
      </div>
      <Button type="submit" look="primary" className="self-start" aria-disabled={checking}>
        {t(checking ? 'options.connecting' : 'options.connect')}
      </Button>
    </form>
  );
}

function send(data: FormData, on: Props['on']): void {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  on.connect(text('address'), text('token'));
}
