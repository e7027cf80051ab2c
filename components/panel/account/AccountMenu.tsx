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
  const never = domain ? [{ label: `Never for ${domain}`, press: () => correct(neverDomain(domain)) }] : [];
  return (
    <Menu
      label="More for this account"
      groups={[
        [
          { label: 'Open in source', link: context?.account.link ?? null },
          { label: 'Refresh', press: on.refresh },
        ],
        picked ? [] : [{ label: 'Not this account', press: () => correct(notThis(match)) }, ...never],
        [{ label: 'Close panel', press: on.close }],
      ]}
    />
  );
}
