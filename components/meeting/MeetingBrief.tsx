import { t } from '../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../lib/model/index.ts';
import { type Brief, FIRST_TIME_DAYS } from '../../lib/work/meeting/brief.ts';
import { Promises } from '../panel/account/Promises.tsx';
import { Folded } from '../ui/Folded.tsx';
import { Section } from '../ui/Section.tsx';
import { Agenda } from './Agenda.tsx';
import { Changes } from './Changes.tsx';
import { changesOf } from './changes.ts';
import { Head } from './Head.tsx';
import { Room } from './Room.tsx';
import { Tiles } from './Tiles.tsx';

interface Props {
  brief: Brief;
  context: Context;
  workspace: Workspace;
  now: number;
  print(): void;
}

/** What to know before a meeting, in the order of a glance; from 540 px in two columns. */
export function MeetingBrief({ brief, context, workspace, now, print }: Props) {
  return (
    <>
      <Head brief={brief} context={context} now={now} print={print} />
      <div className="@min-[540px]:grid @min-[540px]:grid-cols-2">
        <div className="min-w-0 border-line border-b @min-[540px]:border-e">
          <Since brief={brief} context={context} now={now} />
          <Room brief={brief} context={context} workspace={workspace} now={now} />
        </div>
        <div className="min-w-0 border-line border-b">
          <Agenda brief={brief} />
          <Promises context={context} now={now} />
        </div>
      </div>
    </>
  );
}

function Since({ brief, context, now }: Omit<Props, 'print' | 'workspace'>) {
  const changed = changesOf(brief, now).length;
  const title = brief.last ? t('meeting.since.title') : t('meeting.since.first', { n: FIRST_TIME_DAYS });
  return (
    <Section title={title}>
      <Tiles brief={brief} context={context} now={now} />
      {changed > 0 && (
        <div className="mt-2">
          <Folded title={t('meeting.changed.title', changed)}>
            <Changes brief={brief} now={now} />
          </Folded>
        </div>
      )}
    </Section>
  );
}
