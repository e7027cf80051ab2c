import { t } from '../../../lib/i18n/index.ts';
import type { AccountMatch, Context } from '../../../lib/model/index.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { PanelEvents } from '../view.ts';
import { type Correcting, domainOf, neverDomain, notThis } from './corrections.ts';

interface Props {
  match: AccountMatch;
  context: Context | null;
  /** By hand: then there is nothing in the page to correct. */
  picked: boolean;
  on: PanelEvents;
}

export function AccountMenu({ match, context, picked, on }: Props) {
  const domain = domainOf(match, context);
  const correct = ({ corrections, undo }: Correcting) => on.correct(corrections, undo);
  const never = domain
    ? [{ label: t('panel.menu.never', { domain }), press: () => correct(neverDomain(domain)) }]
    : [];
  return (
    <Menu
      label={t('panel.menu.label')}
      groups={[
        [
          { label: t('panel.menu.openInSource'), link: context?.account.link ?? null },
          { label: t('portfolio.openHere'), press: () => on.openPortfolio(match.accountId) },
          { label: t('report.open'), press: () => on.openReport(match.accountId) },
          { label: t('panel.menu.refresh'), press: on.refresh },
        ],
        picked ? [] : [{ label: t('panel.menu.notThis'), press: () => correct(notThis(match)) }, ...never],
        [{ label: t('panel.menu.close'), press: on.close }],
      ]}
    />
  );
}
