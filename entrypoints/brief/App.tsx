import { useEffect } from 'react';
import { BriefPage } from '../../components/meeting/BriefPage.tsx';
import { t } from '../../lib/i18n/index.ts';
import { useNow } from '../panel/now.ts';
import { useBrief } from './brief.ts';

/** @param props.id under which the event was handed over */
export function App({ id }: { id: string }) {
  const now = useNow();
  const view = useBrief(id, now);
  const title = view.state === 'shown' ? (view.brief.event.title ?? view.context.account.name) : null;
  useEffect(() => {
    // What the file is called when it is saved as PDF.
    if (title !== null) document.title = t('meeting.page.title', { title });
  }, [title]);
  return <BriefPage view={view} now={now} print={() => window.print()} />;
}
