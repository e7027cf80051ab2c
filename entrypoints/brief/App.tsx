import { useEffect } from 'react';
import { BriefPage } from '../../components/meeting/BriefPage.tsx';
import { notesOf } from '../../components/meeting/page.ts';
import { t } from '../../lib/i18n/index.ts';
import { useNow } from '../panel/now.ts';
import { useBrief } from './brief.ts';
import { useSummary } from './summary.ts';

/** @param props.id under which the event was handed over */
export function App({ id }: { id: string }) {
  const now = useNow();
  const view = useBrief(id, now);
  const title = view.state === 'shown' ? (view.brief.event.title ?? view.context.account.name) : null;
  useEffect(() => {
    // What the file is called when it is saved as PDF.
    if (title !== null) document.title = t('meeting.page.title', { title });
  }, [title]);
  const notes = view.state === 'shown' ? notesOf(view.context).map(({ body }) => body) : [];
  const { summary, on } = useSummary(notes);
  return (
    <BriefPage view={view} summary={summary} now={now} on={{ print: () => window.print(), summary: on }} />
  );
}
