import { type ReactNode, useMemo } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Quarter } from '../../lib/work/forecast/quarters.ts';
import type { SavedView } from '../../lib/work/portfolio/settings.ts';
import type { Asked } from '../../lib/work/report/asked.ts';
import { choicePath, type ReportChoice } from '../../lib/work/report/choice.ts';
import { noDraft, type ReportDraft } from '../../lib/work/report/draft.ts';
import { reportOf, without, withSummary } from '../../lib/work/report/report.ts';
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
import { useNamedPages } from './useNamedPages.ts';
import type { ReportsEvents, ReportsView } from './view.ts';

interface Props {
  /** Null: what it is to be about is not there. */
  asked: Asked | null;
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
export function ReportsPage({ asked, ...props }: Props) {
  if (asked) return <Chosen {...props} asked={asked} />;
  return (
    <Columns
      side={<Choosing {...props} />}
      below={<Schedules {...props} schedules={props.reports.schedules} />}
    >
      <p role="status" className="rounded-xl border border-line bg-bg p-8 text-mut">
        {t(props.data.reading ? 'handover.fetching' : 'portfolio.state.notFound')}
      </p>
    </Columns>
  );
}

/** In a narrow window the report comes after what it is chosen by, and what is set but once after it. */
function Columns({ side, below, children }: { side: ReactNode; below: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[19rem_minmax(0,1fr)] grid-rows-[auto_1fr] items-start gap-x-5 gap-y-4 max-[900px]:grid-cols-1 max-[900px]:grid-rows-none print:block">
      <div className="flex min-w-0 flex-col gap-4 print:hidden">{side}</div>
      <div className="min-w-0 min-[901px]:col-start-2 min-[901px]:row-span-2 min-[901px]:row-start-1">
        {children}
      </div>
      <div className="flex min-w-0 flex-col gap-4 print:hidden">{below}</div>
    </div>
  );
}

function Chosen({ asked, ...props }: Props & { asked: Asked }) {
  const { choice, reports, problem, on } = props;
  const path = choicePath(choice);
  const draft = reports.drafts[path] ?? noDraft;
  // Worked out once, and not with each key of the summary: of ten thousand accounts it takes a moment.
  const { report, hidden, suggested } = useMemo(() => reportOf(asked), [asked]);
  const shown = without(withSummary(report, draft.summary), draft.off);
  const change = (some: Partial<ReportDraft>) => on.draft(choice, { ...draft, ...some, at: Date.now() });
  useNamedPages(shown);
  return (
    <Columns
      side={
        <>
          <Choosing {...props} />
          <Actions report={shown} on={on} />
          <SummaryField
            key={path}
            own={draft.summary}
            suggested={suggested}
            kept={reports.kept}
            onOwn={(summary) => change({ summary })}
          />
        </>
      }
      below={
        <>
          <Parts sections={report.sections} off={draft.off} onOff={(off) => change({ off })} />
          <Starred key={`stars:${path}`} asked={asked} hidden={hidden} clear={on.clearStars} />
          {choice.audience === 'inside' && <FactFiles asked={asked} on={on} />}
          <Schedules {...props} schedules={reports.schedules} />
        </>
      }
    >
      {problem && (
        <div className="mb-3 print:hidden">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      {choice.scope.of === 'account' && asked.materials.some(({ said }) => said === null) && (
        <p role="status" className="mb-2 text-mut text-xs print:hidden">
          {t('report.page.reading')}
        </p>
      )}
      <ReportSheet report={shown} />
    </Columns>
  );
}
