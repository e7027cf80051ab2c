import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical } from 'lucide-react';
import type { AccountMatch } from '../../../lib/model/index.ts';
import { isSafe } from '../../ui/RecordLink.tsx';
import type { PanelEvents } from '../view.ts';
import { type Correcting, domainOf, neverDomain, notThis } from './corrections.ts';

interface Props {
  match: AccountMatch;
  link: string | null;
  on: PanelEvents;
}

const item =
  'block w-full rounded-md px-2.5 py-1.5 text-start outline-none data-highlighted:bg-hover [overflow-wrap:anywhere]';

export function AccountMenu({ match, link, on }: Props) {
  const domain = domainOf(match);
  const correct = ({ corrections, undo }: Correcting) => on.correct(corrections, undo);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        aria-label="More for this account"
        className="grid size-8 shrink-0 place-items-center rounded-lg text-mut hover:bg-hover hover:text-ink data-popup-open:bg-hover"
      >
        <EllipsisVertical aria-hidden="true" className="size-4" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-10">
          <Menu.Popup className="max-w-[calc(100vw-16px)] rounded-lg bg-bg p-1 text-ink shadow-pop outline-none">
            {isSafe(link) && (
              <Menu.LinkItem className={item} href={link} target="_blank" rel="noreferrer" closeOnClick>
                Open in source
              </Menu.LinkItem>
            )}
            <Menu.Item className={item} onClick={on.refresh}>
              Refresh
            </Menu.Item>
            <Menu.Separator className="my-1 border-line border-t" />
            <Menu.Item className={item} onClick={() => correct(notThis(match))}>
              Not this account
            </Menu.Item>
            {domain && (
              <Menu.Item className={item} onClick={() => correct(neverDomain(domain))}>
                Never for {domain}
              </Menu.Item>
            )}
            <Menu.Separator className="my-1 border-line border-t" />
            <Menu.Item className={item} onClick={on.close}>
              Close panel
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
