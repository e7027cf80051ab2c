import { useRef } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context } from '../../../lib/model/index.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import { FormDialog } from '../../compose/FormDialog.tsx';
import { useHeldWriting, WritingContext } from '../../panel/account/writing.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { ReasonChips } from '../ReasonChips.tsx';
import { type AccountPart, accountParts, hrefOf, reportHref } from '../route.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from '../view.ts';
import { partsOf } from './parts.tsx';
import { WriteBar } from './WriteBar.tsx';

export interface AccountProps {
  view: PortfolioView;
  data: PortfolioData;
  row: Row;
  part: AccountPart;
  now: number;
  on: PortfolioEvents;
}

const tabWords = {
  overview: 'portfolio.account.overview',
  map: 'portfolio.account.map',
  contracts: 'portfolio.account.contracts',
  opportunities: 'portfolio.account.opportunities',
  initiatives: 'portfolio.account.initiatives',
  'white-space': 'portfolio.account.whiteSpace',
  handover: 'portfolio.account.handover',
} as const;

/** One account: what needs attention, and behind tabs all that is known of it. */
export function AccountPage(props: AccountProps) {
  const { view, row, part, now, on } = props;
  const { account } = row.facts;
  const answer = view.context?.accountId === row.id ? view.context : null;
  const context = answer?.cached?.context ?? null;
  const { compose, marks } = view;
  const writing = useHeldWriting(marks, compose, { write: on.write, queue: on.queue, insert: null });
  const home = useRef<HTMLDivElement>(null);
  return (
    <div ref={home} className="mx-auto flex max-w-330 flex-col gap-4 px-6 py-5 max-[640px]:px-3 print:p-0">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 print:hidden">
        <div className="min-w-0">
          <h1 className="font-bold text-xl tracking-tight">
            <RecordLink link={account.link}>
              <bdi>{account.name}</bdi>
            </RecordLink>
          </h1>
          <p className="mt-0.5 text-mut text-xs">{kindOf(props)}</p>
          {row.reasons.length > 0 && (
            <div className="mt-2 flex flex-wrap">
              <ReasonChips reasons={row.reasons} now={now} first={3} />
            </div>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={reportHref(row.id)} className="text-acc hover:underline">
            {t('report.open')}
          </a>
          <WriteBar compose={compose} on={on.write} />
        </div>
      </header>
      <Tabs id={row.id} part={part} />
      {answer?.problem && <Notice tone="warn">{answer.problem.sentence}</Notice>}
      <WritingContext value={writing}>
        <Part {...props} context={context} />
      </WritingContext>
      {compose.open && (
        <FormDialog open={compose.open} accountName={account.name} home={home} now={now} on={on.write} />
      )}
    </div>
  );
}

function kindOf({ row, data }: AccountProps): string {
  const { tier, territory, industry, ownerId } = row.facts.account;
  const owner = data.team.owners.find(({ id }) => id === ownerId)?.name;
  const isOwn = ownerId !== null && ownerId === data.team.viewerId;
  const owned = isOwn ? t('panel.header.ownedByYou') : owner && t('panel.header.ownedBy', { name: owner });
  return [tier, territory, industry, owned].filter(Boolean).join(' · ');
}

/** Links, as each has an address of its own. */
function Tabs({ id, part }: { id: string; part: AccountPart }) {
  return (
    <nav
      aria-label={t('portfolio.account.parts')}
      className="flex flex-wrap gap-x-1 border-line border-b print:hidden"
    >
      {accountParts.map((each) => (
        <a
          key={each}
          href={hrefOf({ view: 'account', accountId: id, part: each })}
          aria-current={each === part ? 'page' : undefined}
          className={cx(
            '-mb-px border-b-2 px-2.5 py-1.5 hover:text-ink',
            each === part ? 'border-acc font-semibold text-ink' : 'border-transparent text-mut',
          )}
        >
          {t(tabWords[each])}
        </a>
      ))}
    </nav>
  );
}

function Part(props: AccountProps & { context: Context | null }) {
  const { context, part } = props;
  if (!context)
    return (
      <p role="status" className="text-mut">
        {t('handover.fetching')}
      </p>
    );
  return partsOf[part]({ ...props, context });
}
