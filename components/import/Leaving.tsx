import { t } from '../../lib/i18n/index.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ServerView } from './view.ts';

/** What becomes of the connection to a server, and of what waits for it, if its place is taken by a workbook. */
export function Leaving({ workspace, host }: ServerView) {
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t('file.server.title', { workspace, host })}</p>
      <p>{t('file.server.leaves', { workspace })}</p>
      <p>{t('file.server.back')}</p>
    </Notice>
  );
}
