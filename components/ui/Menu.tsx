import { EllipsisVertical } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { cx } from './cx.ts';
import { useWindows } from './useWindows.ts';
import type { MenuEntry, MenuWindow } from './windows/MenuWindow.tsx';

export type { MenuEntry };

interface Props {
  label: string;
  groups: readonly (readonly MenuEntry[])[];
  icon?: ReactNode;
  /** In a line of text. */
  small?: boolean;
  /** -1: not on the way of Tab, as for those in a chart whom one is not at. */
  tabIndex?: number | undefined;
}

/** A button with a menu. Its entries are there only while it is open: an account has a menu in many of its rows. */
export function Menu({ label, groups, icon, small = false, tabIndex }: Props) {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opener !== null}
        onClick={({ currentTarget }) => setOpener(opener ? null : currentTarget)}
        className={cx(
          'grid shrink-0 place-items-center rounded-lg hover:bg-hover hover:text-ink aria-expanded:bg-hover',
          small ? 'size-6 text-faint' : 'size-7 text-mut',
        )}
      >
        {icon ?? <EllipsisVertical aria-hidden="true" className={small ? 'size-3.5' : 'size-4'} />}
      </button>
      {opener && <Opened opener={opener} label={label} groups={groups} close={() => setOpener(null)} />}
    </>
  );
}

function Opened(props: ComponentProps<typeof MenuWindow>) {
  const windows = useWindows();
  return windows && <windows.MenuWindow {...props} />;
}
