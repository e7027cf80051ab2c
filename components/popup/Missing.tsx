import { t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { problemOfStatus } from '../panel/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupEvents } from './view.ts';

export function NotConnected({ on }: { on: Pick<PopupEvents, 'connect'> }) {
  return (
    <div className="px-4 py-3 text-mut">
      <p>{t('popup.notConnected')}</p>
      <Button look="primary" className="mt-3" onClick={on.connect}>
        {t('panel.state.connectButton')}
      </Button>
    </div>
  );
}

/** Without a list of accounts there is nothing to find. While it is being read, or can't be, others say so. */
export function NotRead({ status, on }: { status: Status; on: Pick<PopupEvents, 'retry'> }) {
  const { phase, at } = status.sync;
  if (at !== null || (phase !== 'never' && phase !== 'failed') || problemOfStatus(status)) return null;
  const words = t(phase === 'failed' ? 'popup.notReadFailed' : 'popup.notRead');
  return (
    <div className="px-4 pt-3">
      <Notice tone="plain" action={<Button onClick={on.retry}>{t('popup.readNow')}</Button>}>
        {words} {status.problem}
      </Notice>
    </div>
  );
}
