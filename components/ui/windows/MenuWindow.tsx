import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { isSafe } from '../RecordLink.tsx';
import { Opener } from './Opener.tsx';

export interface MenuEntry {
  label: string;
  /** Opens this in a new tab; anything but https and mailto leaves the entry out. */
  link?: string | null;
  press?(): void;
  /** One of several of which one holds: whether it is this one. */
  checked?: boolean;
}

interface Props {
  /** The button it stands beside. */
  opener: HTMLElement;
  label: string;
  groups: readonly (readonly MenuEntry[])[];
  close(): void;
}

const look =
  'block w-full cursor-default rounded-md px-2.5 py-1.5 text-start outline-none [overflow-wrap:anywhere]';
const item = `${look} data-highlighted:bg-hover`;
const apart = 'not-first:mt-1 not-first:border-line not-first:border-t not-first:pt-1';

export function MenuWindow({ opener, label, groups, close }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root open modal={false} onOpenChange={(open) => !open && close()}>
        <Menu.Trigger render={({ ref }) => <Opener element={opener} ref={ref} />} />
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-20 outline-none">
            <Menu.Popup
              ref={menu}
              aria-label={label}
              className="max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto rounded-lg bg-bg p-1 text-ink shadow-pop outline-none"
            >
              <FirstFocused menu={menu} />
              {groups.map((group) => group.length > 0 && <Group key={group[0]?.label} group={group} />)}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  );
}

/** The library goes there by itself only after a press of a key, which it does not hear of a button that is not its own. */
function FirstFocused({ menu }: { menu: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true });
  }, [menu]);
  return null;
}

function Group({ group }: { group: readonly MenuEntry[] }) {
  const chosen = group.find(({ checked }) => checked);
  if (group.every(({ checked }) => checked === undefined))
    return (
      <Menu.Group className={apart}>
        {group.map((entry) => (
          <Item key={entry.label} {...entry} />
        ))}
      </Menu.Group>
    );
  return (
    <Menu.RadioGroup value={chosen?.label} className={apart}>
      {group.map(({ label, press }) => (
        <Menu.RadioItem key={label} value={label} closeOnClick onClick={press} className={item}>
          <Menu.RadioItemIndicator keepMounted className="data-unchecked:invisible">
            <Check aria-hidden="true" className="me-2 inline size-3.5" />
          </Menu.RadioItemIndicator>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function Item({ label, link = null, press }: MenuEntry) {
  if (press)
    return (
      <Menu.Item onClick={press} className={item}>
        {label}
      </Menu.Item>
    );
  if (!isSafe(link)) return null;
  return (
    <Menu.LinkItem href={link ?? undefined} target="_blank" rel="noreferrer" closeOnClick className={item}>
      {label}
    </Menu.LinkItem>
  );
}
