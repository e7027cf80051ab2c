import { t } from '../../../lib/i18n/index.ts';
import type { AccountMatch, Context, Id, Workspace } from '../../../lib/model/index.ts';
import type { Weights } from '../../../lib/work/health/signal.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { nextRenewal } from '../../renewals/lead.ts';
import { Button } from '../../ui/Button.tsx';
import { Monogram } from '../../ui/Faces.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import type { AccountView, PanelEvents } from '../view.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { notThis } from './corrections.ts';
import { HealthStanding } from './HealthStanding.tsx';
import { ownerName } from './Notes.tsx';

interface Props {
  view: AccountView;
  workspace: Workspace;
  weights: Weights;
  now: number;
  on: PanelEvents;
}

/** Whose page this is, how they are, and why we think so. */
export function Header({ view: { match, context, picked }, workspace, weights, now, on }: Props) {
  return (
    <header className="border-line border-b py-3 ps-4 pe-2">
      <div className="flex items-center gap-2">
        <div className="@max-[329px]:hidden">
          <Monogram name={match.name} />
        </div>
        <div className="@min-[330px]:ms-1 min-w-0 flex-1">
          <h1 className="font-bold text-lg leading-tight tracking-tight [overflow-wrap:anywhere]">
            <RecordLink link={context?.account.link ?? null} title={match.name} className="line-clamp-2">
              <bdi>{context?.account.name ?? match.name}</bdi>
            </RecordLink>
          </h1>
          <p className="mt-0.5 min-h-[1.42em] text-mut text-xs [overflow-wrap:anywhere]">
            {context && <Facts facts={facts(context, workspace, now)} />}
          </p>
        </div>
        {context && <HealthStanding context={context} workspace={workspace} weights={weights} now={now} />}
        <AccountMenu match={match} context={context} picked={picked !== null} on={on} />
      </div>
      {!picked && <Why match={match} on={on} />}
    </header>
  );
}

function Why({ match, on }: { match: AccountMatch; on: PanelEvents }) {
  const [reason, ...rest] = match.reasons;
  const { corrections, undo } = notThis(match);
  return (
    <div className="mt-2 flex items-baseline justify-between gap-3 pe-2 text-mut text-xs">
      <p
        className="min-w-0 [overflow-wrap:anywhere]"
        title={match.reasons.map(({ sentence }) => sentence).join('\n')}
      >
        <bdi>{reason?.sentence}</bdi>
        {rest.length > 0 && <span className="text-faint"> +{rest.length}</span>}
      </p>
      <Button look="quiet" onClick={() => on.correct(corrections, undo)}>
        {t('panel.header.notThis')}
      </Button>
    </div>
  );
}

function Facts({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <span key={fact}>
      {index > 0 && ' · '}
      <bdi className="inline-block">{fact}</bdi>
    </span>
  ));
}

function facts(context: Context, workspace: Workspace, now: number): string[] {
  const { tier, territory, ownerId } = context.account;
  const renewal = nextRenewal(context.contracts, termsOf(context.account, workspace), now);
  return [tier, territory, ownerId && owned(ownerId, context), renewal].filter(
    (fact) => typeof fact === 'string',
  );
}

function owned(ownerId: Id, context: Context): string {
  if (ownerId === context.viewerId) return t('panel.header.ownedByYou');
  return t('panel.header.ownedBy', { name: ownerName(ownerId, context) });
}
