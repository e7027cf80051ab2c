import { useEffect, useMemo } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Quarter } from '../../lib/work/forecast/quarters.ts';
import type { SavedView } from '../../lib/work/portfolio/settings.ts';
import type { Asked } from '../../lib/work/report/asked.ts';
import { choicePath, type ReportChoice } from '../../lib/work/report/choice.ts';
import { noDraft, type ReportDraft } from '../../lib/work/report/draft.ts';
import { reportOf, without } from '../../lib/work/report/report.ts';
import type { PortfolioData } from '../portfolio/view.ts';
import { Notice } from '../ui/Notice.tsx';
import { Actions } from './Actions.tsx';
import { Choosing } from './Choosing.tsx';
import { FactFiles } from './FactFiles.tsx';
import { Parts } from './Parts.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { Schedules } from './Schedules.tsx';
import { Starred } from './Starred.tsx';
import { SummaryField } from './SummaryField.tsx';
import type { ReportsEvents, ReportsView } from './view.ts';

interface Props {
  /** Null: what it is to be about is not there. */
  asked: Omit<Asked, 'summary'> | null;
  choice: ReportChoice;
  period: Quarter;
  reports: ReportsView;
  data: PortfolioData;
  views: readonly SavedView[];
  /** Why the account could not be read anew. */
  problem: string | null;
  now: number;
  on: ReportsEvents & { period(period: Quarter): void; print(): void };
}

/** Beside each other: what the report is to be, and the report as it is now. */
export function ReportsPage(props: Props) {
  const { asked, choice, data, problem } = props;
  return (
    <div className="grid grid-cols-[19rem_minmax(0,1fr)] items-start gap-5 max-[900px]:grid-cols-1 print:block">
      <div className="flex min-w-0 flex-col gap-4 print:hidden">
        <Choosing {...props} />
        {asked && <Making {...props} asked={asked} />}
        <Schedules {...props} schedules={props.reports.schedules} />
      </div>
      <div className="min-w-0">
        {problem && (
          <div className="mb-3 print:hidden">
            <Notice tone="warn">{problem}</Notice>
          </div>
        )}
        {asked ? (
          <Draft asked={asked} choice={choice} reports={props.reports} />
        ) : (
          <p role="status" className="rounded-xl border border-line bg-bg p-8 text-mut">
            {t(data.reading ? 'handover.fetching' : 'portfolio.state.notFound')}
          </p>
        )}
      </div>
    </div>
  );
}

const draftOf = ({ drafts }: ReportsView, choice: ReportChoice): ReportDraft =>
  drafts[choicePath(choice)] ?? noDraft;

function useMade(asked: Omit<Asked, 'summary'>, { summary, off }: ReportDraft) {
  const made = useMemo(() => reportOf({ ...asked, summary }), [asked, summary]);
  const shown = useMemo(() => without(made.report, off), [made, off]);
  return { ...made, shown };
}

function Making({ asked, choice, reports, on }: Props & { asked: Omit<Asked, 'summary'> }) {
  const draft = draftOf(reports, choice);
  const { report, shown, hidden, suggested } = useMade(asked, draft);
  const change = (some: Partial<ReportDraft>) => on.draft(choice, { ...draft, ...some, at: Date.now() });
  return (
    <>
      <Actions report={shown} on={on} />
      <SummaryField
        key={choicePath(choice)}
        own={draft.summary}
        suggested={suggested}
        onOwn={(summary) => change({ summary })}
      />
      <Parts sections={report.sections} off={draft.off} onOff={(off) => change({ off })} />
      {choice.audience === 'inside' && <FactFiles asked={asked} on={on} />}
      <Starred asked={asked} hidden={hidden} clear={on.clearStars} />
    </>
  );
}

function Draft({
  asked,
  choice,
  reports,
}: {
  asked: Omit<Asked, 'summary'>;
  choice: ReportChoice;
  reports: ReportsView;
}) {
  const { shown } = useMade(asked, draftOf(reports, choice));
  useEffect(() => {
    // What the file is called when it is saved as PDF.
    const before = document.title;
    document.title = shown.title;
    return () => {
      document.title = before;
    };
  }, [shown.title]);
  return (
    <>
      {asked.materials.some(({ said }) => said === null) && choice.scope.of === 'account' && (
        <p role="status" className="mb-2 text-mut text-xs print:hidden">
          {t('report.page.reading')}
        </p>
      )}
      <ReportSheet report={shown} />
    </>
  );
}
