import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { AccountFacts } from '../../lib/model/index.ts';
import { dayOf, type Quarter, quarterAfter, quarterOf } from '../../lib/work/forecast/quarters.ts';
import { periodWords } from '../../lib/work/initiatives/period.ts';
import type { SavedView } from '../../lib/work/portfolio/settings.ts';
import type { ReportChoice, ReportScope } from '../../lib/work/report/choice.ts';
import { box } from '../compose/Fields.tsx';
import { Card } from '../portfolio/Card.tsx';
import type { PortfolioData } from '../portfolio/view.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Pills } from '../ui/Pills.tsx';

interface Props {
  choice: ReportChoice;
  period: Quarter;
  data: PortfolioData;
  views: readonly SavedView[];
  now: number;
  on: { choose(choice: ReportChoice): void; period(period: Quarter): void };
}

/** Which report, about what, for whom and of which quarter. */
export function Choosing({ choice, period, data, views, now, on }: Props) {
  const { kind, audience, scope } = choice;
  const current = quarterOf(dayOf(now));
  const choose = (some: Partial<ReportChoice>) => on.choose({ ...choice, ...some });
  const isView = scope.of === 'view';
  // A client's is of one account; a view goes back to one for inside.
  const about = (next: ReportScope) =>
    choose({ scope: next, audience: next.of === 'view' ? 'inside' : audience });
  return (
    <Card title={t('report.page.which')} className="flex flex-col gap-3">
      <Pills
        label={t('report.page.kind')}
        value={kind}
        choices={[
          { value: 'status', name: t('report.kind.status') },
          { value: 'review', name: t('report.kind.review') },
        ]}
        onValue={(next) => choose({ kind: next })}
      />
      <Labelled label={t('report.page.about')}>
        <Pills
          label={t('report.page.views')}
          value={isView ? scope.id : ''}
          choices={viewChoices(data, views)}
          onValue={(id) => about({ of: 'view', id })}
        />
        <AccountField data={data} scope={scope} choose={(id) => about({ of: 'account', id })} />
      </Labelled>
      <Labelled label={t('report.page.audience')}>
        <Pills
          label={t('report.page.audience')}
          value={audience}
          choices={[
            { value: 'inside' as const, name: t('report.audience.inside') },
            ...(isView ? [] : [{ value: 'client' as const, name: t('report.audience.client') }]),
          ]}
          onValue={(next) => choose({ audience: next })}
        />
        {isView && <p className="mt-1 text-mut text-xs">{t('report.page.clientNeedsOne')}</p>}
      </Labelled>
      <Labelled label={t('report.page.period')}>
        <Pills
          label={t('report.page.period')}
          value={period}
          choices={[-3, -2, -1, 0].map((count) => {
            const value = quarterAfter(current, count);
            return { value, name: periodWords(value) };
          })}
          onValue={on.period}
        />
      </Labelled>
    </Card>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <p aria-hidden="true" className="mb-1 text-mut text-xs">
        {label}
      </p>
      {children}
    </div>
  );
}

type ViewId = Extract<ReportScope, { of: 'view' }>['id'];

function viewChoices(
  { team }: PortfolioData,
  views: readonly SavedView[],
): { value: ViewId; name: string }[] {
  return [
    ...(team.viewerId === null ? [] : [{ value: 'mine' as const, name: t('report.scope.mine') }]),
    { value: 'team' as const, name: t('report.scope.team') },
    ...views.map(({ id, name }) => ({ value: id as ViewId, name })),
  ];
}

const MOST = 8;

/** One account, by its name: of ten thousand no list could be looked through. */
function AccountField({
  data,
  scope,
  choose,
}: {
  data: PortfolioData;
  scope: ReportScope;
  choose(id: string): void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const shown = scope.of === 'account' ? scope.id : null;
  const found = text.trim() === '' ? [] : named(data.accounts, text);
  return (
    <div className="mt-2">
      <label htmlFor={id} className="mb-0.5 block text-mut text-xs">
        {t('report.page.account')}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={data.accounts.find(({ account }) => account.id === shown)?.account.name ?? ''}
        onChange={({ target }) => setText(target.value)}
        className={cx(box, 'border-edge', shown && 'placeholder:text-ink')}
      />
      {text.trim() !== '' && (
        <ul aria-label={t('report.page.account')} className="m-0 mt-1 flex list-none flex-col p-0">
          {found.map(({ account }) => (
            <li key={account.id}>
              <Button
                look="quiet"
                className="py-0.5 text-start"
                onClick={() => {
                  setText('');
                  choose(account.id);
                }}
              >
                {account.name}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className="text-mut text-xs">{t('portfolio.table.empty')}</li>}
        </ul>
      )}
    </div>
  );
}

function named(accounts: readonly AccountFacts[], text: string): AccountFacts[] {
  const wanted = fold(text.trim());
  return accounts.filter(({ account }) => fold(account.name).includes(wanted)).slice(0, MOST);
}

/** `Ä` is found by `a`. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
